import chiSquareQuantile from "@stdlib/stats-base-dists-chisquare-quantile";
import fQuantile from "@stdlib/stats-base-dists-f-quantile";
import type { AnovaRow, Balanced, MeanSquares } from "./anova.ts";

/** Limits of a variance, in the square of the values' unit. */
export interface VarianceInterval {
  readonly lower: number;
  readonly upper: number;
}

/** Exact interval of the repeatability: degrees × mean square is σ² χ². */
export function repeatabilityInterval({ error }: MeanSquares, confidence: number): VarianceInterval {
  const { degrees, sumOfSquares } = error;
  const tail = (1 - confidence) / 2;
  return { lower: sumOfSquares / chiSquareQuantile(1 - tail, degrees), upper: sumOfSquares / chiSquareQuantile(tail, degrees) };
}

/**
 * Interval of the gauge's whole variance, a sum of mean squares with positive weights, by modified large samples: Graybill &
 * Wang (1980), Confidence intervals on nonnegative linear combinations of variances, JASA 75; for gauge studies Burdick, Borror
 * & Montgomery (2003), A review of methods for measurement systems capability analysis, JQT 35.
 */
export function gageInterval({ parts, trials }: Balanced, { operator, interaction, error }: MeanSquares, confidence: number): VarianceInterval {
  const whole = parts * trials;
  const terms: readonly (readonly [number, AnovaRow])[] =
    interaction === null
      ? [[1 / whole, operator], [(whole - 1) / whole, error]]
      : [[1 / whole, operator], [(parts - 1) / whole, interaction], [(trials - 1) / trials, error]];
  let [estimate, down, up] = [0, 0, 0];
  for (const [weight, { degrees, meanSquare }] of terms) {
    const term = weight * meanSquare;
    estimate += term;
    down += square(below(degrees, confidence) * term);
    up += square(above(degrees, confidence) * term);
  }
  return { lower: Math.max(0, estimate - Math.sqrt(down)), upper: estimate + Math.sqrt(up) };
}

/**
 * Interval of the parts' variance, a difference of two mean squares, by modified large samples: Ting, Burdick, Graybill,
 * Jeyaratnam & Lu (1990), Confidence intervals on linear combinations of variance components that are unrestricted in sign,
 * J. Stat. Comput. Simul. 35.
 */
export function partInterval({ operators, trials }: Balanced, { part, interaction, error }: MeanSquares, confidence: number): VarianceInterval {
  const less = interaction ?? error;
  const [first, second] = [part.meanSquare, less.meanSquare];
  const tail = (1 - confidence) / 2;
  const lowF = fQuantile(tail, part.degrees, less.degrees);
  const highF = fQuantile(1 - tail, part.degrees, less.degrees);
  const [g1, h1] = [below(part.degrees, confidence), above(part.degrees, confidence)];
  const [g2, h2] = [below(less.degrees, confidence), above(less.degrees, confidence)];
  const g12 = (square(highF - 1) - square(g1 * highF) - h2 * h2) / highF;
  const h12 = (square(1 - lowF) - square(h1 * lowF) - g2 * g2) / lowF;
  const down = square(g1 * first) + square(h2 * second) + g12 * first * second;
  const up = square(h1 * first) + square(g2 * second) + h12 * first * second;
  const size = operators * trials;
  const estimate = first - second;
  return { lower: Math.max(0, (estimate - Math.sqrt(Math.max(0, down))) / size), upper: Math.max(0, (estimate + Math.sqrt(Math.max(0, up))) / size) };
}

function below(degrees: number, confidence: number): number {
  return 1 - degrees / chiSquareQuantile((1 + confidence) / 2, degrees);
}

function above(degrees: number, confidence: number): number {
  return degrees / chiSquareQuantile((1 - confidence) / 2, degrees) - 1;
}

function square(value: number): number {
  return value * value;
}
