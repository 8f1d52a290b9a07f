/** Quality: what observations say of the process. Charts, rules and signals. */
export { aimOf } from "./aim.ts";
export type { ChartPoint } from "./chart.ts";
export { type ChartFigures, chartFigures } from "./chartFigures.ts";
export { chartStation } from "./chartStation.ts";
export type { RuleId, Signal } from "./finding.ts";
export { type Containment, type Suspicion, type TouchedPart, containment, stillInLine } from "./genealogy/containment.ts";
export { type Genealogy, type GenealogyState, createGenealogy, noteWay, trace } from "./genealogy/genealogy.ts";
export { type PartHistory, type Visit, type Whereabouts, historyOf } from "./genealogy/history.ts";
export { wayOfPart } from "./virtual/regressors.ts";
export {
  type Expected, type Prediction, type VirtualFigures, type VirtualFinding, type VirtualMetrology, type VirtualState, createVirtual, expectMeasurement, judge, noteOther, observeVirtual, predict, predictUnmeasured, refit, virtualFigures,
} from "./virtual/virtual.ts";
export { type Monitor, type MonitorState, createMonitor, hasOpenSignal, watch } from "./monitor.ts";
export { type MapCalibration, probabilitiesOf } from "./maps/calibration.ts";
export type { MapCause, MapCauseId } from "./maps/causes/cause.ts";
export { mapCauses } from "./maps/causes/causes.ts";
export { type MapClass, mapClasses, outputCount } from "./maps/classes.ts";
export { type MapGallery, keepMap, keptMaps } from "./maps/gallery.ts";
export { type Places, areaLength, cells, drawPicture, lagLength, pictureLength } from "./maps/picture.ts";
export { type MapFault, type MapNetwork, type MapReading, type MapResult, fewestDefects, readMap } from "./maps/readMap.ts";
export { type MapSuspect, mapSuspects } from "./maps/suspects.ts";
export { assessSensors } from "./sensorHealth/assess.ts";
export { type SensorHealth, type SensorHealthState, createSensorHealth, noteSensorCommand, watchSensors } from "./sensorHealth/sensorHealth.ts";
export type { SensorEvidence, SensorState, SensorVerdict } from "./sensorHealth/verdict.ts";
