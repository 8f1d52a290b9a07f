import type { CompiledWear } from "#line";
import { type Twin, levelAt, levelVarianceAt, linePace, partsSinceMaintenance, trackOf } from "#twin";

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

/** Φ⁻¹(0.95). */
const z95 = 1.6448536269514722;

/**
 * The remaining life of one tool with its 90 % interval: the level is a line of uncertain start and slope that walks, so that the
 * limit is passed by the time t with probability Φ((level + slope t − limit) / s(t)), s² = P₁₁ + 2 t P₁₂ + t² P₂₂ + q t + q' t³/3
 * (Lu & Meeker 1993, Technometrics 35, 161–174; the walk q and that of the slope, q', as in Harvey 1989, section 2.3). Null where the
 * tool is not followed.
 */
export function remainingLife(twin: Twin, wear: CompiledWear, { machine, now }: { readonly machine: number; readonly now: number }): RemainingLife | null {
  const track = trackOf(twin, { station: wear.station, machine, tool: wear.tool });
  const model = twin.tracked.find(({ station, tool }) => station === wear.station && tool === wear.tool)?.model;
  const station = twin.line.stations[wear.station];
  if (track === null || model === undefined || station === undefined) return null;
  const start = Math.max(now, track.at);
  const level = levelAt(track, start);
  const { limit } = wear.spec;
  const isPassed = (seconds: number, z: number): boolean => {
    const at = start + seconds;
    const walk = Math.max(0, at - track.at);
    const variance = levelVarianceAt(track, at) + model.levelWalk * walk + (model.slopeWalk * walk * walk * walk) / 3;
    return levelAt(track, at) - limit >= z * Math.sqrt(variance);
  };
  const every = station.maintenance?.every ?? Number.POSITIVE_INFINITY;
  const left = every - partsSinceMaintenance(twin, station.firstMachine + machine, now);
  return {
    station: station.id, machine, tool: wear.spec.tool, unit: station.tools[wear.tool]?.unit ?? "", level, limit,
    low: passes(isPassed, -z95),
    median: passes(isPassed, 0),
    high: passes(isPassed, z95),
    planned: Number.isFinite(left) ? Math.max(0, left) * linePace(twin.line) * station.machines : null,
  };
}

/** Worn tools of which so many are shown at most; of more, none. */
const most = 500;

/** All worn tools of a line. */
export function remainingLives(twin: Twin, now: number): readonly RemainingLife[] {
  if (twin.line.wears.reduce((sum, { station }) => sum + (twin.line.stations[station]?.machines ?? 0), 0) > most) return [];
  return twin.line.wears.flatMap((wear) => Array.from({ length: twin.line.stations[wear.station]?.machines ?? 0 }, (_, machine) => remainingLife(twin, wear, { machine, now }) ?? []).flat());
}

/** The first time by which it is passed, to a thousandth. */
function passes(isPassed: (seconds: number, z: number) => boolean, z: number): number | null {
  if (isPassed(0, z)) return 0;
  let high = 60;
  while (!isPassed(high, z)) {
    high *= 1.5;
    if (high > farthest) return null;
  }
  let low = high === 60 ? 0 : high / 1.5;
  while (high - low > 1e-3 * high) {
    const middle = (low + high) / 2;
    if (isPassed(middle, z)) high = middle;
    else low = middle;
  }
  return high;
}
