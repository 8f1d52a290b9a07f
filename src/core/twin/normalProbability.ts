import { exp } from "#kernel";

/**
 * P(Z ≤ x) of the standard normal distribution, to about 15 digits: the series Φ = ½ + φ (x + x³/3 + x⁵/15 + …).
 * Marsaglia (2004), "Evaluating the normal distribution", Journal of Statistical Software 11(4).
 */
export function normalProbability(x: number): number {
  if (x < -8) return 0;
  if (x > 8) return 1;
  let sum = x;
  let term = x;
  for (let k = 3; Math.abs(term) > 1e-17 * Math.abs(sum); k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return 0.5 + sum * (exp((-x * x) / 2) / Math.sqrt(2 * Math.PI));
}
