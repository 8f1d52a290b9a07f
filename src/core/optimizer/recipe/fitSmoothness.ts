import { exp, ln } from "#kernel";
import { type GaussianProcess, type Samples, type Smoothness, gaussianProcess } from "./gaussianProcess.ts";
import { matern, squaredDistance } from "./matern.ts";

/** Length scales are looked for between these, in the unit cube's edges; noise over function, in variances. */
const lengthBounds = [ln(0.03), ln(10)] as const;
const noiseBounds = [ln(1e-4), ln(10)] as const;

/** A function that is known to have no noise. */
const noNoise = ln(1e-9);

/** A length scale is believed to be about half an edge, within a factor of e: with few samples alone it would run off. */
const priorLength = ln(0.5);
const priorSd = 1;

export function startSmoothness(dimensions: number, isNoisy: boolean): Smoothness {
  return { lengths: Array.from({ length: dimensions }, () => priorLength), noise: isNoisy ? ln(0.1) : noNoise };
}

/** Rprop's growth and shrinkage of a step, and its limits. */
const grow = 1.2;
const shrink = 0.5;
const firstStep = 0.3;
const longestStep = 1;
const shortestStep = 1e-3;

/**
 * The smoothness of the greatest likelihood that samples have, times a weak prior of the length scales, from one on: so many steps
 * of Rprop within bounds on the exact gradient. The gradient: Rasmussen & Williams (2006), equation 5.9; Rprop for it: Blum &
 * Riedmiller (2013), "Optimization of Gaussian process hyperparameters using Rprop", ESANN 2013.
 */
export function fitSmoothness(samples: Samples, from: Smoothness, options: { readonly steps: number; readonly isNoisy: boolean }): Smoothness {
  const dimensions = from.lengths.length;
  const bounds = [...from.lengths.map(() => lengthBounds), ...(options.isNoisy ? [noiseBounds] : [])];
  const smoothnessOf = (parameters: readonly number[]): Smoothness => ({ lengths: parameters.slice(0, dimensions), noise: parameters[dimensions] ?? noNoise });
  let parameters = [...from.lengths, ...(options.isNoisy ? [from.noise] : [])];
  let steps = parameters.map(() => firstStep);
  let before = parameters.map(() => 0);
  let best = { parameters, posterior: Number.NEGATIVE_INFINITY };
  for (let step = 0; step <= options.steps; step += 1) {
    const { posterior, gradient } = slopes(samples, smoothnessOf(parameters), options.isNoisy);
    if (posterior > best.posterior) best = { parameters, posterior };
    const turned = gradient.map((slope, index) => slope * (before[index] ?? 0));
    steps = steps.map((size, index) => ((turned[index] ?? 0) > 0 ? Math.min(longestStep, size * grow) : (turned[index] ?? 0) < 0 ? Math.max(shortestStep, size * shrink) : size));
    before = gradient.map((slope, index) => ((turned[index] ?? 0) < 0 ? 0 : slope));
    if (steps.every((size) => size <= shortestStep)) break;
    parameters = parameters.map((value, index) => {
      const [low, high] = bounds[index] ?? lengthBounds;
      return Math.max(low, Math.min(high, value + Math.sign(before[index] ?? 0) * (steps[index] ?? 0)));
    });
  }
  return smoothnessOf(best.parameters);
}

/** Logarithm of likelihood times prior, and its gradient: by the length scales, then by the noise. */
function slopes(samples: Samples, smoothness: Smoothness, isNoisy: boolean): { readonly posterior: number; readonly gradient: readonly number[] } {
  const process = gaussianProcess(samples, smoothness);
  const off = smoothness.lengths.map((length) => (length - priorLength) / priorSd);
  const gradient = likelihoodSlopes(process, exp(smoothness.noise)).map((slope, index) => slope - (off[index] ?? 0) / priorSd);
  return { posterior: process.logLikelihood - off.reduce((sum, one) => sum + (one * one) / 2, 0), gradient: isNoisy ? gradient : gradient.slice(0, -1) };
}

/** ½ Σ (αᵢαⱼ/σ² − C⁻¹ᵢⱼ) dCᵢⱼ. Hot path: plain loops. */
function likelihoodSlopes({ points, lengths, inverse, weights, variance }: GaussianProcess, noise: number): number[] {
  const n = points.length;
  const d = lengths.length;
  const slopesOf = lengths.map(() => 0);
  let byNoise = 0;
  for (let row = 0; row < n; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let inverted = 0;
      for (let k = row; k < n; k += 1) inverted += (inverse[k * n + row] ?? 0) * (inverse[k * n + column] ?? 0);
      const share = ((weights[row] ?? 0) * (weights[column] ?? 0)) / variance - inverted;
      if (column === row) {
        byNoise += (share * noise) / 2;
        continue;
      }
      const one = points[row] ?? [];
      const other = points[column] ?? [];
      const { slope } = matern(squaredDistance(one, other, lengths));
      for (let k = 0; k < d; k += 1) {
        const difference = ((one[k] ?? 0) - (other[k] ?? 0)) / (lengths[k] ?? 1);
        slopesOf[k] = (slopesOf[k] ?? 0) + share * slope * difference * difference;
      }
    }
  }
  return [...slopesOf, byNoise];
}
