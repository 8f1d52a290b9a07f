import { type Interval, meanInterval, pairedInterval, ratioInterval } from "#kernel";
import type { Command, CompiledLine } from "#line";
import type { Assumption } from "./assumption.ts";
import { type Fork, forkForecast } from "./fork.ts";
import { modelFor } from "./model.ts";
import { type Prediction, predictNext } from "./predict.ts";
import type { Course, ForecastSample } from "./sample.ts";

/** What would come if something was done now, against what would come without it. Plain data: any thread can answer it. */
export interface WhatIf {
  readonly assumption: Assumption;
  readonly commands: readonly Command[];
  readonly horizonSeconds: number;
  readonly replications: number;
  readonly seed: number;
  /** Whether the loop is at work. */
  readonly isSteered: boolean;
  /** Equal parts of the horizon that the fan is drawn at. */
  readonly slices: number;
}

/** Two futures with the same luck. Plain data. */
export interface WhatIfPair {
  readonly without: Pick<Fork, "sample" | "course">;
  readonly with: Pick<Fork, "sample" | "course">;
  readonly events: number;
}

/** One replication: the plant as it stands goes on with its own luck, and with the same luck under the commands. Throws on a command that the line cannot take. */
export function whatIfPair(line: CompiledLine, { assumption, commands, horizonSeconds, seed, isSteered, slices }: WhatIf, replication: number): WhatIfPair {
  const model = modelFor(line, assumption, { seed, replication });
  const future = (given: readonly Command[]): Fork => forkForecast(model, { horizonSeconds, seed, replication, isSteered, slices, commands: given });
  const [without, changed] = [future([]), future(commands)];
  return { without: { sample: without.sample, course: without.course }, with: { sample: changed.sample, course: changed.course }, events: without.events + changed.events };
}

/** One figure of the futures: means with 95 % intervals, and the paired difference that the change makes. */
export interface WhatIfFigure {
  readonly without: Interval;
  readonly with: Interval;
  readonly difference: Interval;
}

/** Where a figure lies at one moment in nine of ten futures, and in half of them. */
export interface FanBand {
  /** Seconds from now, at the end of the part of the horizon that it is of. */
  readonly at: number;
  readonly outer: Prediction;
  readonly inner: Prediction;
}

export type FanQuantity = "moneyPerHour" | "yield" | "wip";

export interface WhatIfResult {
  readonly at: number;
  readonly horizonSeconds: number;
  readonly replications: number;
  readonly seed: number;
  readonly moneyPerHour: WhatIfFigure;
  readonly goodPerHour: WhatIfFigure;
  /** Of all finished parts, 0…1; null where none is finished. */
  readonly yield: WhatIfFigure | null;
  readonly wip: WhatIfFigure;
  /** Share of the pairs in which the change brings money. */
  readonly better: number;
  readonly fans: Readonly<Record<FanQuantity, { readonly without: readonly FanBand[]; readonly with: readonly FanBand[] }>>;
}

/** What the pairs of a question come to, in the order of their replications. */
export function whatIfResult({ assumption, horizonSeconds, replications, seed, slices }: WhatIf, pairs: readonly WhatIfPair[]): WhatIfResult {
  const figure = (of: (sample: ForecastSample) => number): WhatIfFigure => {
    const [without, changed] = [pairs.map((pair) => of(pair.without.sample)), pairs.map((pair) => of(pair.with.sample))];
    return { without: meanInterval(without), with: meanInterval(changed), difference: pairedInterval(changed, without) };
  };
  const fans = (quantity: FanQuantity): WhatIfResult["fans"][FanQuantity] => ({
    without: fanOf(pairs.map(({ without }) => without.course), { quantity, horizonSeconds, slices }),
    with: fanOf(pairs.map((pair) => pair.with.course), { quantity, horizonSeconds, slices }),
  });
  return {
    at: assumption.at, horizonSeconds, replications, seed,
    moneyPerHour: figure(({ moneyPerHour }) => moneyPerHour),
    goodPerHour: figure(({ goodPerHour }) => goodPerHour),
    yield: yieldFigure(pairs),
    wip: figure(({ wip }) => wip),
    better: pairs.filter((pair) => pair.with.sample.moneyPerHour > pair.without.sample.moneyPerHour).length / pairs.length,
    fans: { moneyPerHour: fans("moneyPerHour"), yield: fans("yield"), wip: fans("wip") },
  };
}

function yieldFigure(pairs: readonly WhatIfPair[]): WhatIfFigure | null {
  const known = pairs.flatMap((pair) => (pair.without.sample.yield === null || pair.with.sample.yield === null ? [] : [{ without: pair.without.sample.yield, with: pair.with.sample.yield }]));
  if (known.length === 0) return null;
  const over = (of: (pair: WhatIfPair) => ForecastSample): Interval => ratioInterval(pairs.map((pair) => ({ sum: of(pair).good, count: of(pair).finished })));
  return { without: over((pair) => pair.without.sample), with: over((pair) => pair.with.sample), difference: pairedInterval(known.map((pair) => pair.with), known.map(({ without }) => without)) };
}

/** Part by part of the horizon: money and yield of that part alone, parts in the line at its end. */
function fanOf(courses: readonly Course[], { quantity, horizonSeconds, slices }: { readonly quantity: FanQuantity; readonly horizonSeconds: number; readonly slices: number }): readonly FanBand[] {
  const hours = horizonSeconds / slices / 3600;
  const step = (of: readonly number[], slice: number): number => (of[slice] ?? 0) - (slice === 0 ? 0 : (of[slice - 1] ?? 0));
  return Array.from({ length: slices }, (_, slice) => slice).flatMap((slice) => {
    const values = courses.flatMap(({ money, good, finished, wip }) => {
      if (quantity === "wip") return [wip[slice] ?? 0];
      if (quantity === "moneyPerHour") return [step(money, slice) / hours];
      const made = step(finished, slice);
      return made === 0 ? [] : [step(good, slice) / made];
    });
    const [outer, inner] = [predictNext(values, 0.9), predictNext(values, 0.5)];
    return outer === null || inner === null ? [] : [{ at: (horizonSeconds * (slice + 1)) / slices, outer, inner }];
  });
}
