import type { Distribution } from "#kernel";
import type { DistributionSpec, DurationSpec } from "./spec.ts";
import { durationSeconds } from "./units.ts";

/** A distribution of a model with its durations in seconds. Throws on a duration that is none: a model that was read has none such. */
export function resolveDistribution(spec: DistributionSpec): Distribution {
  if (typeof spec !== "object") return { kind: "constant", value: inSeconds(spec) };
  if ("constant" in spec) return { kind: "constant", value: inSeconds(spec.constant) };
  if ("exponential" in spec) return { kind: "exponential", mean: inSeconds(spec.exponential.mean) };
  if ("uniform" in spec) return { kind: "uniform", min: inSeconds(spec.uniform.min), max: inSeconds(spec.uniform.max) };
  if ("triangular" in spec) {
    const { min, mode, max } = spec.triangular;
    return { kind: "triangular", min: inSeconds(min), mode: inSeconds(mode), max: inSeconds(max) };
  }
  if ("normal" in spec) return { kind: "normal", mean: inSeconds(spec.normal.mean), sd: inSeconds(spec.normal.sd) };
  if ("lognormal" in spec) {
    const { mean, sd, cv } = spec.lognormal;
    const meanSeconds = inSeconds(mean);
    return { kind: "lognormal", mean: meanSeconds, cv: cv ?? (sd === undefined ? 0 : inSeconds(sd) / meanSeconds) };
  }
  if ("gamma" in spec) return { kind: "gamma", mean: inSeconds(spec.gamma.mean), cv: spec.gamma.cv };
  if ("erlang" in spec) return { kind: "erlang", mean: inSeconds(spec.erlang.mean), k: spec.erlang.k };
  if ("weibull" in spec) return { kind: "weibull", scale: inSeconds(spec.weibull.scale), shape: spec.weibull.shape };
  return empirical(spec.empirical.values.map(inSeconds), spec.empirical.weights);
}

function empirical(values: readonly number[], weights: readonly number[] = values.map(() => 1)): Distribution {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let upTo = 0;
  const cumulative = weights.map((weight) => (upTo += weight) / total);
  return { kind: "empirical", values, cumulative };
}

function inSeconds(duration: DurationSpec): number {
  const found = durationSeconds(duration);
  if (found === null) throw new Error(`invalid duration "${duration}"`);
  return found;
}
