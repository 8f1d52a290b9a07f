/** Quality: what observations say of the process. Charts, rules and signals. */
export { aimOf } from "./aim.ts";
export type { ChartPoint } from "./chart.ts";
export { type ChartFigures, chartFigures } from "./chartFigures.ts";
export { chartStation } from "./chartStation.ts";
export type { RuleId, Signal } from "./finding.ts";
export { type GageAnalysis, type GageOptions, type GageResult, type GageSource, type GageTrial, analyzeGage } from "./gage/gage.ts";
export { type Monitor, type MonitorState, createMonitor, hasOpenSignal, watch } from "./monitor.ts";
