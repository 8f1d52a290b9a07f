import type { Distribution } from "#kernel";
import type { DistributionSpec } from "./spec.ts";
import { secondsIn } from "./units.ts";

/** A distribution of a model with its durations in seconds. Throws on a duration that is none: a model that was read has none such. */
export function resolveDistribution(spec: DistributionSpec): Distribution {
  if (typeof spec !== "object") return { kind: "constant", value: secondsIn(spec) };
  if ("constant" in spec) return { kind: "constant", value: secondsIn(spec.constant) };
  if ("exponential" in spec) return { kind: "exponential", mean: secondsIn(spec.exponential.mean) };
  if ("uniform" in spec) return { kind: "uniform", min: secondsIn(spec.uniform.min), max: secondsIn(spec.uniform.max) };
  if ("triangular" in spec) {
    const { min, mode, max } = spec.triangular;
    return { kind: "triangular", min: secondsIn(min), mode: secondsIn(mode), max: secondsIn(max) };
  }
  if ("normal" in spec) return { kind: "normal", mean: secondsIn(spec.normal.mean), sd: secondsIn(spec.normal.sd) };
  if ("lognormal" in spec) {
    const { mean, sd, cv } = spec.lognormal;
    const meanSeconds = secondsIn(mean);
    return { kind: "lognormal", mean: meanSeconds, cv: cv ?? (sd === undefined ? 0 : secondsIn(sd) / meanSeconds) };
  }
  if ("gamma" in spec) return { kind: "gamma", mean: secondsIn(spec.gamma.mean), cv: spec.gamma.cv };
  if ("erlang" in spec) return { kind: "erlang", mean: secondsIn(spec.erlang.mean), k: spec.erlang.k };
  if ("weibull" in spec) return { kind: "weibull", scale: secondsIn(spec.weibull.scale), shape: spec.weibull.shape };
  if ("sequence" in spec) return { kind: "sequence", values: spec.sequence.values.map(secondsIn) };
  return empirical(spec.empirical.values.map(secondsIn), spec.empirical.weights);
}

function empirical(values: readonly number[], weights: readonly number[] = values.map(() => 1)): Distribution {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let upTo = 0;
  const cumulative = weights.map((weight) => (upTo += weight) / total);
  return { kind: "empirical", values, cumulative };
}
