import type { LineView } from "#loop";
import { useWords } from "../../../words/useWords.tsx";
import { decimalsOf } from "../../../words/words.ts";
import type { History } from "./stay.ts";

interface Props {
  readonly line: LineView;
  readonly readings: History["readings"];
  readonly title?: string;
}

/** What the sensors read of a part. */
export function Readings({ line, readings, title }: Props) {
  const words = useWords();
  return (
    <dl className="readings">
      {title !== undefined && <div className="stay-part"><dt>{title}</dt></div>}
      {readings.map(({ station, sensor, at, value }) => {
        const known = line.stations.find(({ id }) => id === station)?.sensors.find(({ id }) => id === sensor);
        return (
          <div key={`${station} ${sensor} ${at}`}>
            <dt>{known === undefined ? sensor : words.name(known.name)} <span className="quiet">{words.t("history.at", { clock: words.clock(at) })}</span></dt>
            <dd>{words.quantity(value, known?.unit ?? "", decimalsOf(value))}</dd>
          </div>
        );
      })}
    </dl>
  );
}
