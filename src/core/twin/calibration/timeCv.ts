import type { Distribution } from "#kernel";
import { meanSeconds } from "#line";

/** Coefficient of variation of a time: its standard deviation over its mean. */
export function timeCv(of: Distribution): number {
  const mean = meanSeconds(of);
  return mean > 0 ? Math.sqrt(Math.max(0, meanSquare(of) / (mean * mean) - 1)) : 0;
}

/** Mean of the square, in s². That of a normal as if it was not cut at 0. */
function meanSquare(of: Distribution): number {
  const mean = meanSeconds(of);
  switch (of.kind) {
    case "constant":
      return mean * mean;
    case "exponential":
      return 2 * mean * mean;
    case "uniform":
      return (of.min * of.min + of.min * of.max + of.max * of.max) / 3;
    case "triangular":
      return mean * mean + (of.min * of.min + of.mode * of.mode + of.max * of.max - of.min * of.mode - of.min * of.max - of.mode * of.max) / 18;
    case "normal":
      return mean * mean + of.sd * of.sd;
    case "lognormal":
    case "gamma":
      return mean * mean * (1 + of.cv * of.cv);
    case "erlang":
      return mean * mean * (1 + 1 / of.k);
    case "weibull":
      // E X² = scale²·Γ(1 + 2/shape): the mean of a Weibull time of half the shape.
      return of.scale * meanSeconds({ ...of, shape: of.shape / 2 });
    case "empirical":
    case "sequence":
      return meanSeconds({ ...of, values: of.values.map((value) => value * value) });
  }
}
