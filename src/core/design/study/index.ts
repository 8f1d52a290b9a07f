/** Studies of a design: plans of experiments, response surfaces with their diagnostics, and what follows from them. Loaded when first asked for. */
export { definingWords, fraction } from "../plans/fractionalFactorial.ts";
export { nearest } from "../plans/latinHypercube.ts";
export { type Plan, PlanError, type PlanId, makePlan, planIds, planKinds } from "../plans/plans.ts";
export { canonicalOf } from "../surface/canonical.ts";
export { fitSurface, fittedAt } from "../surface/fit.ts";
export { termName, termsOf } from "../surface/term.ts";
