/** The twin: the plant as known. State estimates from observations, and what-if forecasts with random numbers of its own. */
export { type AssumedTool, type Assumption, assume } from "./assumption.ts";
export { type Conditions, nominalConditions } from "./conditions.ts";
export { type Forecast, type ForecastOptions, type ForecastSample, forecast, yieldOf } from "./forecast.ts";
export { diagnose, witness } from "./diagnosis/diagnose.ts";
export type { Evidence, Suspect, SuspectKind } from "./diagnosis/suspect.ts";
export { inSpecShare } from "./inSpec.ts";
export { invertSensor } from "./invertSensor.ts";
export { learn } from "./learn.ts";
export { type Match, matchOf } from "./match.ts";
export { normalProbability } from "./normalProbability.ts";
export { linePace } from "./pace.ts";
export { type PartModel, nominalValue, partModel } from "./partModel.ts";
export { type Steering, settle } from "./settle.ts";
export { levelAt, levelVarianceAt } from "./track.ts";
export { type CharacteristicNoise, type Twin, type TwinState, createTwin, knownDesign, movedAt, noiseOf, noteCommand, partsSinceMaintenance, trackOf } from "./twin.ts";
export { presentConditions, wayOf } from "./way.ts";
