/** The optimizer: decisions that explain themselves. Each decision maker is a file in `makers/`. */
export type { Alternative, Decision, DecisionKind, Estimate } from "./decision.ts";
export type { Choice, RunBudget } from "./decisionMaker.ts";
export { flowStateOf } from "./flow/state.ts";
export { type RemainingLife, remainingLives } from "./maintenance/remainingLife.ts";
export { makers } from "./makers.ts";
export { type Optimizer, type OptimizerState, createOptimizer, decide, defer, notice, numbered, regard, takeSettled } from "./optimizer.ts";
export type { Mode, Policy } from "./policy.ts";
