import type { Twin } from "#twin";
import type { Decision } from "./decision.ts";
import type { Context } from "./decisionMaker.ts";
import { makers } from "./makers.ts";
import { type Policy, standardPolicy } from "./policy.ts";
import type { Move } from "./rails.ts";
import type { Scores } from "./scoreCard.ts";

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
  /** The newest, oldest first, and all that wait. */
  decisions: Decision[];
  decisionCount: number;
  /** Decisions whose makers know what came of them, not yet on record. */
  settled: Decision[];
  /** Until when nothing more is proposed, by what it is about. */
  resting: Record<string, number>;
  /** Of the last hour. */
  moves: readonly Move[];
  scores: Scores;
  /** Decisions that are taken back at the next look. */
  disappointed: Decision[];
}

export function createOptimizer(twin: Twin): Optimizer {
  return {
    twin,
    state: {
      makers: Object.fromEntries(makers.map((maker) => [maker.kind, maker.start(twin)])),
      policy: standardPolicy(),
      decisions: [], decisionCount: 0, settled: [], resting: {}, moves: [], scores: {}, disappointed: [],
    },
  };
}

/** What the decision maker of a kind sees; forecasts are for who is given some. */
export function contextOf({ twin, state }: Optimizer, kind: string): Context<unknown> {
  return { twin, policy: state.policy, state: state.makers[kind], runs: { left: 0 }, settled: state.settled };
}
