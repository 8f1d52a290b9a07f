import type { CompiledWear } from "#line";
import { type LikelyWalk, type Twin, knownTool, levelAt, levelVarianceAt, machinePace, normalProbability, partsSinceMaintenance, secondsPerWear, toolWearTime, walksOf } from "#twin";

/** How long a worn tool will do, as the twin follows it. Times in simulated seconds from now. */
export interface RemainingLife {
  readonly station: string;
  readonly machine: number;
  readonly tool: string;
  readonly unit: string;
  readonly level: number;
  readonly limit: number;
  /** Quantiles of the time until the level reaches the limit: 5 %, 50 %, 95 %. Null where it may never do so. */
  readonly low: number | null;
  readonly median: number | null;
  readonly high: number | null;
  /** Until the next maintenance by plan; null without one. */
  readonly planned: number | null;
}

/** Beyond this nothing is foretold: a year. */
const farthest = 365 * 86_400;

/** The 90 % interval's ends, and its middle. */
const quantiles = { low: 0.05, median: 0.5, high: 0.95 } as const;

/**
 * The remaining life of one tool with its 90 % interval: the level is a line of uncertain start and slope that walks, so that the
 * limit is passed by the time t with probability Φ((level + slope t − limit) / s(t)), s² = P₁₁ + 2 t P₁₂ + t² P₂₂ + q t + q' t³/3
 * (Lu & Meeker 1993, Technometrics 35, 161–174; the walk q and that of the slope, q', as in Harvey 1989, section 2.3), averaged over
 * what the walk may be (twin/walks.ts). Null where the tool is not followed.
 */
export function remainingLife(twin: Twin, wear: CompiledWear, { machine, now }: { readonly machine: number; readonly now: number }): RemainingLife | null {
  const at = { station: wear.station, machine, tool: wear.tool };
  const known = knownTool(twin, at, now);
  const walks = walksOf(twin, at);
  const station = twin.line.stations[wear.station];
  if (known === null || walks.length === 0 || station === undefined) return null;
  // Tools wear by the part: how far the clock of the walks goes in so many seconds is as it was so far.
  const start = Math.max(toolWearTime(twin, at, now), ...walks.map(({ track }) => track.at));
  const secondsPer = secondsPerWear(twin, at);
  const { limit } = wear.spec;
  const passed = (seconds: number): number => walks.reduce((sum, walk) => sum + walk.probability * passedBy(walk, limit, start + seconds / secondsPer), 0);
  const every = station.maintenance?.every ?? Number.POSITIVE_INFINITY;
  const left = every - partsSinceMaintenance(twin, station.firstMachine + machine, now);
  return {
    station: station.id, machine, tool: wear.spec.tool, unit: station.tools[wear.tool]?.unit ?? "", level: known.level, limit,
    low: timeWhen(passed, quantiles.low),
    median: timeWhen(passed, quantiles.median),
    high: timeWhen(passed, quantiles.high),
    planned: Number.isFinite(left) ? Math.max(0, left) * machinePace(twin.line, station.index) : null,
  };
}

/** Probability that the level is beyond the limit at a time, if the tool walks as one of its models has it. */
function passedBy({ track, model }: LikelyWalk, limit: number, at: number): number {
  const walk = Math.max(0, at - track.at);
  const variance = levelVarianceAt(track, at) + model.levelWalk * walk + (model.slopeWalk * walk * walk * walk) / 3;
  const beyond = levelAt(track, at) - limit;
  return variance > 0 ? normalProbability(beyond / Math.sqrt(variance)) : beyond >= 0 ? 1 : 0;
}

/** Worn tools of which so many are shown at most; of more, none. */
const most = 500;

/** All worn tools of a line. */
export function remainingLives(twin: Twin, now: number): readonly RemainingLife[] {
  if (twin.line.wears.reduce((sum, { station }) => sum + (twin.line.stations[station]?.machines ?? 0), 0) > most) return [];
  return twin.line.wears.flatMap((wear) => Array.from({ length: twin.line.stations[wear.station]?.machines ?? 0 }, (_, machine) => remainingLife(twin, wear, { machine, now }) ?? []).flat());
}

/** The first time by which it is passed with a probability, to a thousandth; null where that is beyond the farthest. */
function timeWhen(passed: (seconds: number) => number, probability: number): number | null {
  if (passed(0) >= probability) return 0;
  let high = 60;
  while (passed(high) < probability) {
    high *= 1.5;
    if (high > farthest) return null;
  }
  let low = high === 60 ? 0 : high / 1.5;
  while (high - low > 1e-3 * high) {
    const middle = (low + high) / 2;
    if (passed(middle) >= probability) high = middle;
    else low = middle;
  }
  return high;
}
