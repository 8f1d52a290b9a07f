import type { Signal } from "#quality";
import type { Observation } from "#sensing";
import type { Twin } from "#twin";
import type { Decision, DecisionKind } from "./decision.ts";
import type { Choice, DecisionMaker } from "./decisionMaker.ts";
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
  nextDecision: number;
}

export function createOptimizer(twin: Twin): Optimizer {
  return { twin, state: { makers: { "run-to-run": runToRun.start(twin), maintenance: maintenance.start(twin) }, nextDecision: 1 } };
}

/** Takes an observation in; call it after the twin has learnt from it. */
export function regard(optimizer: Optimizer, observation: Observation): void {
  for (const kind of kinds) each(optimizer, kind, (maker, context) => maker.observe(context, observation));
}

/** Takes a finding of quality in. */
export function notice(optimizer: Optimizer, signal: Signal): void {
  for (const kind of kinds) each(optimizer, kind, (maker, context) => maker.notice(context, signal));
}

export interface Decided {
  /** New decisions; the command of one, if any, is that of its chosen alternative. */
  readonly decisions: readonly Decision[];
  /** Earlier decisions with what came of them; each replaces the one of its id. */
  readonly settled: readonly Decision[];
}

/** Decides, if there is something to decide. Its commands are expected to be carried out now, and told to the twin. */
export function decide(optimizer: Optimizer, now: number): Decided {
  const decisions: Decision[] = [];
  const settled: Decision[] = [];
  for (const kind of kinds) {
    each(optimizer, kind, (maker, context) => {
      const outcome = maker.decide(context, now);
      settled.push(...outcome.settled);
      for (const choice of outcome.choices) {
        const decision = numbered(optimizer, choice);
        maker.follow(context, decision);
        decisions.push(decision);
      }
    });
  }
  return { decisions, settled };
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
  use: (maker: DecisionMaker<MakerStates[Kind]>, context: { readonly twin: Twin; readonly state: MakerStates[Kind] }) => void,
): void {
  use(makers[kind], { twin, state: state.makers[kind] });
}
