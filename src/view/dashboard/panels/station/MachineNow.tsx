import type { LineView, MachineSummary, StationView, Summary } from "#loop";
import { StateBar } from "../../marks/StateBar.tsx";
import { stateOf } from "../../marks/states.ts";
import { AttentionMark, StateMark } from "../../marks/StateMark.tsx";
import { useWords } from "../../words/useWords.tsx";
import { noticed, reasonOf } from "./reason.ts";

interface Props {
  readonly line: LineView;
  readonly summary: Summary;
  readonly station: StationView;
  readonly machine: number;
  readonly now: MachineSummary;
}

/** What one machine does now, since when and why, and how it has spent its time. */
export function MachineNow({ line, summary, station, machine, now }: Props) {
  const words = useWords();
  const state = stateOf(now.state);
  const queue = summary.stations.find(({ id }) => id === station.id)?.queue ?? 0;
  const notice = now.attention ? (noticed({ happenings: summary.happenings, line, station: station.id, machine }, words) ?? words.t("panels.station.attention")) : null;
  return (
    <>
      <h3 className="is-split">
        <span>{words.t("panels.station.machine", { number: machine + 1 })}</span>
        <span className="quiet">{words.t("panels.station.made", { count: now.partsMade, made: words.number(now.partsMade, 0) })}</span>
      </h3>
      <p className="now">
        <StateMark state={state} />
        <span>
          <b>{words.t(`panels.state.${state}`)}</b> {words.t("panels.station.since", { clock: words.clock(now.sinceSeconds), span: words.span(summary.timeSeconds - now.sinceSeconds) })}
          <br />
          {reasonOf(state, { line, station, queue }, words)}
        </span>
      </p>
      {notice !== null && <p className="now is-attention"><AttentionMark /><span>{notice}</span></p>}
      <StateBar fractions={now.fractions} hasKey />
    </>
  );
}
