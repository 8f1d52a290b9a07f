/** Design: experiments on the twin over the design parameters, the surface that they give, and the revision that it proposes. */
export { type Experiment, type ExperimentOptions, planExperiment, progressOf, stepExperiment } from "./experiment.ts";
export type { StudyOptions } from "./study/plan.ts";
export type { Outlook, ResponseResult, StudyCandidate, StudyResult } from "./study/result.ts";
export type { Tolerances } from "./tolerance/allocate.ts";
export { underNoise, withNoise } from "./study/noise.ts";
export { type FieldBias, type FieldLesson, fieldBias } from "./fieldBias.ts";
export { type Region, regionAfter } from "./region.ts";
export { proposeRevision } from "./proposal.ts";
export { type Surface, surfaceOf } from "./surface.ts";
