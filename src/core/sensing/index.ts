/** Sensing: what can be observed of a plant. Everything above this door knows observations only. */
export type { Completion, DefectMap, EquipmentEvent, Measurement, Observation, Reading } from "./observation.ts";
export { type Sensing, attachSensing } from "./sensing.ts";
