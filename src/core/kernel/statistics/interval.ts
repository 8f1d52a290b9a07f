import { tQuantile } from "./studentT.ts";

/** A mean with the half-width of its 95 % confidence interval; null where there are too few values for one. */
export interface Interval {
  readonly mean: number;
  readonly halfWidth: number | null;
}

/** Mean and 95 % t-interval of independent values. */
export function meanInterval(values: readonly number[]): Interval {
  const n = values.length;
  if (n === 0) return { mean: Number.NaN, halfWidth: null };
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  if (n < 2) return { mean, halfWidth: null };
  const variance = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (n - 1);
  return { mean, halfWidth: tQuantile(0.975, n - 1) * Math.sqrt(variance / n) };
}

/**
 * Mean difference, first minus second, of values that belong together pair by pair, as two plants under the same luck do, with
 * its 95 % t-interval. Throws a RangeError where one has more values than the other.
 */
export function pairedInterval(first: readonly number[], second: readonly number[]): Interval {
  if (first.length !== second.length) throw new RangeError(`paired values: found ${first.length} and ${second.length}; a pair has one of each`);
  return meanInterval(first.map((value, index) => value - (second[index] ?? Number.NaN)));
}

/** A sum over some parts of a run, and how many they were. */
export interface Portion {
  readonly sum: number;
  readonly count: number;
}

/**
 * The mean over all that was counted in independent portions, with its 95 % t-interval: the ratio of the sums, with the
 * variance of a ratio to first order (Cochran 1977, Sampling Techniques, 3rd ed., section 6.4). A portion without any
 * counts as none; the mean of the portions' own means would not be defined then, and biased else. NaN where none was counted.
 */
export function ratioInterval(portions: readonly Portion[]): Interval {
  const n = portions.length;
  const count = portions.reduce((total, portion) => total + portion.count, 0);
  const mean = portions.reduce((total, { sum }) => total + sum, 0) / count;
  if (count === 0) return { mean: Number.NaN, halfWidth: null };
  if (portions.filter((portion) => portion.count > 0).length < 2) return { mean, halfWidth: null };
  const off = portions.map((portion) => portion.sum - mean * portion.count);
  const variance = off.reduce((total, difference) => total + difference * difference, 0) / (n - 1);
  return { mean, halfWidth: (tQuantile(0.975, n - 1) * Math.sqrt(variance / n) * n) / count };
}

/**
 * Where one more value of the same kind lies with 95 %, from the interval of the mean over n of them: it scatters about its own
 * mean as they did, beside what is not known of that, so that s·√(1/n) becomes s·√(1 + 1/n) (Hahn & Meeker 1991, Statistical
 * Intervals, section 4.7).
 */
export function nextValueInterval({ mean, halfWidth }: Interval, n: number): Interval {
  return { mean, halfWidth: halfWidth === null ? null : halfWidth * Math.sqrt(n + 1) };
}
