import { exp, ln } from "#kernel";
import { normalProbability } from "#twin";

const logRoot2Pi = 0.9189385332046727;

/** Beyond so many standard deviations the asymptotic series is taken: the probability itself loses its digits there. */
const far = -5;

/** ln P(Z ≤ x) of the standard normal distribution, also where the probability itself is too small for a number. Abramowitz & Stegun (1964), 26.2.12. */
export function logNormalProbability(x: number): number {
  if (x > far) return ln(normalProbability(x));
  const t = 1 / (x * x);
  return -(x * x) / 2 - logRoot2Pi - ln(-x) + ln(1 - t * (1 - t * (3 - t * (15 - 105 * t))));
}

/**
 * Logarithm of the expected improvement below the best value so far: of sd·(zΦ(z) + φ(z)) with z = (best − mean)/sd (Jones,
 * Schonlau & Welch 1998, equation 15). As a logarithm it still says where to go when it is next to nothing everywhere (Ament et al. 2023).
 */
export function logExpectedImprovement({ mean, sd }: { readonly mean: number; readonly sd: number }, best: number): number {
  if (!(sd > 0)) return best > mean ? ln(best - mean) : -1e6;
  const z = (best - mean) / sd;
  if (z > far) return ln(sd) + ln(z * normalProbability(z) + exp(-(z * z) / 2 - logRoot2Pi));
  const inverse = 1 / (z * z);
  return ln(sd) - (z * z) / 2 - logRoot2Pi + ln(inverse) + ln(1 - 3 * inverse + 15 * inverse * inverse);
}

/** Logarithm of the probability that a constraint's value is 0 or less. */
export function logFeasibility({ mean, sd }: { readonly mean: number; readonly sd: number }): number {
  return sd > 0 ? logNormalProbability(-mean / sd) : mean <= 0 ? 0 : -1e6;
}
