/** The optimizer: decisions that explain themselves. Each decision maker is a file in `makers/`. */
export { type Alternative, type Choice, type Decision, type DecisionKind, type Estimate, type Standing, type Status, commandOf } from "./decision.ts";
export type { RunBudget } from "./decisionMaker.ts";
export { flowStateOf } from "./flow/state.ts";
export type { Irreversible } from "./inverse.ts";
export { admit, approve, decline, refuse, settle, undo, undoOf } from "./lifeCycle.ts";
export { type RemainingLife, remainingLives } from "./maintenance/remainingLife.ts";
export { makers } from "./makers.ts";
export { decide, decisionKinds, defer, notice, regard, regardPrediction, setPolicy } from "./optimizer.ts";
export type { Mode, Policy, Rails } from "./policy.ts";
export type { Breach } from "./rails.ts";
export { type Remedy, remedyOf } from "./remedy/remedyOf.ts";
export { type Score, type ScoreView, type Scores, joinScores, scoreView } from "./scoreCard.ts";
export { type Optimizer, type OptimizerState, createOptimizer } from "./state.ts";
