/** Studies of a design: plans of experiments, response surfaces with their diagnostics, and what follows from them. Loaded when first asked for. */
export { definingWords, fraction } from "../plans/fractionalFactorial.ts";
export { nearest } from "../plans/latinHypercube.ts";
export { PlanError, type PlanId, makePlan, planIds, planKinds } from "../plans/plans.ts";
export { canonicalOf } from "../surface/canonical.ts";
export { fitSurface } from "../surface/fit.ts";
export { termName, termsOf } from "../surface/term.ts";
export { type Tolerances, tolerancesOf } from "../tolerance/allocate.ts";
export { concludeStudy, confirmingRuns, fitResponses, proposeDesigns } from "./analyse.ts";
export { paretoFront } from "./pareto.ts";
export { type StudyOptions, type StudyRun, planStudy } from "./plan.ts";
export type { Outlook, ResponseResult, StudyCandidate, StudyResult } from "./result.ts";
