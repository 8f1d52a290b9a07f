import type { TimedCommand } from "#line";
import type { Signal } from "#quality";
import type { Observation } from "#sensing";
import { checkPolicy } from "./checkPolicy.ts";
import type { Decision } from "./decision.ts";
import type { RunBudget } from "./decisionMaker.ts";
import { admit, isResting, takeBack } from "./lifeCycle.ts";
import { makers } from "./makers.ts";
import { type Policy, modeOf } from "./policy.ts";
import type { Predicted } from "./runToRun/predicted.ts";
import { type Optimizer, contextOf } from "./state.ts";

/** Takes an observation in; call it after the twin has learnt from it. One that is off goes on learning. */
export function regard(optimizer: Optimizer, observation: Observation): void {
  for (const maker of makers) maker.observe(contextOf(optimizer, maker.kind), observation);
}

/** Takes in what virtual metrology says of a part that was not measured. */
export function regardPrediction(optimizer: Optimizer, predicted: Predicted): void {
  for (const maker of makers) maker.predicted?.(contextOf(optimizer, maker.kind), predicted);
}

/** Takes a finding of quality in. */
export function notice(optimizer: Optimizer, signal: Signal): void {
  for (const maker of makers) maker.notice(contextOf(optimizer, maker.kind), signal);
}

/** Takes an order of someone else's in, which the plant has taken. */
export function defer(optimizer: Optimizer, order: TimedCommand): void {
  for (const maker of makers) maker.defer(contextOf(optimizer, maker.kind), order);
}

/**
 * Decides, if there is something to decide, with at most so many forecasts on the twin. The commands of the decisions that are
 * `done` are expected to be carried out now, and told to the twin.
 */
export function decide(optimizer: Optimizer, now: number, runs: RunBudget): readonly Decision[] {
  const decisions = [...takeBack(optimizer, now)];
  for (const maker of makers) {
    if (modeOf(optimizer.state.policy, maker.kind) === "off") continue;
    const context = { ...contextOf(optimizer, maker.kind), runs };
    for (const choice of maker.decide(context, now)) {
      if (isResting(optimizer, choice, now)) maker.drop?.(context, choice);
      else decisions.push(admit(optimizer, choice, now));
    }
  }
  return decisions;
}

/** What the plant's owner wants from now on. Throws on a policy that is none, with where, what was found and what is allowed. */
export function setPolicy(optimizer: Optimizer, policy: Policy): void {
  optimizer.state.policy = checkPolicy(policy, decisionKinds);
}

/** All kinds of decision: those of the decision makers, and that of an experiment. */
export const decisionKinds: readonly string[] = [...makers.map(({ kind }) => kind), "design"];
