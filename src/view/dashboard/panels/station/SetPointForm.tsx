import { type SubmitEvent, useEffect, useId, useRef, useState } from "react";
import type { StationView } from "#loop";
import { settingDecimals } from "../../words/words.ts";
import { useWords } from "../../words/useWords.tsx";
import { readEntry } from "./entry.ts";

interface Props {
  readonly setPoint: StationView["setPoints"][number];
  readonly value: number | null;
  readonly onSet: (value: number) => void;
  readonly onClose: () => void;
}

/** Types a new value for a set point; one that the plant would refuse is not sent, and says why. */
export function SetPointForm({ setPoint, value, onSet, onClose }: Props) {
  const words = useWords();
  const id = useId();
  const { range, unit } = setPoint;
  const decimals = settingDecimals(range);
  const [text, type] = useState(value === null ? "" : value.toFixed(decimals));
  const [isTried, tried] = useState(false);
  const entry = readEntry(text, range);
  const problem = isTried && "problem" in entry ? entry.problem : null;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    tried(true);
    if ("problem" in entry) return;
    onSet(entry.value);
    onClose();
  };
  return (
    <form className="setting-form" onSubmit={submit} noValidate onKeyDown={(event) => event.key === "Escape" && onClose()}>
      <label htmlFor={id} className="unseen">{words.t("panels.station.newValue", { name: words.name(setPoint.name), unit })}</label>
      <input
        id={id} inputMode="decimal" autoComplete="off" ref={input} value={text} onChange={(event) => type(event.target.value)}
        aria-invalid={problem !== null} aria-describedby={`${id}-says`}
      />
      <span className="quiet">{unit}</span>
      <button type="submit" className="primary">{words.t("panels.station.set")}</button>
      <button type="button" className="plain quiet" onClick={onClose}>{words.t("panels.station.cancel")}</button>
      <p id={`${id}-says`} className={problem === null ? "note" : "problem"} role={problem === null ? undefined : "alert"}>
        {words.t(`panels.station.entry.${problem ?? "hint"}`, { low: words.number(range[0], range[0] % 1 === 0 ? 0 : decimals), high: words.quantity(range[1], unit, range[1] % 1 === 0 ? 0 : decimals) })}
      </p>
    </form>
  );
}
