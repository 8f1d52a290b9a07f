import { useRef, useState } from "react";
import type { Command } from "#line";
import type { StationView } from "#loop";
import { RangeBar } from "../../marks/RangeBar.tsx";
import { settingDecimals } from "../../words/words.ts";
import { useWords } from "../../words/useWords.tsx";
import { SetPointForm } from "./SetPointForm.tsx";

interface Props {
  readonly station: StationView;
  readonly machine: number;
  readonly values: readonly number[];
  readonly onCommand: (command: Command) => void;
}

/** The set points of one machine, to read and to change. */
export function SetPoints({ station, machine, values, onCommand }: Props) {
  const words = useWords();
  if (station.setPoints.length === 0) return null;
  return (
    <>
      <h3>{words.t("panels.station.setPoints")}</h3>
      <ul className="settings">
        {station.setPoints.map((setPoint, index) => (
          <SetPoint
            key={setPoint.id}
            setPoint={setPoint}
            value={values[index] ?? null}
            onSet={(value) => onCommand({ type: "set-point", station: station.id, machine, setPoint: setPoint.id, value })}
          />
        ))}
      </ul>
    </>
  );
}

interface OneProps {
  readonly setPoint: StationView["setPoints"][number];
  readonly value: number | null;
  readonly onSet: (value: number) => void;
}

function SetPoint({ setPoint, value, onSet }: OneProps) {
  const words = useWords();
  const [isOpen, open] = useState(false);
  const [ordered, order] = useState<{ readonly from: number | null; readonly to: number } | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    open(false);
    opener.current?.focus();
  };
  const { unit, range } = setPoint;
  const name = words.name(setPoint.name);
  const decimals = settingDecimals(range);
  // The order stands until the plant's own value moves: a paused run takes it when it goes on.
  const isPending = ordered !== null && ordered.from === value && ordered.to !== value;
  return (
    <li>
      <div className="setting">
        <span className="setting-name">{name}</span>
        <span className="figure"><b>{value === null ? "–" : words.number(value, decimals)}</b> <span className="quiet">{unit}</span></span>
        <button type="button" ref={opener} className="plain" aria-expanded={isOpen} aria-label={words.t("panels.station.changeOf", { name })} onClick={() => open(!isOpen)}>
          {words.t("panels.station.change")}
        </button>
      </div>
      <RangeBar range={range} value={value} format={(end) => words.number(end, end % 1 === 0 ? 0 : decimals)} />
      {isPending && <p className="note" role="status">{words.t("panels.station.ordered", { value: words.quantity(ordered.to, unit, decimals) })}</p>}
      {isOpen && (
        <SetPointForm
          setPoint={setPoint}
          value={value}
          onClose={close}
          onSet={(to) => {
            order({ from: value, to });
            onSet(to);
          }}
        />
      )}
    </li>
  );
}
