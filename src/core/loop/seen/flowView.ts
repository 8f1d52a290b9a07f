import { type CompiledLine, type CompiledStation, type DispatchName, dispatchRules } from "#line";
import { type Optimizer, flowStateOf } from "#optimizer";
import { type FlowSetting, presentBottleneck, stationShares, watchedSeconds } from "#twin";

/** Where the bottleneck is and would be next, and how work is ordered to flow. Stations by id. */
export interface FlowView {
  /** Of the machine that has been active for longest now; null where none is. */
  readonly now: { readonly station: string; readonly machine: number; readonly activeSince: number } | null;
  /** Seconds that the shares are of. */
  readonly windowSeconds: number;
  /** Stations that were the bottleneck for some of that time, most first: shares of the time, alone and while it shifted. */
  readonly shares: readonly { readonly station: string; readonly sole: number; readonly shifting: number }[];
  /** What would be it with one machine more at `of`, by a forecast, its share of the time, and by the times alone; null before it was worked out. */
  readonly next: { readonly at: number; readonly of: string; readonly station: string | null; readonly share: number; readonly byTimes: string | null } | null;
  /** Parts in the line at most; null without limit. */
  readonly wipLimit: number | null;
  /** How work is ordered to flow at each station; null for what the line says. */
  readonly stations: readonly StationFlow[];
  /** Whether the line can have such a limit. */
  readonly canLimit: boolean;
  /** A what-if that goes on: runs made, and ways of flowing that are still in it. Null where none is. */
  readonly study: { readonly runs: number; readonly left: number; readonly of: number } | null;
}

export interface StationFlow {
  readonly id: string;
  readonly rule: DispatchName | null;
  readonly minimum: number | null;
  readonly places: number | null;
  /** The rules that can be ordered: none where all that waits is alike. */
  readonly rules: readonly DispatchName[];
  /** Pieces of a batch at most; 1 where it makes none. */
  readonly mostBatch: number;
  /** Places of its buffer; 0 where they have no limit, or are those of a conveyor. */
  readonly built: number;
}

/** The flow as it is shown. Reads, changes nothing. */
export function flowView(line: CompiledLine, optimizer: Optimizer): FlowView | null {
  const state = flowStateOf(optimizer);
  if (state === null) return null;
  const { bottlenecks, next, study } = state;
  const idOf = (station: number): string | null => line.stations[station]?.id ?? null;
  const machine = presentBottleneck(bottlenecks);
  const station = line.stations[line.stationOfMachine[machine] ?? -1];
  const shares = stationShares(line, bottlenecks);
  return {
    now: station === undefined ? null : { station: station.id, machine: machine - station.firstMachine, activeSince: bottlenecks.periods.at(-1)?.from ?? 0 },
    windowSeconds: watchedSeconds(bottlenecks),
    shares: shares.map((share, index) => ({ station: idOf(index) ?? "", ...share })).filter(({ sole, shifting }) => sole + shifting > 0).toSorted((left, right) => right.sole + right.shifting - left.sole - left.shifting),
    next: next === null ? null : { at: next.at, of: idOf(next.of) ?? "", station: idOf(next.station), share: next.share, byTimes: idOf(next.byTimes) },
    wipLimit: optimizer.twin.state.record.flow.wipLimit,
    stations: line.stations.map((one) => stationFlow(line, one, optimizer.twin.state.record.flow)),
    canLimit: line.steps.every(({ components, splitsInto }) => components.length + splitsInto.length === 0),
    study: study === null ? null : { runs: study.futures.reduce((sum, { length }) => sum + length, 0), left: study.selection?.remaining.length ?? study.choices.length, of: study.choices.length },
  };
}

function stationFlow(line: CompiledLine, { index, id, batch, conveyor, places: built }: CompiledStation, { rules, minimums, places }: FlowSetting): StationFlow {
  const steps = line.steps.filter(({ station }) => station === index);
  return {
    id, rule: rules[index] ?? null, minimum: minimums[index] ?? null, places: places[index] ?? null,
    rules: steps.length > 1 || line.releases.length > 1 ? dispatchRules : [],
    mostBatch: batch === null ? 1 : Math.min(...steps.map(({ batchMaximum }) => batchMaximum)),
    built: conveyor === null && Number.isFinite(built) ? built : 0,
  };
}
