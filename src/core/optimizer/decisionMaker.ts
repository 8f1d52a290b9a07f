import type { TimedCommand } from "#line";
import type { Signal } from "#quality";
import type { Observation } from "#sensing";
import type { Twin } from "#twin";
import type { Decision } from "./decision.ts";

/** What a decision maker sees: the twin and its own state, which is plain data. */
export interface Context<State> {
  readonly twin: Twin;
  readonly state: State;
  /** Takes earlier decisions that now know what came of them. */
  readonly settled: Decision[];
}

/** A decision before it has its number. */
export type Choice = Omit<Decision, "id">;

/** One way of deciding: a file of its own, registered in `makers`. All its memory is `State`. */
export interface DecisionMaker<State> {
  readonly start: (twin: Twin) => State;
  /** Called after the twin has learnt from the same observation. */
  readonly observe: (context: Context<State>, observation: Observation) => void;
  readonly notice: (context: Context<State>, signal: Signal) => void;
  /** Called with an order of someone else's that the plant has taken: what comes after it may be no longer an earlier choice's. */
  readonly defer: (context: Context<State>, order: TimedCommand) => void;
  readonly decide: (context: Context<State>, now: number) => readonly Choice[];
  /** Takes back one of its choices as the decision that it became, to watch what comes of it. */
  readonly follow: (context: Context<State>, decision: Decision) => void;
}
