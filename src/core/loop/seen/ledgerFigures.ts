import { type CompiledLine, type ProductMoney, moneyOfProduct } from "#line";
import { andersonDarling, capability, controlConstants, costOfQuality, firstPassYield, pareto, percentileCapability, rolledThroughputYield } from "#quality/spc";
import type { CapabilityView, Ledger, LedgerFigures, Measured, YieldView } from "./ledger.ts";

/** What follows from the ledger: capability, yields, the cost of poor quality. A door of its own, for the statistics behind it are heavy. */
export const ledgerFigures: LedgerFigures = { capabilities: capabilityViews, yields: yieldView };

const fewestValues = 30;
const bins = 24;

/** Capability of every characteristic of which enough was measured. `design`: the present one, which limits may depend on. */
function capabilityViews({ measured }: Ledger, line: CompiledLine, design: readonly number[]): readonly CapabilityView[] {
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
  const [low, high] = [of.lowerSpec ?? Number.NEGATIVE_INFINITY, of.upperSpec ?? Number.POSITIVE_INFINITY];
  // Limits may follow the design: where a revision has turned them round, or past the target, there is nothing to be capable of.
  const hasLimit = (of.lowerSpec !== null || of.upperSpec !== null) && low < high && (of.target === null || (of.target >= low && of.target <= high));
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
function yieldView({ finished }: Ledger, line: CompiledLine, { design, capabilities }: { readonly design: readonly number[]; readonly capabilities: readonly CapabilityView[] }): YieldView | null {
  const parts = finished.length;
  if (parts === 0) return null;
  const good = finished.filter(({ isGood }) => isGood).length;
  const reworks = finished.reduce((sum, part) => sum + part.reworks, 0);
  const { product } = line.spec;
  const scope = new Float64Array(line.scopeLength);
  scope.set(design);
  const sumOver = (isGood: boolean, of: (money: ProductMoney) => number): number => finished.reduce((sum, part) => sum + (part.isGood === isGood ? of(moneyOfProduct(line, part.product)) : 0), 0);
  const failures = sumOver(false, ({ scrapCost, materialCost }) => scrapCost + materialCost(scope)) + reworks * (product?.reworkCost ?? 0);
  return {
    parts,
    seconds: (finished.at(-1)?.at ?? 0) - (finished[0]?.at ?? 0),
    firstPass: firstPassYield(finished.filter(({ isGood, reworks: times }) => isGood && times === 0).length, parts),
    final: good / parts,
    rolled: capabilities.length === 0 ? null : rolledThroughputYield(capabilities.map(({ firstPass }) => firstPass)),
    pareto: pareto(finished.flatMap(({ failed }) => failed.map((name) => ({ name, weight: 1 })))),
    cost: product === undefined ? null : costOfQuality({ prevention: 0, appraisal: 0, internalFailure: Math.max(0, failures), externalFailure: 0 }, Math.max(0, sumOver(true, ({ price }) => price(scope)))),
  };
}
