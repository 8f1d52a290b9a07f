import type { StationView } from "#loop";
import { decimalsOf } from "../../words/words.ts";
import { useWords } from "../../words/useWords.tsx";

interface Props {
  readonly station: StationView;
  readonly readings: readonly (number | null)[];
}

/** The newest reading of each sensor of a machine. */
export function Sensors({ station, readings }: Props) {
  const words = useWords();
  if (station.sensors.length === 0) return null;
  return (
    <>
      <h3>{words.t("panels.station.sensors")}</h3>
      <dl className="readings">
        {station.sensors.map(({ id, name, unit }, index) => {
          const reading = readings[index] ?? null;
          return (
            <div key={id}>
              <dt>{words.name(name)}</dt>
              <dd>{reading === null ? <span className="quiet">{words.t("panels.station.noReading")}</span> : <><b>{words.number(reading, decimalsOf(reading))}</b> <span className="quiet">{unit}</span></>}</dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}
