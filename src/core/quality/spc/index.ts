/** Statistical process control on anyone's data: charts, capability, yield. The live charts of a line stand behind `#quality`. */
export type { RuleId } from "../finding.ts";
export { ruleSets, rules } from "../rules/rules.ts";
export { type Capability, type CapabilityIndex, type Specification, capability } from "./capability.ts";
export { type ChartId, type ChartKind, type ChartSettings, type Estimate, type Limits, type Panel, type PhaseOneStudy, type SignalRule, type Subgroup, usualSettings } from "./chartKind.ts";
export { charts } from "./charts.ts";
export { hotellingLimit } from "./charts/t2.ts";
export { type ControlConstants, biasOfDeviation, controlConstants, rangeMoments } from "./constants.ts";
export { type ChartSignal, ControlChart, type LimitsRecord } from "./controlChart.ts";
export { type CostOfQuality, type QualityCosts, costOfQuality } from "./costOfQuality.ts";
export { mewmaLimit, mewmaRunLength } from "./mewmaLimit.ts";
export { type NormalityTest, andersonDarling } from "./normality.ts";
export { type ParetoBar, type ParetoItem, pareto } from "./pareto.ts";
export { type PercentileCapability, fewestForPercentiles, percentile, percentileCapability } from "./percentileCapability.ts";
export { Sample } from "./sample.ts";
export { Moments } from "./sums.ts";
export { firstPassYield, rolledThroughputYield, yieldOfDefects } from "./yields.ts";
