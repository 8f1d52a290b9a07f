/** Observations that a chart's first limits are estimated from. */
export const wantedInPhaseOne = 25;

/**
 * So many moving ranges revise the limits, until they stand. Limits from few points raise false alarms (Quesenberry 1993,
 * The effect of sample size on estimated limits for X̄ and X control charts, JQT 25, 237–247): where 3σ promises one in 370
 * points, 24 ranges give one in 115 on average, a hundred one in 250 (simulated, 200,000 charts).
 */
const wantedRanges = 100;

/** So many of them must stand under the present set points before their mean is a centre line. */
const fewestForCentre = 8;

/** d₂ for two observations: the mean range of two standard normals, 2/√π. */
const d2 = 2 / Math.sqrt(Math.PI);

/** D₄ for two observations: 1 + 3 d₃/d₂, with d₃² = 2 − 4/π. The upper limit of a moving range in units of the mean range. */
const d4 = 1 + (3 * Math.sqrt(2 - 4 / Math.PI)) / d2;

/** The mean of a normal's moving ranges when those beyond D₄ are left out, over their whole mean: (1 − √(2π)·φ(c)) / (2Φ(c) − 1) with c = D₄·d₂/√2. */
const trimmed = 0.9754;

/**
 * Phase I of an individuals chart: values in segments, a new one after each move of a set point, so that a move is never
 * taken for the process's own spread. Plain data.
 */
export type PhaseOne = number[][];

/** Limits and what they rest on. Plain data. */
export interface Limits {
  readonly center: number;
  /** Standard deviation of one point; more than 0. */
  readonly sigma: number;
  /** The moving ranges behind it, those of special causes left out. */
  readonly ranges: readonly number[];
}

export function collected(phase: PhaseOne): number {
  return phase.reduce((sum, segment) => sum + segment.length, 0);
}

/** Takes one value in and gives the limits once they can be had. What is collected stays bounded, whatever moves. */
export function collect(phase: PhaseOne, value: number, aim: number | null): Limits | null {
  phase.at(-1)?.push(value);
  while (phase.length > 1 && collected(phase) - (phase[0]?.length ?? 0) >= wantedInPhaseOne) phase.shift();
  return limitsOf(phase, aim);
}

/**
 * The limits once enough is collected, else null: sigma from the mean moving range, MR̄/d₂, after ranges beyond their own
 * limit D₄·MR̄ are left out once; the centre is `aim` where the process is steered to one, else the last segment's mean.
 * Montgomery (2013), Introduction to Statistical Quality Control, 7th ed., section 6.4.
 */
function limitsOf(phase: PhaseOne, aim: number | null): Limits | null {
  const last = phase.at(-1) ?? [];
  if (collected(phase) < wantedInPhaseOne || (aim === null && last.length < fewestForCentre)) return null;
  const all = phase.flatMap((segment) => segment.slice(1).map((value, index) => Math.abs(value - (segment[index] ?? value))));
  const ranges = all.filter((range) => range <= d4 * mean(all));
  const sigma = mean(ranges) / (d2 * trimmed);
  return sigma > 0 ? { center: aim ?? mean(last), sigma, ranges } : null;
}

/** The limits with one more moving range of phase II, while there are few; as they were when it is beyond its own limit. */
export function reviseLimits(limits: Limits, range: number): Limits {
  if (limits.ranges.length >= wantedRanges || range > d4 * d2 * limits.sigma) return limits;
  const ranges = [...limits.ranges, range];
  return { ...limits, sigma: mean(ranges) / (d2 * trimmed), ranges };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
