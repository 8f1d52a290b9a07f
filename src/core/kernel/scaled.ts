import type { Distribution } from "./distribution.ts";

/** The distribution of a quantity that is `factor` times as large in every draw: its shape is the same. */
export function scaled(of: Distribution, factor: number): Distribution {
  if (factor === 1) return of;
  switch (of.kind) {
    case "constant":
      return { ...of, value: of.value * factor };
    case "uniform":
      return { ...of, min: of.min * factor, max: of.max * factor };
    case "triangular":
      return { ...of, min: of.min * factor, mode: of.mode * factor, max: of.max * factor };
    case "normal":
      return { ...of, mean: of.mean * factor, sd: of.sd * factor };
    case "weibull":
      return { ...of, scale: of.scale * factor };
    case "empirical":
    case "sequence":
      return { ...of, values: of.values.map((value) => value * factor) };
    case "exponential":
    case "lognormal":
    case "gamma":
    case "erlang":
      return { ...of, mean: of.mean * factor };
  }
}
