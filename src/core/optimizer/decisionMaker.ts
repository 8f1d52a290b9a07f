import type { CompiledLine, Text, TimedCommand } from "#line";
import type { Signal } from "#quality";
import type { Observation } from "#sensing";
import type { Twin } from "#twin";
import type { Choice, Decision, Estimate } from "./decision.ts";
import type { Policy } from "./policy.ts";
import type { Predicted } from "./runToRun/predicted.ts";

export type { Choice } from "./decision.ts";

/** What a decision maker sees: the twin, what its owner wants, and its own state, which is plain data. */
export interface Context<State> {
  readonly twin: Twin;
  readonly policy: Policy;
  readonly state: State;
  /** Forecasts on the twin that may still be made at this look; who makes one takes one off. */
  readonly runs: RunBudget;
  /** Takes earlier decisions that now know what came of them. */
  readonly settled: Decision[];
}

export interface RunBudget {
  left: number;
}

/**
 * One way of deciding. A new one is a file in `makers/` that exports it as `maker`, and its test: it is found there. All its
 * memory is `State`, plain data.
 */
export interface DecisionMaker<State> {
  /** The kind of its decisions, one word, such as `maintenance`. */
  readonly kind: string;
  /** What it is called, what it does in a sentence, and what its alternatives are called, by id. */
  readonly name: Text;
  readonly does: Text;
  readonly alternatives: Readonly<Record<string, Text>>;
  /** Whether what it expects holds already how what comes scatters, as of the mean of the next few measurements; no when left out. */
  readonly holdsScatter?: boolean;
  /** Why it has nothing to decide on a line, in half a sentence; null, or left out, where it has. */
  idleOn?(line: CompiledLine): Text | null;
  start(twin: Twin): State;
  /** Called after the twin has learnt from the same observation. */
  observe(context: Context<State>, observation: Observation): void;
  /** Called with what virtual metrology says of a part that was not measured. */
  predicted?(context: Context<State>, predicted: Predicted): void;
  notice(context: Context<State>, signal: Signal): void;
  /** Called with an order of someone else's that the plant has taken: what comes after it may be no longer an earlier choice's. */
  defer(context: Context<State>, order: TimedCommand): void;
  decide(context: Context<State>, now: number): readonly Choice[];
  /** Takes back one of its choices as the decision that it became, to watch what comes of it; one with a command is carried out at `standing.since`. */
  follow(context: Context<State>, decision: Decision): void;
  /** Is told of one of its choices that is not carried out after all. */
  drop?(context: Context<State>, choice: Choice): void;
  /** What a decision of which it is known what came has brought over leaving all as it was, in money an hour; null or left out where what came says it by itself, as of a characteristic's mean or of money. */
  realise?(context: Context<State>, decision: Decision): Estimate | null;
}
