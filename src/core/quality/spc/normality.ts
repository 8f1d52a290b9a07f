import { exp, ln } from "#kernel";
import { normalProbability } from "./normal.ts";

/** Fewest values that the test is for (D'Agostino & Stephens 1986, section 4.8.5). */
export const fewestForNormality = 8;

export interface NormalityTest {
  /** A*², which is A² adjusted to the number of values. */
  readonly statistic: number;
  /** Probability of as much or more where the values are normal. Below 0.05 they are not, as far as anyone can say. */
  readonly pValue: number;
}

/**
 * The Anderson–Darling test for a normal distribution whose mean and deviation are estimated from the values:
 * A*² = A² (1 + 0.75/n + 2.25/n²). D'Agostino & Stephens (1986), Goodness-of-Fit Techniques, table 4.9; it gives p where A*² ≤ 13, and
 * p is told as 0 beyond. `sorted`: from the least to the largest, with a deviation above 0. Null where there are fewer than eight.
 */
export function andersonDarling(sorted: readonly number[], { mean, deviation }: { readonly mean: number; readonly deviation: number }): NormalityTest | null {
  const n = sorted.length;
  if (n < fewestForNormality || !(deviation > 0)) return null;
  let sum = 0;
  sorted.forEach((value, index) => {
    const opposite = sorted[n - 1 - index] ?? Number.NaN;
    sum += (2 * index + 1) * (lnProbability((value - mean) / deviation) + lnProbability((mean - opposite) / deviation));
  });
  const statistic = (-n - sum / n) * (1 + 0.75 / n + 2.25 / (n * n));
  return { statistic, pValue: probability(statistic) };
}

/** The tail of a value so far out that it has no probability counts as the least number that there is. */
function lnProbability(z: number): number {
  return ln(Math.max(normalProbability(z), 1e-300));
}

function probability(a: number): number {
  if (a <= 0.2) return 1 - exp(-13.436 + 101.14 * a - 223.73 * a * a);
  if (a <= 0.34) return 1 - exp(-8.318 + 42.796 * a - 59.938 * a * a);
  if (a <= 0.6) return exp(0.9177 - 4.279 * a - 1.38 * a * a);
  return a > 13 ? 0 : exp(1.2937 - 5.709 * a + 0.0186 * a * a);
}
