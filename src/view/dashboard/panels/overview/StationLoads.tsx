import type { FlowView, LineView, StationSummary } from "#loop";
import { StateBar } from "../../marks/StateBar.tsx";
import { AttentionMark, StateMark } from "../../marks/StateMark.tsx";
import { barOrder, share } from "../../marks/states.ts";
import { placeName } from "../../words/names.ts";
import { useWords } from "../../words/useWords.tsx";
import { type Load, bottleneckOf, growingOf, loadsOf, worstOf } from "./loads.ts";

interface Props {
  readonly line: LineView;
  readonly stations: readonly StationSummary[];
  /** Says which station is the bottleneck by its active periods, and has been told of already; null where nobody follows them. */
  readonly flow: FlowView | null;
  readonly onSelectStation: (id: string) => void;
}

/** Where the work is and where it hurts: every station's time in one list, in the order of work. */
export function StationLoads({ line, stations, flow, onSelectStation }: Props) {
  const words = useWords();
  const loads = loadsOf(stations);
  const known = loads.find(({ station }) => station === flow?.shares[0]?.station) ?? null;
  const bottleneck = known ?? bottleneckOf(loads);
  const worst = worstOf(loads);
  const growing = growingOf(loads, line.stations);
  const name = (load: Load): string => placeName(line, words, load);
  const bottleneckText = (load: Load | null): string =>
    load === null ? words.t("panels.overview.noWork") : words.t("panels.overview.bottleneck", { station: name(load), share: words.percent(load.active, 0), count: load.queue });
  return (
    <>
      <p className="says">
        {known === null && `${bottleneckText(bottleneck)} `}
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
      <ul className="state-key">
        {barOrder.filter((state) => loads.some(({ fractions }) => share(fractions, state) >= 0.005)).map((state) => <li key={state}><i className={`fill-${state}`} aria-hidden="true" />{words.t(`panels.state.${state}`)}</li>)}
      </ul>
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
