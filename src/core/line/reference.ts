/** What the language has to offer, for those who write about it or complete it: its kinds, rules and distributions, and its shape as a JSON Schema. */
export { dispatchFacts } from "./facts/dispatchFacts.ts";
export { type DistributionFacts, distributionFacts } from "./facts/distributionFacts.ts";
export { fieldFacts } from "./facts/fieldFacts.ts";
export { functions as formulaFunctions } from "./formula/parse.ts";
export { type Describe, lineJsonSchema } from "./read/jsonSchema.ts";
export { type SensorKindSpec, sensorKinds } from "./sensorKinds.ts";
export { type StationKindSpec, stationKinds } from "./stationKinds.ts";
