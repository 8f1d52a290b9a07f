import type { LineView, StationSummary } from "#loop";
import { StateBar } from "../../marks/StateBar.tsx";
import { AttentionMark, StateMark } from "../../marks/StateMark.tsx";
import { placeName } from "../../words/names.ts";
import { useWords } from "../../words/useWords.tsx";
import { type Load, bottleneckOf, growingOf, loadsOf, worstOf } from "./loads.ts";

interface Props {
  readonly line: LineView;
  readonly stations: readonly StationSummary[];
  /** The station that is the bottleneck by its active periods; null where that is not known. */
  readonly bottleneck: string | null;
  readonly onSelectStation: (id: string) => void;
}

/** Where the work is and where it hurts: every station's time in one list, in the order of work. */
export function StationLoads({ line, stations, bottleneck: known, onSelectStation }: Props) {
  const words = useWords();
  const loads = loadsOf(stations);
  const bottleneck = loads.find(({ station }) => station === known) ?? bottleneckOf(loads);
  const worst = worstOf(loads);
  const growing = growingOf(loads, line.stations);
  const name = (load: Load): string => placeName(line, words, load);
  return (
    <>
      <p className="says">
        {bottleneck === null
          ? words.t("panels.overview.noWork")
          : words.t("panels.overview.bottleneck", { station: name(bottleneck), share: words.percent(bottleneck.active, 0), count: bottleneck.queue })}{" "}
        {worst === null
          ? words.t("panels.overview.noLoss")
          : words.t("panels.overview.worst", { station: name(worst), share: words.percent(worst.lost, 0) })}
        {growing !== null && ` ${words.t("panels.overview.growing", { station: name(growing), count: words.number(growing.queue, 0) })}`}
      </p>
      <table className="loads">
        <caption className="unseen">{words.t("panels.overview.loads")}</caption>
        <thead>
          <tr>
            <th scope="col">{words.t("panels.overview.station")}</th>
            <th scope="col">{words.t("panels.overview.time")}</th>
            <th scope="col" className="figure">{words.t("panels.overview.busy")}</th>
            <th scope="col" className="figure">{words.t("panels.overview.queue")}</th>
          </tr>
        </thead>
        <tbody>
          {loads.map((load) => (
            <LoadRow key={load.station} load={load} name={name(load)} isBottleneck={load === bottleneck} onSelect={() => onSelectStation(load.station)} />
          ))}
        </tbody>
      </table>
    </>
  );
}

interface RowProps {
  readonly load: Load;
  readonly name: string;
  readonly isBottleneck: boolean;
  readonly onSelect: () => void;
}

function LoadRow({ load, name, isBottleneck, onSelect }: RowProps) {
  const words = useWords();
  return (
    <tr className={isBottleneck ? "is-bottleneck" : ""}>
      <th scope="row">
        <span className="with-mark">
          <button type="button" className="plain" onClick={onSelect}>{name}</button>
          {load.isDown && <span className="row-mark" role="img" aria-label={words.t("panels.state.down")}><StateMark state="down" /></span>}
          {!load.isDown && load.needsAttention && <span className="row-mark" role="img" aria-label={words.t("panels.attention")}><AttentionMark /></span>}
        </span>
      </th>
      <td><StateBar fractions={load.fractions} /></td>
      <td className="figure">{words.percent(load.active, 0)}</td>
      <td className="figure">{words.number(load.queue, 0)}</td>
    </tr>
  );
}
