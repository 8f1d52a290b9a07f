import type { Command } from "#line";
import type { Inverse } from "./inverse.ts";
import type { Breach } from "./rails.ts";

/** An amount with its 95 % interval's half-width; 0 where it is exact, null where one sample is all there is. */
export interface Estimate {
  readonly mean: number;
  readonly halfWidth: number | null;
}

export interface Alternative {
  /** Such as `hold`, `correct`, `wait`; its decision maker says what it is called. Of a design `keep`, `best-point`, `optimum`. */
  readonly id: string;
  readonly expected: Estimate;
  /** Where money decides: what it is expected to cost, from now until the next maintenance that is due anyway, or of inspection an hour. */
  readonly cost?: Estimate;
  readonly command: Command | null;
}

/** That of its decision maker, such as `run-to-run` or `maintenance`; `design` for one that comes from an experiment. */
export type DecisionKind = string;

interface Outcome {
  readonly at: number;
  readonly observations: number;
  /** Whether these are as many as were waited for; of a decision that was overtaken there may be fewer. */
  readonly isWhole: boolean;
}

/** How surely the best of the alternatives was found by ranking and selection. */
export interface SelectedBy {
  /** Probability that the best is found where it is better than each other by the indifference zone at least; null where the futures were not enough to say. */
  readonly probability: number | null;
  /** The least difference that matters, in the unit of the decision. */
  readonly indifference: number;
  /** Futures of each alternative that was left at the end, and of all together. */
  readonly replications: number;
  readonly runs: number;
}

/** A choice with its reasons, as its decision maker gives it, and later with what came of it. */
export interface Choice {
  readonly kind: DecisionKind;
  readonly at: number;
  /** Where it acts; "" and -1 for a decision about the whole line. */
  readonly station: string;
  readonly machine: number;
  /** The characteristic, the tool state or `money`: what the numbers below are of. */
  readonly about: string;
  readonly unit: string;
  /** What was seen: the estimate that led to the decision, and over how many observations. */
  readonly seen: Estimate & { readonly observations: number };
  readonly considered: readonly Alternative[];
  /** The id of the chosen alternative. */
  readonly chosen: string;
  readonly expected: Estimate;
  /** What the chosen is expected to bring over leaving all as it is, in money an hour; null where it was not weighed in money. */
  readonly gain: Estimate | null;
  /** Where the best was selected by simulated futures: how surely. */
  readonly selection?: SelectedBy;
  /** What came, once it could be seen. */
  readonly came: (Estimate & Outcome) | null;
  /** For a moved set point: its name and values before and after. */
  readonly change: { readonly name: string; readonly from: number; readonly to: number; readonly unit: string } | null;
}

/**
 * `kept`: the choice is to leave all as it is. `advised`: told, not carried out. `waiting` for a person's yes, which comes, or it
 * is `declined`, or `expired`. `stopped` by a guard rail, or because the plant can't carry it out. `done`: carried out; `undone`: and taken back later.
 */
export type Status = "kept" | "advised" | "waiting" | "declined" | "expired" | "stopped" | "done" | "undone";

/** Where a decision is in its life. */
export interface Standing {
  readonly status: Status;
  /** Since when, in simulated seconds; of one that is done: when it was carried out. */
  readonly since: number;
  /** Until when it waits; null for one that does not. */
  readonly until: number | null;
  /** Whether a person has brought it there, or the optimizer by itself. */
  readonly by: "optimizer" | "person";
  /** What stopped it; null for one that nothing did. */
  readonly breach: Breach | null;
  /** Why the plant could not carry it out, in the plant's words; left out where it did not refuse. */
  readonly refusal?: string;
}

/** How what came compares with what was expected; `unclear` where too little came to tell. */
export type Verdict = "asExpected" | "otherwise" | "unclear";

/** A choice on record, with what became of it. */
export interface Decision extends Choice {
  readonly id: number;
  readonly standing: Standing;
  /** What it has brought over leaving all as it was, in money an hour, as far as that can be told from what came; null before, or where it can't. */
  readonly realised: Estimate | null;
  /** Null before it is known what came. */
  readonly verdict: Verdict | null;
  /** What takes its command back, as it was when that was carried out; null for one that was not. */
  readonly inverse: Inverse | null;
  /** The earlier decision that this one takes back because it has disappointed; null for any other. */
  readonly undoes: number | null;
}

/** The command of the chosen alternative; null when that is to leave all as it is. */
export function commandOf({ considered, chosen }: Pick<Choice, "considered" | "chosen">): Command | null {
  return considered.find(({ id }) => id === chosen)?.command ?? null;
}

/** The alternative that leaves all as it is, where it was considered. */
export function leftAlone({ considered }: Pick<Choice, "considered">): Alternative | null {
  return considered.find(({ command }) => command === null) ?? null;
}
