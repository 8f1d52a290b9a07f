import { type Interval, meanInterval, ratioInterval } from "#kernel";
import type { Command, CompiledLine } from "#line";
import { advance, assumePartsSinceMaintenance, createPlant, order, tally } from "#plant";
import type { Assumption } from "./assumption.ts";
import { drawTools } from "./fork.ts";
import { giveStandingOrders, ownSeed, setRecipe } from "./model.ts";
import { fillSeconds } from "./pace.ts";
import { type ForecastSample, sampleOf } from "./sample.ts";
import { type Steered, steeredSetPoints } from "./steer.ts";

export interface ForecastOptions {
  /** Simulated seconds that the figures are of. */
  readonly horizonSeconds: number;
  readonly replications: number;
  /** Two forecasts with one seed run on common random numbers. */
  readonly seed: number;
  /** By parameter; the assumed design where left out. */
  readonly design?: Readonly<Record<string, number>>;
  /** Given to the model plant at the start of the horizon. */
  readonly commands?: readonly Command[];
  /** Discarded start; the time that an empty line takes to fill when left out. */
  readonly warmupSeconds?: number;
  /** A line whose controllers keep up with its drift; left out, the assumed set points stay and the tools go on. */
  readonly steered?: Steered;
}

/** Means with 95 % intervals, and the replications that they are over. */
export interface Forecast {
  /** Over all finished parts; null where no replication finished any. */
  readonly yield: Interval | null;
  readonly goodPerHour: Interval;
  readonly moneyPerHour: Interval;
  readonly samples: readonly ForecastSample[];
}

/**
 * Runs the line model on from an empty line, with the set points, tools and maintenance as assumed of the plant, and random numbers
 * of its own: how the line would do, whatever happens to be down or waiting now. `forkForecast` says how it will go on from here.
 */
export function forecast(line: CompiledLine, assumption: Assumption, options: ForecastOptions): Forecast {
  const samples = Array.from({ length: options.replications }, (_, replication) => replicate(line, assumption, { ...options, replication }));
  return {
    yield: yieldOf(samples),
    goodPerHour: meanInterval(samples.map(({ goodPerHour }) => goodPerHour)),
    moneyPerHour: meanInterval(samples.map(({ moneyPerHour }) => moneyPerHour)),
    samples,
  };
}

/** The yield over all parts of some runs, with its 95 % interval; null where none was finished. */
export function yieldOf(samples: readonly ForecastSample[]): Interval | null {
  const over = ratioInterval(samples.map(({ good, finished }) => ({ sum: good, count: finished })));
  return Number.isFinite(over.mean) ? over : null;
}

function replicate(line: CompiledLine, assumption: Assumption, options: ForecastOptions & { readonly replication: number }): ForecastSample {
  const seed = ownSeed(options.seed, options.replication);
  const assumed = Object.fromEntries(line.design.map((name, index) => [name, assumption.design[index] ?? 0]));
  const warmup = options.warmupSeconds ?? fillSeconds(line);
  const plant = createPlant(line, { seed, design: { ...assumed, ...options.design }, startsAt: Math.max(0, assumption.at - warmup) });
  const until = warmup + options.horizonSeconds;
  const every = options.steered?.everySeconds ?? Number.POSITIVE_INFINITY;
  const put = (nth: number): void => {
    drawTools(plant, assumption, seed);
    setRecipe(plant, options.steered === undefined ? assumption.setPoints : steeredSetPoints(line, options.steered.steering, { seed, nth }));
  };
  put(0);
  giveStandingOrders(plant, assumption);
  advance(plant, warmup);
  put(1);
  assumption.partsSinceMaintenance.forEach((parts, machine) => assumePartsSinceMaintenance(plant, machine, Math.round(parts)));
  for (const command of options.commands ?? []) order(plant, command);
  const before = tally(plant);
  for (let nth = 1; warmup + nth * every < until; nth += 1) {
    advance(plant, warmup + nth * every);
    put(nth + 1);
  }
  advance(plant, until);
  return sampleOf(before, tally(plant));
}
