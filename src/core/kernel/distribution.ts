import { normalQuantile, pow } from "./elementary.ts";
import { exp, ln } from "./logarithm.ts";
import type { Stream } from "./stream.ts";

/** A distribution of a non-negative quantity (a duration in seconds), with every parameter resolved to a number. */
export type Distribution =
  | { readonly kind: "constant"; readonly value: number }
  | { readonly kind: "exponential"; readonly mean: number }
  | { readonly kind: "uniform"; readonly min: number; readonly max: number }
  | { readonly kind: "triangular"; readonly min: number; readonly mode: number; readonly max: number }
  | { readonly kind: "normal"; readonly mean: number; readonly sd: number }
  | { readonly kind: "lognormal"; readonly mean: number; readonly cv: number }
  | { readonly kind: "gamma"; readonly mean: number; readonly cv: number }
  | { readonly kind: "erlang"; readonly mean: number; readonly k: number }
  | { readonly kind: "weibull"; readonly scale: number; readonly shape: number }
  | { readonly kind: "empirical"; readonly values: readonly number[]; readonly cumulative: readonly number[] }
  | { readonly kind: "sequence"; readonly values: readonly number[] };

/** The index-th variate of a stream. */
export type Draw = (stream: Stream, index: number) => number;

/** The sampler of a distribution. */
export function distributionDraw(of: Distribution): Draw {
  switch (of.kind) {
    case "constant":
      return constant(of.value);
    case "exponential":
      return exponential(of.mean);
    case "uniform":
      return uniform(of.min, of.max);
    case "triangular":
      return (stream, index) => triangular(of, stream.uniform(index));
    case "normal":
      return cutNormal(of.mean, of.sd);
    case "lognormal":
      return lognormal(of.mean, of.cv);
    case "gamma":
      // Next to no variation: the shape would be infinite.
      return of.cv < 1e-9 ? constant(of.mean) : gamma(1 / (of.cv * of.cv), of.mean * of.cv * of.cv);
    case "erlang":
      return gamma(of.k, of.mean / of.k);
    case "weibull":
      return weibull(of.scale, of.shape);
    case "empirical":
      return empirical(of.values, of.cumulative);
    case "sequence":
      return (_, index) => of.values[index % of.values.length] ?? 0;
  }
}

// Each sampler holds its numbers itself: what does not have to be looked up in the distribution at every draw.

function constant(value: number): Draw {
  return () => value;
}

function exponential(mean: number): Draw {
  return (stream, index) => mean * stream.exponential(index);
}

function uniform(min: number, max: number): Draw {
  const width = max - min;
  return (stream, index) => min + width * stream.uniform(index);
}

/** A Weibull variate of shape 1 is exponential; of others, a power of one. */
function weibull(scale: number, shape: number): Draw {
  if (shape === 1) return exponential(scale);
  const power = 1 / shape;
  return (stream, index) => scale * pow(stream.exponential(index), power);
}

function lognormal(mean: number, cv: number): Draw {
  const variance = ln(1 + cv * cv);
  const sigma = Math.sqrt(variance);
  const median = ln(mean) - variance / 2;
  return (stream, index) => exp(median + sigma * normalQuantile(stream.uniform(index)));
}

function empirical(values: readonly number[], cumulative: readonly number[]): Draw {
  return (stream, index) => {
    const u = stream.uniform(index);
    const found = cumulative.findIndex((upTo) => u < upTo);
    return values[found < 0 ? values.length - 1 : found] ?? 0;
  };
}

function triangular(of: { readonly min: number; readonly mode: number; readonly max: number }, u: number): number {
  const width = of.max - of.min;
  if (width === 0) return of.min;
  const split = (of.mode - of.min) / width;
  if (u < split) return of.min + Math.sqrt(u * width * (of.mode - of.min));
  return of.max - Math.sqrt((1 - u) * width * (of.max - of.mode));
}

/** Normal, cut at 0: a negative draw is drawn again. */
function cutNormal(mean: number, sd: number): Draw {
  return (stream, index) => {
    let value = mean + sd * normalQuantile(stream.uniform(index));
    for (let attempt = 1; value < 0 && attempt < 1000; attempt += 1) {
      value = mean + sd * normalQuantile(stream.further(index, attempt, 0));
    }
    return Math.max(0, value);
  };
}

/** Marsaglia & Tsang (2000), "A simple method for generating gamma variables", ACM TOMS 26, 363–372. */
function gamma(shape: number, scale: number): Draw {
  if (!(shape < Number.POSITIVE_INFINITY)) return constant(shape * scale);
  if (shape < 1) {
    const whole = gamma(shape + 1, scale);
    return (stream, index) => whole(stream, index) * pow(stream.uniform(index), 1 / shape);
  }
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  return (stream, index) => {
    for (let attempt = 1; attempt < 10_000; attempt += 1) {
      const z = normalQuantile(stream.further(index, attempt, 0));
      const root = 1 + c * z;
      if (root <= 0) continue;
      const v = root * root * root;
      if (ln(stream.further(index, attempt, 1)) < 0.5 * z * z + d - d * v + d * ln(v)) return d * v * scale;
    }
    return d * scale;
  };
}
