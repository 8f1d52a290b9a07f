import { normalQuantile } from "../elementary.ts";
import { type Interval, meanInterval } from "./interval.ts";

/** Whether the means of consecutive batches behave as independent ones would, so that their t-interval can be trusted. */
export interface BatchCheck {
  /** Lag-1 correlation of the batch means, as von Neumann's ratio gives it: 0 in the mean where they are independent. */
  readonly correlation: number;
  /** Whether it is no larger than independence allows at 5 %; false where there are fewer than three batches. */
  readonly isIndependent: boolean;
}

export interface BatchMeans extends Interval, BatchCheck {
  readonly batches: number;
  /** Observations in a batch. What is left over at the end of the series is not used. */
  readonly batchSize: number;
}

/**
 * Mean of one long series after its warm-up, with the 95 % t-interval of the means of consecutive batches of equal size (Conway
 * 1963, Management Science 10, 47–61; 10 to 30 batches: Schmeiser 1982, Operations Research 30, 556–568).
 * Throws a RangeError where there are fewer observations than batches.
 */
export function batchMeans(series: readonly number[], batches = 20): BatchMeans {
  const batchSize = Math.floor(series.length / batches);
  if (batchSize < 1) throw new RangeError(`batch means: found ${series.length} observations for ${batches} batches; a batch has one at least`);
  const means = Array.from({ length: batches }, (_, batch) => batchMean(series, batch * batchSize, batchSize));
  return { ...meanInterval(means), ...checkBatches(means), batches, batchSize };
}

/**
 * Von Neumann's test of batch means, one-sided at 5 %: C = 1 − Σ(Yᵢ − Yᵢ₊₁)² / 2Σ(Yᵢ − Ȳ)² is close to normal with mean 0 and
 * variance (b − 2)/(b² − 1) for b independent ones (von Neumann 1941, Annals of Mathematical Statistics 12, 367–395; for batch
 * means: Fishman 1978, Management Science 24, 510–521). Batches that are too short have a larger one, and too narrow an interval.
 */
export function checkBatches(means: readonly number[]): BatchCheck {
  const b = means.length;
  const mean = means.reduce((sum, value) => sum + value, 0) / b;
  const squares = means.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  const steps = means.slice(1).map((value, index) => value - (means[index] ?? value)).reduce((sum, step) => sum + step * step, 0);
  const correlation = squares === 0 ? 0 : 1 - steps / (2 * squares);
  return { correlation, isIndependent: b > 2 && correlation <= normalQuantile(0.95) * Math.sqrt((b - 2) / (b * b - 1)) };
}

/** Mean of so many observations from one on. */
export function batchMean(series: readonly number[], from: number, size: number): number {
  let sum = 0;
  for (let index = from; index < from + size; index += 1) sum += series[index] ?? Number.NaN;
  return sum / size;
}
