import { microseconds } from "#kernel";
import { resolveDistribution } from "../resolve.ts";
import type { DistributionSpec } from "../spec.ts";

/** Whether a time can be longer than 0 in whole microseconds; a right distribution is given. */
export function canTakeTime(spec: DistributionSpec): boolean {
  const of = resolveDistribution(spec);
  switch (of.kind) {
    case "constant":
      return microseconds(of.value) > 0;
    case "uniform":
    case "triangular":
      return microseconds(of.max) > 0;
    case "empirical":
      return of.values.some((value, index) => microseconds(value) > 0 && (of.cumulative[index] ?? 0) > (of.cumulative[index - 1] ?? 0));
    case "exponential":
    case "normal":
    case "lognormal":
    case "gamma":
    case "erlang":
    case "weibull":
      return true;
  }
}
