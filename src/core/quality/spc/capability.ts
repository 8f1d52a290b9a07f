import chisquareQuantile from "@stdlib/stats-base-dists-chisquare-quantile";
import { normalQuantile } from "#kernel";

/** What the customer allows, in the unit of the values; null where there is no such limit. */
export interface Specification {
  readonly lower: number | null;
  readonly upper: number | null;
  readonly target: number | null;
}

/** What is known of a process. */
export interface ProcessSpread {
  readonly mean: number;
  /** Values that the mean and the overall deviation are of. */
  readonly count: number;
  /** Standard deviation within subgroups, from the chart, with its degrees of freedom; these are null where it was given. */
  readonly within: { readonly sigma: number; readonly degrees: number | null };
  /** Standard deviation of all values, with n − 1. */
  readonly overall: number;
}

/** An index with its confidence interval; null where the degrees of freedom of sigma are not known. */
export interface CapabilityIndex {
  readonly value: number;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
}

/** Null is an index whose limits the specification does not have: Cp and Pp want two, Cpm also a target. */
export interface Capability {
  readonly cp: CapabilityIndex | null;
  readonly cpk: CapabilityIndex;
  readonly cpm: CapabilityIndex | null;
  readonly pp: CapabilityIndex | null;
  readonly ppk: CapabilityIndex;
}

/**
 * Process capability: Cp and Cpk with the spread within subgroups, what the process could do; Pp, Ppk and Cpm with that of all
 * values, what it did (ISO 22514-2; Montgomery 2013, sections 8.3.1–8.3.4):
 * Cp = (U − L)/6σ, Cpk = min(U − μ, μ − L)/3σ, Cpm = (U − L)/6√(s² + (μ − T)²).
 * Throws a RangeError where there is no limit, the limits are the wrong way round, or a spread is not above 0.
 */
export function capability(specification: Specification, process: ProcessSpread, confidence = 0.95): Capability {
  check(specification, process);
  const { within, overall, count } = process;
  return {
    cp: potential(specification, { ...within, confidence }),
    cpk: actual(specification, { ...within, mean: process.mean, count, confidence }),
    cpm: aboutTarget(specification, process, confidence),
    pp: potential(specification, { sigma: overall, degrees: count - 1, confidence }),
    ppk: actual(specification, { sigma: overall, degrees: count - 1, mean: process.mean, count, confidence }),
  };
}

interface Estimated {
  readonly sigma: number;
  readonly degrees: number | null;
  readonly confidence: number;
}

/** With the exact interval Ĉp √(χ²/ν) of a normal process (Montgomery 2013, eq. 8.19). */
function potential({ lower, upper }: Specification, { sigma, degrees, confidence }: Estimated): CapabilityIndex | null {
  return lower === null || upper === null ? null : withInterval((upper - lower) / (6 * sigma), degrees, confidence);
}

/** With the interval Ĉpk ± z √(1/(9n) + Ĉpk²/(2ν)) (Bissell 1990, Applied Statistics 39, 331–340; Montgomery 2013, eq. 8.21). */
function actual({ lower, upper }: Specification, { sigma, degrees, confidence, mean, count }: Estimated & { readonly mean: number; readonly count: number }): CapabilityIndex {
  const value = Math.min(upper === null ? Number.POSITIVE_INFINITY : upper - mean, lower === null ? Number.POSITIVE_INFINITY : mean - lower) / (3 * sigma);
  if (degrees === null) return { value, interval: null };
  const half = normalQuantile((1 + confidence) / 2) * Math.sqrt(1 / (9 * count) + (value * value) / (2 * degrees));
  return { value, interval: { lower: value - half, upper: value + half } };
}

/** With the interval Ĉpm √(χ²/ν), ν = n(1 + ξ²)²/(1 + 2ξ²), ξ = (μ − T)/s (Boyles 1991, JQT 23, 17–26). */
function aboutTarget({ lower, upper, target }: Specification, { mean, overall, count }: ProcessSpread, confidence: number): CapabilityIndex | null {
  if (lower === null || upper === null || target === null) return null;
  const off = (mean - target) / overall;
  const degrees = (count * (1 + off * off) * (1 + off * off)) / (1 + 2 * off * off);
  return withInterval((upper - lower) / (6 * overall * Math.sqrt(1 + off * off)), degrees, confidence);
}

function withInterval(value: number, degrees: number | null, confidence: number): CapabilityIndex {
  if (degrees === null) return { value, interval: null };
  const at = (p: number): number => value * Math.sqrt(chisquareQuantile(p, degrees) / degrees);
  return { value, interval: { lower: at((1 - confidence) / 2), upper: at((1 + confidence) / 2) } };
}

function check({ lower, upper, target }: Specification, { within, overall, count }: ProcessSpread): void {
  if (lower === null && upper === null) throw new RangeError("specification: found no limit; capability takes a lower one, an upper one, or both");
  if (lower !== null && upper !== null && !(lower < upper)) throw new RangeError(`specification: found a lower limit of ${lower} and an upper one of ${upper}; the lower is less than the upper`);
  if (target !== null && !(target >= (lower ?? target) && target <= (upper ?? target))) throw new RangeError(`specification: found a target of ${target}; it lies between the limits`);
  if (!(within.sigma > 0 && overall > 0 && count > 1)) throw new RangeError("capability: found a process without spread; no index follows from it");
}
