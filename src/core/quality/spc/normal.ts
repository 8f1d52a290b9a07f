import erfc from "@stdlib/math-base-special-erfc";

/** P(Z ≤ z) of the standard normal distribution. */
export function normalProbability(z: number): number {
  return 0.5 * erfc(-z / Math.SQRT2);
}
