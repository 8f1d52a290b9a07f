import type { CompiledLine } from "#line";
import { chartStation } from "#quality";
import {
  type Capability, type CostOfQuality, type NormalityTest, type ParetoBar, type PercentileCapability, andersonDarling, capability, controlConstants, costOfQuality, firstPassYield,
  pareto, percentileCapability, rolledThroughputYield,
} from "#quality/spc";
import type { Completion, Measurement, Observation } from "#sensing";

/** What is counted of finished parts and measured values, for yields, capability and the cost of poor quality. Plain data, bounded. */
export interface Ledger {
  /** Newest finished parts, oldest first. */
  finished: { at: number; isGood: boolean; reworks: number; failed: readonly string[] }[];
  /** By characteristic. */
  measured: Measured[];
}

interface Measured {
  /** What the newest values were made under. */
  revision: number;
  /** First measurements of parts, oldest first, and how far each lies from the last of the same machine; null for a machine's first. */
  values: number[];
  ranges: (number | null)[];
  /** By machine of the characteristic's station. */
  last: (number | null)[];
}

const keptParts = 1000;
const keptValues = 1000;
const fewestValues = 30;
const bins = 24;

/** Capability of one characteristic, over the newest values of the present design. Lengths in its unit. */
export interface CapabilityView {
  readonly characteristic: string;
  readonly count: number;
  readonly lowerSpec: number | null;
  readonly upperSpec: number | null;
  readonly target: number | null;
  readonly mean: number;
  /** Within a machine from one part to the next, and of all values. */
  readonly within: number;
  readonly overall: number;
  /** Null where there is no spread or no limit. */
  readonly indices: Capability | null;
  readonly normality: NormalityTest | null;
  /** By percentiles; where the values are not normal and there are enough. */
  readonly percentiles: PercentileCapability | null;
  readonly histogram: { readonly from: number; readonly width: number; readonly counts: readonly number[] };
  /** Share of first measurements within the specification, 0…1. */
  readonly firstPass: number;
}

/** Yields and costs over the newest finished parts. */
export interface YieldView {
  readonly parts: number;
  /** Seconds from the first of them to the last. */
  readonly seconds: number;
  /** Good without having been sent back, of all: 0…1. */
  readonly firstPass: number;
  readonly final: number;
  /** Product of the first-pass yields of all measured characteristics; null before any was measured often enough. */
  readonly rolled: number | null;
  readonly pareto: readonly ParetoBar[];
  /** In the line's currency, over these parts. Null for a line without prices. */
  readonly cost: CostOfQuality | null;
}

export function createLedger(line: CompiledLine): Ledger {
  const measured = line.characteristics.map(({ index }): Measured => {
    const machines = line.stations[chartStation(line, index)]?.machines ?? 1;
    return { revision: 0, values: [], ranges: [], last: Array.from({ length: machines }, () => null) };
  });
  return { finished: [], measured };
}

/** Takes an observation in. A value that is no number is passed over, and so is one of a part that was sent back. */
export function enter(ledger: Ledger, line: CompiledLine, observation: Observation): void {
  if (observation.type === "measurement") enterMeasurement(ledger, line, observation);
  if (observation.type === "completion") enterCompletion(ledger, observation);
}

function enterMeasurement({ measured }: Ledger, line: CompiledLine, { characteristic, value, revision, reworks, machines }: Measurement): void {
  const index = line.characteristics.findIndex(({ id }) => id === characteristic);
  const own = measured[index];
  if (own === undefined || !Number.isFinite(value) || reworks > 0 || revision < own.revision) return;
  if (revision > own.revision) Object.assign(own, { revision, values: [], ranges: [], last: own.last.map(() => null) });
  const machine = machines[chartStation(line, index)] ?? -1;
  const before = own.last[machine] ?? null;
  if (machine >= 0 && machine < own.last.length) own.last[machine] = value;
  own.values.push(value);
  own.ranges.push(before === null ? null : Math.abs(value - before));
  if (own.values.length <= keptValues) return;
  own.values.shift();
  own.ranges.shift();
}

function enterCompletion({ finished }: Ledger, { at, good, reworks, failed }: Completion): void {
  finished.push({ at, isGood: good, reworks, failed: [...failed] });
  if (finished.length > keptParts) finished.shift();
}

/** Capability of every characteristic of which enough was measured. `design`: the present one, which limits may depend on. */
export function capabilityViews({ measured }: Ledger, line: CompiledLine, design: readonly number[]): readonly CapabilityView[] {
  const scope = new Float64Array(line.scopeLength);
  scope.set(design);
  return line.characteristics.flatMap(({ id, lower, upper, target }, index) => {
    const own = measured[index];
    if (own === undefined || own.values.length < fewestValues) return [];
    const [least, most] = [lower(scope), upper(scope)];
    return [viewOf(own, { characteristic: id, lowerSpec: finite(least), upperSpec: finite(most), target })];
  });
}

function finite(limit: number): number | null {
  return Number.isFinite(limit) ? limit : null;
}

/** Sigma within is MR̄/d₂ over the machines' own moving ranges, with the degrees of freedom of a mean range of two (Cryer & Ryan 1990). */
function viewOf({ values, ranges }: Measured, of: Pick<CapabilityView, "characteristic" | "lowerSpec" | "upperSpec" | "target">): CapabilityView {
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const overall = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (count - 1));
  const known = ranges.filter((range) => range !== null);
  const within = known.reduce((sum, range) => sum + range, 0) / Math.max(1, known.length) / controlConstants(2).d2;
  const degrees = known.length / (2 * ((2 * Math.PI) / 3 - 3 + Math.sqrt(3)));
  const specification = { lower: of.lowerSpec, upper: of.upperSpec, target: of.target };
  const hasLimit = of.lowerSpec !== null || of.upperSpec !== null;
  const sorted = values.toSorted((left, right) => left - right);
  const normality = andersonDarling(sorted, { mean, deviation: overall });
  return {
    ...of, count, mean, within, overall, normality,
    indices: hasLimit && within > 0 && overall > 0 ? capability(specification, { mean, count, within: { sigma: within, degrees }, overall }) : null,
    percentiles: hasLimit && normality !== null && normality.pValue < 0.05 ? percentileCapability(sorted, specification) : null,
    histogram: histogramOf(sorted),
    firstPass: values.filter((value) => value >= (of.lowerSpec ?? value) && value <= (of.upperSpec ?? value)).length / count,
  };
}

function histogramOf(sorted: readonly number[]): CapabilityView["histogram"] {
  const [from = 0, to = 0] = [sorted[0], sorted.at(-1)];
  const width = (to - from) / bins || 1;
  const counts = Array.from({ length: bins }, () => 0);
  for (const value of sorted) {
    const bin = Math.min(bins - 1, Math.floor((value - from) / width));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return { from, width, counts };
}

/** Yields, what failed how often, and what that cost; null before a part was finished. Failures are scrap, its material lost, and rework. */
export function yieldView({ finished }: Ledger, line: CompiledLine, { design, capabilities }: { readonly design: readonly number[]; readonly capabilities: readonly CapabilityView[] }): YieldView | null {
  const parts = finished.length;
  if (parts === 0) return null;
  const good = finished.filter(({ isGood }) => isGood).length;
  const reworks = finished.reduce((sum, part) => sum + part.reworks, 0);
  const { product } = line.spec;
  const scope = new Float64Array(line.scopeLength);
  scope.set(design);
  const failures = (parts - good) * ((product?.scrapCost ?? 0) + (product?.materialCost ?? 0)) + reworks * (product?.reworkCost ?? 0);
  return {
    parts,
    seconds: (finished.at(-1)?.at ?? 0) - (finished[0]?.at ?? 0),
    firstPass: firstPassYield(finished.filter(({ isGood, reworks: times }) => isGood && times === 0).length, parts),
    final: good / parts,
    rolled: capabilities.length === 0 ? null : rolledThroughputYield(capabilities.map(({ firstPass }) => firstPass)),
    pareto: pareto(finished.flatMap(({ failed }) => failed.map((name) => ({ name, weight: 1 })))),
    cost: product === undefined ? null : costOfQuality({ prevention: 0, appraisal: 0, internalFailure: Math.max(0, failures), externalFailure: 0 }, Math.max(0, good * line.price(scope))),
  };
}
