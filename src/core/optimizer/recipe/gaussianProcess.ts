import { exp, ln } from "#kernel";
import { cholesky, timesLower, timesUpper } from "./cholesky.ts";
import { matern, squaredDistance } from "./matern.ts";

/** What a Gaussian process is told of its function, as logarithms: a length scale for each dimension, and noise variance over that of the function. Plain data. */
export interface Smoothness {
  readonly lengths: readonly number[];
  readonly noise: number;
}

/** Points of the unit cube, and the function's value at each. */
export interface Samples {
  readonly points: readonly (readonly number[])[];
  readonly values: readonly number[];
}

export interface GaussianProcess {
  readonly points: readonly (readonly number[])[];
  readonly lengths: readonly number[];
  /** Values are standardised: (value − centre)/scale. */
  readonly centre: number;
  readonly scale: number;
  /** Variance of the standardised function. */
  readonly variance: number;
  /** Inverse of the Cholesky factor of the correlations with the noise; by rows. */
  readonly inverse: Float64Array;
  /** Inverse of the correlations, times the standardised values. */
  readonly weights: Float64Array;
  /** Logarithm of the likelihood, with its variance at its best and the constants left out. */
  readonly logLikelihood: number;
}

/** Noise over function, added where correlations alone are singular in their last digits. */
const jitters = [0, 1e-10, 1e-8, 1e-6, 1e-4];

/**
 * A Gaussian process through samples, with a constant mean, a Matérn 5/2 correlation and normal noise; its variance is the one
 * of the greatest likelihood. Rasmussen & Williams (2006), Gaussian Processes for Machine Learning, algorithm 2.1; the variance:
 * Jones, Schonlau & Welch (1998), J. Global Optimization 13, 455–492, equation 6. Throws a RangeError without samples.
 */
export function gaussianProcess({ points, values }: Samples, smoothness: Smoothness): GaussianProcess {
  const n = points.length;
  if (n === 0 || values.length !== n) throw new RangeError(`samples of a Gaussian process: found ${n} points and ${values.length} values; as many of each, and one at least`);
  const centre = values.reduce((sum, value) => sum + value, 0) / n;
  const scale = Math.sqrt(values.reduce((sum, value) => sum + (value - centre) * (value - centre), 0) / n) || 1;
  const standardised = Float64Array.from(values, (value) => (value - centre) / scale);
  const lengths = smoothness.lengths.map(exp);
  for (const jitter of jitters) {
    const factor = cholesky(correlations(points, lengths, exp(smoothness.noise) + jitter), n);
    if (factor === null) continue;
    const whitened = timesLower(factor.inverse, standardised);
    const variance = Math.max(1e-12, whitened.reduce((sum, value) => sum + value * value, 0) / n);
    let logLikelihood = (-n / 2) * ln(variance);
    for (let row = 0; row < n; row += 1) logLikelihood -= ln(factor.lower[row * n + row] ?? 1);
    return { points, lengths, centre, scale, variance, inverse: factor.inverse, weights: timesUpper(factor.inverse, whitened), logLikelihood };
  }
  throw new Error("the correlations of a Gaussian process are not positive definite, even with jitter");
}

function correlations(points: readonly (readonly number[])[], lengths: readonly number[], noise: number): Float64Array {
  const n = points.length;
  const c = new Float64Array(n * n);
  for (let row = 0; row < n; row += 1) {
    c[row * n + row] = 1 + noise;
    for (let column = 0; column < row; column += 1) c[row * n + column] = matern(squaredDistance(points[row] ?? [], points[column] ?? [], lengths)).value;
  }
  return c;
}

/** Mean and standard deviation of the function at a point, in the samples' unit; without noise. Hot path: plain loops. */
export function predict(process: GaussianProcess, at: readonly number[]): { readonly mean: number; readonly sd: number } {
  const { points, lengths, centre, scale, variance, inverse, weights } = process;
  const n = points.length;
  const near = new Float64Array(n);
  let mean = 0;
  for (let row = 0; row < n; row += 1) {
    near[row] = matern(squaredDistance(points[row] ?? [], at, lengths)).value;
    mean += (near[row] ?? 0) * (weights[row] ?? 0);
  }
  let known = 0;
  for (let row = 0; row < n; row += 1) {
    let sum = 0;
    for (let k = 0; k <= row; k += 1) sum += (inverse[row * n + k] ?? 0) * (near[k] ?? 0);
    known += sum * sum;
  }
  return { mean: centre + scale * mean, sd: scale * Math.sqrt(variance * Math.max(0, 1 - known)) };
}

/** How much higher the function is at one point than at another: mean and standard deviation, in the samples' unit. Points near one another are known to differ little. */
export function predictDifference(process: GaussianProcess, at: readonly number[], from: readonly number[]): { readonly mean: number; readonly sd: number } {
  const { points, lengths, scale, variance, inverse, weights } = process;
  const near = Float64Array.from(points, (point) => matern(squaredDistance(point, at, lengths)).value - matern(squaredDistance(point, from, lengths)).value);
  const known = timesLower(inverse, near).reduce((sum, value) => sum + value * value, 0);
  const apart = 2 - 2 * matern(squaredDistance(at, from, lengths)).value;
  return { mean: scale * near.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0), sd: scale * Math.sqrt(variance * Math.max(0, apart - known)) };
}
