/** Quality: what observations say of the process. Charts, rules and signals. */
export { aimOf } from "./aim.ts";
export type { ChartPoint } from "./chart.ts";
export { type ChartFigures, chartFigures } from "./chartFigures.ts";
export { chartStation } from "./chartStation.ts";
export type { RuleId, Signal } from "./finding.ts";
export { type Monitor, type MonitorState, createMonitor, hasOpenSignal, watch } from "./monitor.ts";
export { assessSensors } from "./sensorHealth/assess.ts";
export { type SensorHealth, type SensorHealthState, createSensorHealth, noteSensorCommand, watchSensors } from "./sensorHealth/sensorHealth.ts";
export type { SensorEvidence, SensorState, SensorVerdict } from "./sensorHealth/verdict.ts";
