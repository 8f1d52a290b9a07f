import { type Fit, fittedAt } from "../surface/fit.ts";

/** A response over the noise factors at one design. */
export interface Scatter {
  readonly mean: number;
  /** Standard deviation that the noise factors make, without the luck of a run. */
  readonly sd: number;
}

/**
 * Mean and standard deviation of a fitted response over its noise factors, each of mean 0 and standard deviation 1 in coded units:
 * the value at no noise, and the root of the summed squares of the slopes in the noise, each less what its own uncertainty adds.
 * Taguchi's aim by a combined array and two responses: Vining & Myers (1990), J. Quality Technology 22; Myers, Khuri & Vining (1992).
 */
export function scatterAt(fit: Fit, design: readonly number[], noises: number): Scatter {
  const factors = design.length;
  const residual = fit.anova.residual.meanSquare ?? 0;
  let variance = 0;
  for (let noise = factors; noise < factors + noises; noise += 1) {
    // The slope is a sum of coefficients with these weights: its own, and each product with a design factor.
    const weights = fit.coefficients.map(({ term }) => (!term.includes(noise) ? 0 : term.length === 1 ? 1 : (design[term[0] ?? 0] ?? 0)));
    const slope = fit.coefficients.reduce((sum, { value }, at) => sum + value * (weights[at] ?? 0), 0);
    const uncertainty = residual * weights.reduce((sum, left, row) => sum + left * weights.reduce((inner, right, column) => inner + right * (fit.dispersion[row]?.[column] ?? 0), 0), 0);
    variance += slope * slope - uncertainty;
  }
  return { mean: fittedAt(fit, [...design, ...Array.from({ length: noises }, () => 0)]), sd: Math.sqrt(Math.max(0, variance)) };
}
