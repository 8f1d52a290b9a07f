import type { TimedCommand } from "#line";
import type { Signal } from "#quality";
import type { Observation } from "#sensing";
import type { Twin } from "#twin";
import type { Decision, DecisionKind } from "./decision.ts";
import type { Choice, Context, DecisionMaker } from "./decisionMaker.ts";
import { type MaintenanceState, maintenance } from "./maintenance.ts";
import { type RunToRunState, runToRun } from "./runToRun.ts";

/** The kinds that are decided here; a design decision comes from an experiment, in the layer above. */
export type StandingKind = Exclude<DecisionKind, "design">;

export interface MakerStates {
  "run-to-run": RunToRunState;
  maintenance: MaintenanceState;
}

const makers: { readonly [Kind in StandingKind]: DecisionMaker<MakerStates[Kind]> } = { "run-to-run": runToRun, maintenance };
const kinds: readonly StandingKind[] = ["run-to-run", "maintenance"];

/** Chooses what the line does next, from observations, findings and the twin alone. */
export interface Optimizer {
  readonly twin: Twin;
  /** All that changes; plain data, bounded. Set it to a saved copy and the optimizer goes on from there. */
  state: OptimizerState;
}

export interface OptimizerState {
  makers: MakerStates;
  /** Decisions that know what came of them and are not taken yet. */
  settled: Decision[];
  nextDecision: number;
}

export function createOptimizer(twin: Twin): Optimizer {
  return { twin, state: { makers: { "run-to-run": runToRun.start(twin), maintenance: maintenance.start(twin) }, settled: [], nextDecision: 1 } };
}

/** Takes an observation in; call it after the twin has learnt from it. */
export function regard(optimizer: Optimizer, observation: Observation): void {
  for (const kind of kinds) each(optimizer, kind, (maker, context) => maker.observe(context, observation));
}

/** Takes a finding of quality in. */
export function notice(optimizer: Optimizer, signal: Signal): void {
  for (const kind of kinds) each(optimizer, kind, (maker, context) => maker.notice(context, signal));
}

/** Takes an order of someone else's in, which the plant has taken. */
export function defer(optimizer: Optimizer, order: TimedCommand): void {
  for (const kind of kinds) each(optimizer, kind, (maker, context) => maker.defer(context, order));
}

/** Earlier decisions that know what came of them since the last call; each replaces the one of its id. */
export function takeSettled({ state }: Optimizer): readonly Decision[] {
  return state.settled.splice(0);
}

/**
 * Decides, if there is something to decide. The command of a decision, if any, is that of its chosen alternative; it is
 * expected to be carried out now, and told to the twin.
 */
export function decide(optimizer: Optimizer, now: number): readonly Decision[] {
  const decisions: Decision[] = [];
  for (const kind of kinds) {
    each(optimizer, kind, (maker, context) => {
      for (const choice of maker.decide(context, now)) {
        const decision = numbered(optimizer, choice);
        maker.follow(context, decision);
        decisions.push(decision);
      }
    });
  }
  return decisions;
}

/** Gives a choice its number among all decisions of the run. */
export function numbered(optimizer: Optimizer, choice: Choice): Decision {
  const id = optimizer.state.nextDecision;
  optimizer.state.nextDecision += 1;
  return { id, ...choice };
}

function each<Kind extends StandingKind>(
  { twin, state }: Optimizer,
  kind: Kind,
  use: (maker: DecisionMaker<MakerStates[Kind]>, context: Context<MakerStates[Kind]>) => void,
): void {
  use(makers[kind], { twin, state: state.makers[kind], settled: state.settled });
}
