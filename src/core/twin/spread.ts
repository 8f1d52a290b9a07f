/** How widely something scatters, as a multiple of what was expected: a ring of the newest sizes, in the expected standard deviation. Plain data. */
export interface Spread {
  sizes: number[];
  next: number;
  /** Estimated standard deviation over the expected one; the start's until enough is seen. */
  factor: number;
}

const kept = 128;
const enough = 32;

/** The estimate is brought up to date with every so many deviations. */
const every = 16;

const least = 0.1;
const most = 5;

/** 1/Φ⁻¹(¾): makes the median absolute deviation of a normal sample its standard deviation. */
const perMedian = 1.482602218505602;

export function createSpread(factor: number): Spread {
  return { sizes: [], next: 0, factor };
}

/** Takes a deviation in, in expected standard deviations. `estimate` is `robustSd` or `rootMeanSquare`. */
export function noteDeviation(spread: Spread, standardised: number, estimate: (sizes: readonly number[]) => number): void {
  spread.sizes[spread.next] = Math.abs(standardised);
  spread.next = (spread.next + 1) % kept;
  if (spread.sizes.length < enough || spread.next % every !== 0) return;
  spread.factor = Math.max(least, Math.min(most, estimate(spread.sizes)));
}

/** Where wild values say nothing of the rest: half of all could be wild (Rousseeuw & Croux 1993). */
export function robustSd(sizes: readonly number[]): number {
  const sorted = sizes.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (perMedian * ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0))) / 2;
}

/** Where each counts for what it is. */
export function rootMeanSquare(sizes: readonly number[]): number {
  return Math.sqrt(sizes.reduce((sum, size) => sum + size * size, 0) / sizes.length);
}
