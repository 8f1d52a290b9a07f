import { meanInterval, ratioInterval } from "#kernel";
import type { CompiledLine } from "#line";
import { type Tally, stationEnergy } from "#plant";
import { figureOf } from "./figure.ts";
import type { Quantity, RunOptions, Slice } from "./replicate.ts";

/** What a run tells of operators and energy. */

/** What a line draws after the warm-up, in kWh. */
export interface EnergyFigures {
  readonly total: Quantity;
  /** No value where no good part was finished. */
  readonly perGoodPart: Quantity;
  readonly stations: Readonly<Record<string, Quantity>>;
}

/** A pool of operators: the mean share of them that is at work, of all time. */
export interface OperatorFigures {
  readonly number: number;
  readonly busy: number;
}

/** How busy each pool was. */
export function operatorFigures(line: CompiledLine, slices: readonly Slice[]): Record<string, OperatorFigures> {
  const sum = (of: (tally: Tally) => number): number => slices.reduce((total, { before, after }) => total + of(after) - of(before), 0);
  const seconds = sum((tally) => tally.seconds);
  return Object.fromEntries(line.pools.map(({ id, number }, pool) => [id, { number, busy: sum(({ operatorSeconds }) => operatorSeconds[pool] ?? 0) / (number * seconds) }]));
}

/** Energy over the counted time of one replication: its mean power has the interval, and the time is given. */
export function energyFigures(line: CompiledLine, slices: readonly Slice[], { untilSeconds, warmupSeconds }: RunOptions): EnergyFigures {
  const drawn = slices.map(({ before, after }) => {
    const earlier = stationEnergy(line, before.machineSeconds);
    return { seconds: after.seconds - before.seconds, good: after.good - before.good, stations: stationEnergy(line, after.machineSeconds).map((energy, index) => energy - (earlier[index] ?? 0)) };
  });
  const inAll = (stations: readonly number[]): number => stations.reduce((sum, energy) => sum + energy, 0);
  const total = (of: (stations: readonly number[]) => number): Quantity => ({
    ...figureOf(meanInterval(drawn.map(({ seconds, stations }) => (of(stations) / seconds) * (untilSeconds - warmupSeconds)))), unit: "kWh",
  });
  return {
    total: total(inAll),
    perGoodPart: { ...figureOf(ratioInterval(drawn.map(({ good, stations }) => ({ sum: inAll(stations), count: good })))), unit: "kWh" },
    stations: Object.fromEntries(line.stations.map(({ id }, index) => [id, total((stations) => stations[index] ?? 0)])),
  };
}
