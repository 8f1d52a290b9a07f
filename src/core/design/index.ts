/** Design: experiments on the twin over the design parameters, the surface that they give, and the revision that it proposes. */
export { type Experiment, type ExperimentOptions, planExperiment, progressOf, stepExperiment } from "./experiment.ts";
export { withNoise } from "./study/noise.ts";
export { proposeRevision } from "./proposal.ts";
export { type Surface, surfaceOf } from "./surface.ts";
