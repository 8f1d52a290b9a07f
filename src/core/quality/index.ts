/** Quality: what observations say of the process. Charts, rules and signals. */
export { aimOf } from "./aim.ts";
export type { ChartPoint } from "./chart.ts";
export { type ChartFigures, chartFigures } from "./chartFigures.ts";
export { chartStation } from "./chartStation.ts";
export type { RuleId, Signal } from "./finding.ts";
export { type GageAnalysis, type GageOptions, type GageResult, type GageSource, type GageTrial, analyzeGage } from "./gage/gage.ts";
export { type Containment, type Suspicion, type TouchedPart, containment, stillInLine } from "./genealogy/containment.ts";
export { type Genealogy, type GenealogyState, createGenealogy, trace } from "./genealogy/genealogy.ts";
export { type PartHistory, type Visit, type Whereabouts, historyOf } from "./genealogy/history.ts";
export { type Prediction, type VirtualFigures, type VirtualFinding, type VirtualMetrology, type VirtualState, createVirtual, observeVirtual, predict, virtualFigures } from "./virtual/virtual.ts";
export { type Monitor, type MonitorState, createMonitor, hasOpenSignal, watch } from "./monitor.ts";
