import type { DeskView, LineView, StationView } from "#loop";
import { decimalsOf } from "../../../words/words.ts";
import { useWords } from "../../../words/useWords.tsx";
import { SensorRow } from "./SensorRow.tsx";

interface Props {
  readonly line: LineView;
  readonly station: StationView;
  readonly machine: number;
  readonly readings: readonly (number | null)[];
  /** What is believed of the line's sensors; null where nobody keeps watch over them. */
  readonly sensors: DeskView["sensors"] | null;
}

/** The newest reading of each sensor of a machine, and what is believed of the sensor. */
export function Sensors({ line, station, machine, readings, sensors }: Props) {
  const words = useWords();
  if (station.sensors.length === 0) return null;
  return (
    <>
      <h3>{words.t("panels.station.sensors")}</h3>
      <ul className="sensors">
        {station.sensors.map((sensor, index) => {
          const reading = readings[index] ?? null;
          const verdict = sensors?.find((one) => one.station === station.id && one.machine === machine && one.sensor === sensor.id) ?? null;
          const shown = reading === null
            ? <span className="quiet">{words.t("panels.station.noReading")}</span>
            : <><b>{words.number(reading, decimalsOf(reading))}</b> <span className="quiet">{sensor.unit}</span></>;
          return (
            <li key={sensor.id}>
              {verdict === null
                ? <p className="sensor-plain"><span className="setting-name">{words.name(sensor.name)}</span><span>{shown}</span></p>
                : <SensorRow line={line} station={station} sensor={sensor} verdict={verdict} reading={shown} />}
            </li>
          );
        })}
      </ul>
    </>
  );
}
