import { type Capability, type CapabilityIndex, type NormalityTest, type PercentileCapability, type Specification, andersonDarling, capability, percentileCapability } from "#quality/spc";
import { InputError } from "../terminal.ts";
import type { Studied } from "./study.ts";

/** All that is said of capability. */
export interface Abilities {
  readonly indices: Capability;
  readonly mean: number;
  readonly overall: number;
  readonly values: number;
  /** Null from too few values. */
  readonly normality: NormalityTest | null;
  readonly percentiles: PercentileCapability | null;
}

/** Capability of what a study read: sigma within from its chart, mean and overall deviation of all values. Null without a specification. */
export function abilitiesOf({ limits, moments, sample }: Studied, specification: Specification | null): Abilities | null {
  if (specification === null) return null;
  const { mean, deviation: overall, count } = moments;
  if (!(overall > 0)) throw new InputError(`no spread: all ${count} values are ${mean}, so no capability follows from them`);
  const sorted = sample.sorted();
  return {
    indices: capability(specification, { mean, count, overall, within: { sigma: limits.sigma ?? Number.NaN, degrees: limits.degrees } }),
    mean,
    overall,
    values: count,
    normality: andersonDarling(sorted, { mean, deviation: overall }),
    percentiles: percentileCapability(sorted, specification),
  };
}

export const indexNames = ["cp", "cpk", "cpm", "pp", "ppk"] as const;

/** The form of `--json`: the five indices, and what they rest on. */
export function abilitiesJson({ indices, mean, overall, values, normality, percentiles }: Abilities): Readonly<Record<string, unknown>> {
  const intervals = indexNames.map((name) => [name, interval(indices[name])] as const);
  return { ...Object.fromEntries(indexNames.map((name) => [name, indices[name]?.value ?? null])), intervals: Object.fromEntries(intervals), mean, overall, values, normality, percentiles };
}

function interval(index: CapabilityIndex | null): readonly [number, number] | null {
  const found = index?.interval ?? null;
  return found === null ? null : [found.lower, found.upper];
}
