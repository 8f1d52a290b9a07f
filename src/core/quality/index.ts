/** Quality: what observations say of the process. Charts, rules and signals. */
export { aimOf } from "./aim.ts";
export type { ChartPoint } from "./chart.ts";
export { type ChartFigures, chartFigures } from "./chartFigures.ts";
export { chartStation } from "./chartStation.ts";
export type { RuleId, Signal } from "./finding.ts";
export { type Monitor, type MonitorState, createMonitor, hasOpenSignal, watch } from "./monitor.ts";
export { type MapClass, mapClasses, outputCount } from "./maps/classes.ts";
export { type Places, cells, drawPicture, pictureLength } from "./maps/picture.ts";
