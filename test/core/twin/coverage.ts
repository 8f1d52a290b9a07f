import type { CompiledLine } from "#line";
import { type Session, createSession, stepSession } from "#loop";
import { type Tally, tally } from "#plant";
import { type Assumption, assume, forkForecast, predictNext, modelFor } from "#twin";

/** Forecasts of the next hour held against the hour that came. The plant's tallies are read here to say what came, by nobody else. */
export interface Trial {
  readonly quantity: string;
  readonly lower: number;
  readonly upper: number;
  readonly median: number;
  readonly came: number;
}

export interface CoverageOptions {
  readonly seed: number;
  readonly loop: "open" | "closed";
  /** Simulated seconds at which forecasts are made. */
  readonly moments: readonly number[];
  readonly replications: number;
  /** Simulated seconds that are foretold; an hour when left out. */
  readonly horizonSeconds?: number;
}

/** Runs one session, and at each moment forecasts the time to come with 90 % intervals; what came is read off the plant when it is over. */
export function trials(line: CompiledLine, { seed, loop, moments, replications, horizonSeconds = 3600 }: CoverageOptions): readonly Trial[] {
  const session = createSession(line, { seed, loop, shadow: false, holdouts: false });
  return moments.flatMap((at) => {
    stepSession(session, at);
    const predicted = predictions(session, assume(session.brain.twin, at), { replications, horizonSeconds });
    const before = tally(session.plant);
    const stop = sumMeasured(session);
    stepSession(session, at + horizonSeconds);
    const means = stop();
    const came = { ...figuresOf(before, tally(session.plant)), ...means };
    return Object.entries(predicted).flatMap(([quantity, values]) => {
      const interval = predictNext(values, 0.9);
      const value = came[quantity];
      return interval === null || value === undefined || Number.isNaN(value) ? [] : [{ quantity, ...interval, came: value }];
    });
  });
}

function predictions({ line, data }: Session, assumption: Assumption, { replications, horizonSeconds }: { readonly replications: number; readonly horizonSeconds: number }): Record<string, number[]> {
  const forks = Array.from({ length: replications }, (_, replication) => forkForecast(modelFor(line, assumption, { seed: 1, replication }), { seed: 1, replication, horizonSeconds, gauges: true, isSteered: data.loop === "closed" }));
  const of: Record<string, number[]> = {
    good: forks.map(({ sample }) => sample.good),
    finished: forks.map(({ sample }) => sample.finished),
    yield: forks.flatMap(({ sample }) => (sample.yield === null ? [] : [sample.yield])),
    money: forks.map(({ sample }) => sample.moneyPerHour),
  };
  for (const { id, index } of line.characteristics) of[id] = forks.flatMap(({ means }) => means[index] ?? []);
  return of;
}

function figuresOf(before: Tally, after: Tally): Record<string, number> {
  const good = after.good - before.good;
  const finished = good + after.scrapped - before.scrapped;
  return { good, finished, yield: good / finished, money: ((after.money - before.money) * 3600) / (after.seconds - before.seconds) };
}

/** Adds up what the plant's gauges measure until it is stopped. */
function sumMeasured({ line, plant }: Session): () => Record<string, number> {
  const { listener } = plant;
  if (listener === null) throw new Error("a session's plant is observed");
  const sums = line.characteristics.map(() => 0);
  const counts = line.characteristics.map(() => 0);
  plant.listener = {
    ...listener,
    measured: (of, at) => {
      listener.measured(of, at);
      sums[at.characteristic] = (sums[at.characteristic] ?? 0) + at.value;
      counts[at.characteristic] = (counts[at.characteristic] ?? 0) + 1;
    },
  };
  return () => {
    plant.listener = listener;
    return Object.fromEntries(line.characteristics.map(({ id, index }) => [id, (sums[index] ?? 0) / (counts[index] ?? 0)]));
  };
}
