import { microseconds } from "#kernel";
import { resolveDistribution } from "../resolve.ts";
import type { DistributionSpec } from "../spec.ts";

/** Whether a time can be longer than 0 in whole microseconds; a right distribution is given. */
export function canTakeTime(spec: DistributionSpec): boolean {
  const longest = longestSeconds(spec);
  return longest === Number.POSITIVE_INFINITY || microseconds(longest) > 0;
}

/** The longest that a time can be, in seconds; Infinity where it has no end. A right distribution is given. */
export function longestSeconds(spec: DistributionSpec): number {
  const of = resolveDistribution(spec);
  switch (of.kind) {
    case "constant":
      return of.value;
    case "uniform":
    case "triangular":
      return of.max;
    case "empirical":
      return of.values.reduce((longest, value, index) => ((of.cumulative[index] ?? 0) > (of.cumulative[index - 1] ?? 0) ? Math.max(longest, value) : longest), 0);
    case "sequence":
      return Math.max(...of.values);
    case "exponential":
    case "normal":
    case "lognormal":
    case "gamma":
    case "erlang":
    case "weibull":
      return Number.POSITIVE_INFINITY;
  }
}
