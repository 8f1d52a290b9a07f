/** Sensing: what can be observed of a plant. Everything above this door knows observations only. */
export type { Completion, Cycles, DefectMap, EquipmentEvent, Measurement, Movement, Observation, Reading, Status } from "./observation.ts";
export { type Sensing, type SensingOptions, attachSensing } from "./sensing.ts";
