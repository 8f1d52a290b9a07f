import { type ArrivalsSpec, type LineSpec, type Seconds, type StationSpec, compileLine, seconds } from "#line";
import { type Plant, type Tally, advance, createPlant, tally } from "#plant";

export const exponential = (mean: number): { exponential: { mean: Seconds } } => ({ exponential: { mean: seconds(mean) } });

/** A line of stations whose first never waits for work. */
export function saturated(...stations: StationSpec[]): LineSpec {
  return { format: "plantloop/line@1", id: "line", arrivals: "saturated", stations };
}

/** A line with arrivals. */
export function fed(interarrival: ArrivalsSpec, ...stations: StationSpec[]): LineSpec {
  return { format: "plantloop/line@1", id: "line", arrivals: interarrival, stations };
}

/** A plant of a line, run to a time in seconds. */
export function ran(line: LineSpec, until: number, seed = 1): Plant {
  const plant = createPlant(compileLine(line), { seed });
  advance(plant, until);
  return plant;
}

/** What happened between two times, in seconds. */
export function between(line: LineSpec, from: number, until: number, seed = 1): { readonly out: number; readonly seconds: number; readonly waiting: number; readonly cycle: number; readonly wip: number } {
  const plant = ran(line, from, seed);
  const before = tally(plant);
  advance(plant, until);
  const after = tally(plant);
  const difference = (of: (tally: Tally) => number): number => of(after) - of(before);
  const out = difference(({ good, scrapped }) => good + scrapped);
  return {
    out,
    seconds: until - from,
    waiting: difference(({ waitingSeconds }) => waitingSeconds) / out,
    cycle: difference(({ cycleSeconds }) => cycleSeconds) / out,
    wip: difference(({ wipSeconds }) => wipSeconds) / (until - from),
  };
}
