import type { TimedCommand } from "#line";
import type { Signal } from "#quality";
import type { Observation } from "#sensing";
import type { Twin } from "#twin";
import type { Decision } from "./decision.ts";
import type { Choice, Context, RunBudget } from "./decisionMaker.ts";
import { type Maker, makers } from "./makers.ts";
import { type Policy, standardPolicy } from "./policy.ts";

/** Chooses what the line does next, from observations, findings and the twin alone. */
export interface Optimizer {
  readonly twin: Twin;
  /** All that changes; plain data, bounded. Set it to a saved copy and the optimizer goes on from there. */
  state: OptimizerState;
}

export interface OptimizerState {
  /** By kind of decision. */
  makers: Record<string, unknown>;
  policy: Policy;
  /** Decisions that know what came of them and are not taken yet. */
  settled: Decision[];
  nextDecision: number;
}

export function createOptimizer(twin: Twin): Optimizer {
  return { twin, state: { makers: Object.fromEntries(makers.map((maker) => [maker.kind, maker.start(twin)])), policy: standardPolicy(), settled: [], nextDecision: 1 } };
}

/** Takes an observation in; call it after the twin has learnt from it. */
export function regard(optimizer: Optimizer, observation: Observation): void {
  each(optimizer, (maker, context) => maker.observe(context, observation));
}

/** Takes a finding of quality in. */
export function notice(optimizer: Optimizer, signal: Signal): void {
  each(optimizer, (maker, context) => maker.notice(context, signal));
}

/** Takes an order of someone else's in, which the plant has taken. */
export function defer(optimizer: Optimizer, order: TimedCommand): void {
  each(optimizer, (maker, context) => maker.defer(context, order));
}

/** Earlier decisions that know what came of them since the last call; each replaces the one of its id. */
export function takeSettled({ state }: Optimizer): readonly Decision[] {
  return state.settled.splice(0);
}

/**
 * Decides, if there is something to decide, with at most so many forecasts on the twin. The command of a decision, if any, is
 * that of its chosen alternative; it is expected to be carried out now, and told to the twin.
 */
export function decide(optimizer: Optimizer, now: number, runs: RunBudget): readonly Decision[] {
  const decisions: Decision[] = [];
  each(optimizer, (maker, given) => {
    if (given.policy.modes[maker.kind] === "off") return;
    const context = { ...given, runs };
    for (const choice of maker.decide(context, now)) {
      const decision = numbered(optimizer, choice);
      maker.follow(context, decision);
      decisions.push(decision);
    }
  });
  return decisions;
}

/** Gives a choice its number among all decisions of the run. */
export function numbered(optimizer: Optimizer, choice: Choice): Decision {
  const id = optimizer.state.nextDecision;
  optimizer.state.nextDecision += 1;
  return { id, ...choice };
}

/** Every decision maker with its context: one that is off goes on learning. */
function each({ twin, state }: Optimizer, does: (maker: Maker, context: Context<unknown>) => void): void {
  const { policy, settled } = state;
  for (const maker of makers) does(maker, { twin, policy, state: state.makers[maker.kind], runs: { left: 0 }, settled });
}
