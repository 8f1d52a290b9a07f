import type { LineView } from "#loop";
import { placeName } from "../../../words/names.ts";
import { useWords } from "../../../words/useWords.tsx";
import { settingDecimals } from "../../../words/words.ts";
import { Lots } from "./Lots.tsx";
import { Readings } from "./Readings.tsx";
import type { Stay } from "./stay.ts";

interface Props {
  readonly line: LineView;
  readonly stay: Stay;
  readonly onSelectStation: (id: string) => void;
}

/** Whether there is anything to say of a visit beside its times. */
export function hasRecord({ setPoints, readings, materials }: Stay): boolean {
  return Object.keys(setPoints).length + readings.length + materials.length > 0;
}

/** What was set, read and put in during one visit. */
export function StayRecord({ line, stay, onSelectStation }: Props) {
  const words = useWords();
  const station = line.stations.find(({ id }) => id === stay.station);
  const set = (station?.setPoints ?? []).flatMap(({ id, ...point }) => (id in stay.setPoints ? [{ id, ...point, value: stay.setPoints[id] ?? null }] : []));
  return (
    <div className="stay-record">
      {set.length > 0 && (
        <dl className="readings">
          <div className="stay-part"><dt>{words.t("history.setPoints")}</dt></div>
          {set.map(({ id, name, unit, range, value }) => (
            <div key={id}><dt>{words.name(name)}</dt><dd>{value === null ? <span className="quiet">{words.t("history.unknown")}</span> : words.quantity(value, unit, settingDecimals(range))}</dd></div>
          ))}
        </dl>
      )}
      {stay.readings.length > 0 && <Readings line={line} readings={stay.readings} title={words.t("history.readings")} />}
      {stay.materials.length > 0 && <Lots line={line} materials={stay.materials} title={words.t("history.lots")} />}
      <button type="button" className="plain quiet" onClick={() => onSelectStation(stay.station)}>{words.t("history.go", { place: placeName(line, words, { station: stay.station }) })}</button>
    </div>
  );
}
