import type { CompiledLine } from "#line";
import { chartStation } from "#quality";
import type { Capability, CostOfQuality, NormalityTest, ParetoBar, PercentileCapability } from "#quality/spc";
import type { Completion, Measurement, Observation } from "#sensing";

/** What is counted of finished parts and measured values, for yields, capability and the cost of poor quality. Plain data, bounded. */
export interface Ledger {
  /** Newest finished parts, oldest first. */
  finished: { at: number; isGood: boolean; reworks: number; failed: readonly string[]; product?: number }[];
  /** By characteristic. */
  measured: Measured[];
}

export interface Measured {
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

/** Works the figures out. They rest on statistics that take long to load, and so are handed in where they are wanted. */
export interface LedgerFigures {
  /** Capability of every characteristic of which enough was measured. `design`: the present one, which limits may depend on. */
  readonly capabilities: (ledger: Ledger, line: CompiledLine, design: readonly number[]) => readonly CapabilityView[];
  /** Null before a part was finished. */
  readonly yields: (ledger: Ledger, line: CompiledLine, given: { readonly design: readonly number[]; readonly capabilities: readonly CapabilityView[] }) => YieldView | null;
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

function enterCompletion({ finished }: Ledger, { at, good, reworks, failed, product }: Completion): void {
  finished.push({ at, isGood: good, reworks, failed: [...failed], ...(product !== undefined && { product }) });
  if (finished.length > keptParts) finished.shift();
}
