import type { Specification } from "./capability.ts";

/** So many values have one beyond the 0.135 % percentile on average: fewer know nothing of it. */
export const fewestForPercentiles = 741;

/** Capability of values of any distribution. */
export interface PercentileCapability {
  /** The percentiles of 0.135 %, 50 % and 99.865 %, between which a normal process has ±3σ. */
  readonly low: number;
  readonly median: number;
  readonly high: number;
  readonly pp: number | null;
  readonly ppk: number;
}

/**
 * Pp and Ppk by percentiles, for values that are not normal: Pp = (U − L)/(X99.865 − X0.135), Ppk = min((U − X50)/(X99.865 − X50),
 * (X50 − L)/(X50 − X0.135)). ISO 22514-4; Clements (1989), Quality Progress 22 (9), 95–100, but with the percentiles of the values themselves
 * and not of a Pearson curve. `sorted`: from the least to the largest. Null from fewer than 741 values, whose percentiles would be their
 * extremes, and where they have no spread.
 */
export function percentileCapability(sorted: readonly number[], { lower, upper }: Specification): PercentileCapability | null {
  if (sorted.length < fewestForPercentiles) return null;
  const [low, median, high] = [percentile(sorted, 0.00135), percentile(sorted, 0.5), percentile(sorted, 0.99865)];
  if (!(low < median && median < high)) return null;
  const above = upper === null ? Number.POSITIVE_INFINITY : (upper - median) / (high - median);
  const below = lower === null ? Number.POSITIVE_INFINITY : (median - lower) / (median - low);
  return { low, median, high, pp: lower === null || upper === null ? null : (upper - lower) / (high - low), ppk: Math.min(above, below) };
}

/** The percentile by linear interpolation at p(n + 1) (NIST/SEMATECH e-Handbook, section 7.2.6.2). Sorted values; p in 0…1. */
export function percentile(sorted: readonly number[], p: number): number {
  const at = Math.min(Math.max(p * (sorted.length + 1), 1), sorted.length);
  const below = Math.floor(at);
  const low = sorted[below - 1] ?? Number.NaN;
  return low + (at - below) * ((sorted[below] ?? low) - low);
}
