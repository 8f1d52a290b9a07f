/**
 * How good the predictions were that were made before the measurement was known (prequential: Dawid 1984, Statistical theory: the
 * prequential approach, J. R. Stat. Soc. A 147). Plain data; sums over all scored measurements, and over the newest.
 */
export interface ScoreState {
  count: number;
  squaredErrors: number;
  covered: number;
  /** Welford's mean and sum of squares of what was measured. */
  mean: number;
  squares: number;
  naiveCount: number;
  naiveSquaredErrors: number;
  /** Squared errors of the predictions that a naive one stands beside. */
  pairedSquaredErrors: number;
  /** Newest predicted and measured values, half-width of the 90 % interval, part: flat, four each. */
  newest: number[];
}

/** Root mean squares are in the characteristic's unit; null before there is one. */
export interface VirtualScore {
  readonly predictions: number;
  readonly rmse: number | null;
  /** Of the last measurement of the same machine, over the same parts. */
  readonly naiveRmse: number | null;
  /** The two by one another, over the parts that have both. */
  readonly shareOfNaive: number | null;
  /** 1 − sum of squared errors / sum of squares about the measurements' mean. */
  readonly r2: number | null;
  /** Share of measurements within their 90 % interval. */
  readonly coverage90: number | null;
}

const keptPairs = 200;
export const pairWidth = 4;

export function noScore(): ScoreState {
  return { count: 0, squaredErrors: 0, covered: 0, mean: 0, squares: 0, naiveCount: 0, naiveSquaredErrors: 0, pairedSquaredErrors: 0, newest: [] };
}

interface Scored {
  readonly part: number;
  readonly predicted: number;
  readonly halfWidth: number;
  readonly measured: number;
  /** The last measurement of the machine; null without one. */
  readonly naive: number | null;
}

export function noteScore(score: ScoreState, { part, predicted, halfWidth, measured, naive }: Scored): void {
  const error = measured - predicted;
  score.count += 1;
  score.squaredErrors += error * error;
  if (Math.abs(error) <= halfWidth) score.covered += 1;
  const change = measured - score.mean;
  score.mean += change / score.count;
  score.squares += change * (measured - score.mean);
  if (naive !== null) {
    score.naiveCount += 1;
    score.naiveSquaredErrors += (measured - naive) * (measured - naive);
    score.pairedSquaredErrors += error * error;
  }
  // Adding 0 makes 0 of -0, which JSON does not know.
  score.newest.push(predicted + 0, measured + 0, halfWidth, part);
  if (score.newest.length > keptPairs * pairWidth) score.newest.splice(0, pairWidth);
}

export function scoreOf({ count, squaredErrors, covered, squares, naiveCount, naiveSquaredErrors, pairedSquaredErrors }: ScoreState): VirtualScore {
  return {
    predictions: count,
    rmse: count === 0 ? null : Math.sqrt(squaredErrors / count),
    naiveRmse: naiveCount === 0 ? null : Math.sqrt(naiveSquaredErrors / naiveCount),
    shareOfNaive: naiveSquaredErrors === 0 ? null : Math.sqrt(pairedSquaredErrors / naiveSquaredErrors),
    r2: squares === 0 ? null : 1 - squaredErrors / squares,
    coverage90: count === 0 ? null : covered / count,
  };
}
