import { type Interval, Stream, hashName, meanInterval, normalQuantile, ratioInterval } from "#kernel";
import { type Accounts, type Command, type CompiledLine, accountsBy } from "#line";
import { type Plant, type Tally, advance, assumePartsSinceMaintenance, assumeTool, createPlant, order, tally } from "#plant";
import type { Assumption } from "./assumption.ts";
import { fillSeconds } from "./pace.ts";
import type { Steering } from "./settle.ts";

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

export interface Steered {
  readonly steering: Steering;
  /** So often, in simulated seconds, the tools are put back and the set points fall about their resting points anew. */
  readonly everySeconds: number;
}

export interface ForecastSample {
  /** Parts that left the line, and the good ones among them. */
  readonly finished: number;
  readonly good: number;
  /** Good parts of all finished, 0…1; null where none was. */
  readonly yield: number | null;
  readonly goodPerHour: number;
  readonly moneyPerHour: number;
  /** The same by what it is earned with and spent on. */
  readonly accountsPerHour: Accounts;
}

/** Means with 95 % intervals, and the replications that they are over. */
export interface Forecast {
  /** Over all finished parts; null where no replication finished any. */
  readonly yield: Interval | null;
  readonly goodPerHour: Interval;
  readonly moneyPerHour: Interval;
  readonly samples: readonly ForecastSample[];
}

/** Runs the line model into the future from what is assumed of the plant, with random numbers of its own. */
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
    setTools(plant, assumption, seed);
    setRecipe(plant, options.steered === undefined ? assumption.setPoints : steeredSetPoints(line, options.steered.steering, { seed, nth }));
  };
  put(0);
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

/** Set points about where controllers would come to rest, each in its range. */
function steeredSetPoints(line: CompiledLine, { setPoints, scatter }: Steering, luck: { readonly seed: number; readonly nth: number }): number[][] {
  const stream = new Stream(luck.seed, `twin/steering/${luck.nth}`);
  const width = Math.max(0, ...line.stations.map(({ recipe }) => recipe.length));
  return setPoints.map((values, machine) =>
    values.map((value, index) => {
      const [lowest, highest] = line.stations[line.stationOfMachine[machine] ?? 0]?.recipe[index]?.range ?? [value, value];
      const z = normalQuantile(stream.uniform(machine * width + index));
      return Math.max(lowest, Math.min(highest, value + (scatter[machine]?.[index] ?? 0) * z));
    }),
  );
}

function sampleOf(before: Tally, after: Tally): ForecastSample {
  const hours = (after.seconds - before.seconds) / 3600;
  const good = after.good - before.good;
  const finished = good + after.scrapped - before.scrapped;
  return {
    finished, good, yield: finished === 0 ? null : good / finished, goodPerHour: good / hours, moneyPerHour: (after.money - before.money) / hours,
    accountsPerHour: accountsBy((term) => (after.accounts[term] - before.accounts[term]) / hours),
  };
}

/** A seed of the twin's own: never the plant's, so that a forecast cannot know the plant's luck. */
function ownSeed(seed: number, replication: number): number {
  const [high, low] = hashName(seed, `twin/forecast/${replication}`);
  return (high & 0x1f_ffff) * 0x1_0000_0000 + low;
}

/** Tools as assumed, each as uncertain as its estimate: every replication draws its own. */
function setTools(plant: Plant, assumption: Assumption, seed: number): void {
  const stream = new Stream(seed, "twin/tools");
  assumption.tools.forEach(({ station, machine, tool, value, sd, perPart }, index) => {
    assumeTool(plant, { station, machine, tool }, { value: value + sd * normalQuantile(stream.uniform(index)), perPart });
  });
}

function setRecipe(plant: Plant, setPoints: readonly (readonly number[])[]): void {
  plant.line.stations.forEach((station) => {
    for (let machine = 0; machine < station.machines; machine += 1) {
      station.recipe.forEach(({ id, setPoint }, index) => {
        const value = setPoints[station.firstMachine + machine]?.[index] ?? setPoint;
        order(plant, { type: "set-point", station: station.id, machine, setPoint: id, value });
      });
    }
  });
}
