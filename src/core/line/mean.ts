import { type Distribution, exp, ln } from "#kernel";

/** Mean of a distribution, in seconds. A normal's cut at 0 is left out of account: it adds less than 1 % while sd ≤ mean/2. */
export function meanSeconds(of: Distribution): number {
  switch (of.kind) {
    case "constant":
      return of.value;
    case "uniform":
      return (of.min + of.max) / 2;
    case "triangular":
      return (of.min + of.mode + of.max) / 3;
    case "weibull":
      return of.scale * gamma(1 + 1 / of.shape);
    case "empirical":
      return of.values.reduce((sum, value, index) => sum + value * ((of.cumulative[index] ?? 1) - (of.cumulative[index - 1] ?? 0)), 0);
    case "sequence":
      return of.values.reduce((sum, value) => sum + value, 0) / of.values.length;
    case "exponential":
    case "normal":
    case "lognormal":
    case "gamma":
    case "erlang":
      return of.mean;
  }
}

const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
  1.5056327351493116e-7,
];

/** Γ(x) for x ≥ 1, to about 15 digits. Lanczos (1964), SIAM J. Numer. Anal. B 1, 86–96, with g = 7 and nine terms. */
function gamma(x: number): number {
  const z = x - 1;
  const t = z + 7.5;
  const sum = lanczos.reduce((total, coefficient, index) => total + coefficient / (z + index + 1), 0.99999999999980993);
  return Math.sqrt(2 * Math.PI) * exp((z + 0.5) * ln(t) - t) * sum;
}
