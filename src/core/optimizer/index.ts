/** The optimizer: decisions that explain themselves. Run-to-run control and maintenance; each decision maker is a file. */
export type { Alternative, Decision, DecisionKind, Estimate } from "./decision.ts";
export type { Choice } from "./decisionMaker.ts";
export { type Optimizer, type OptimizerState, createOptimizer, decide, defer, notice, numbered, regard, takeSettled } from "./optimizer.ts";
