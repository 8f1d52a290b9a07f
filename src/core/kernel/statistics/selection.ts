import { pow } from "../elementary.ts";
import type { Goal } from "./allocation.ts";

export interface SelectionRules {
  readonly goal: Goal;
  /** Probability that the best is found, where it is better than each other by the indifference zone at least; below 1. */
  readonly confidence: number;
  /** The least difference of means that matters, above 0. */
  readonly indifference: number;
}

/** A search for the best of some alternatives: all that has been seen of it, and which of them are left. */
export interface Selection {
  readonly rules: SelectionRules;
  /** Alternatives not ruled out yet, by index, in order. One is left at the end. */
  remaining: readonly number[];
  /** Of each that remains. */
  replications: number;
  /** By alternative; frozen when it is ruled out. */
  readonly sums: number[];
  /** By pair: h² times the first stage's variance of their difference, over the square of the indifference zone. In replications. */
  readonly horizons: readonly (readonly number[])[];
}

/**
 * Fully sequential selection of the best with a zone of indifference, valid on common random numbers: after the first stage each
 * further replication of those that remain may rule some out. (Kim & Nelson 2001, "A fully sequential procedure for
 * indifference-zone selection in simulation", ACM TOMACS 11, 251–273, with c = 1.)
 * `firstStage` holds the first values of each alternative, at least two of each, as many of each, whose n-th belong together.
 * Throws a RangeError where they are not.
 */
export function beginSelection(firstStage: readonly (readonly number[])[], rules: SelectionRules): Selection {
  const count = firstStage[0]?.length ?? 0;
  if (count < 2 || firstStage.some(({ length }) => length !== count)) throw new RangeError(`first stage: found ${firstStage.map(({ length }) => length).join(", ")} values; each has as many, two at least`);
  if (!(rules.indifference > 0)) throw new RangeError(`indifference: found ${rules.indifference}; a zone is wider than 0`);
  const h2 = selectionConstant(firstStage.length, count, 1 - rules.confidence);
  const signed = firstStage.map((values) => values.map((value) => toGreatest(value, rules.goal)));
  const horizons = signed.map((first) => signed.map((second) => (h2 * differenceVariance(first, second)) / (rules.indifference * rules.indifference)));
  const sums = signed.map((values) => values.reduce((sum, value) => sum + value, 0));
  return ruleOut({ rules, remaining: firstStage.map((_, index) => index), replications: count, sums, horizons });
}

/** One more replication: a value of each that remains, in the order of `remaining`, all with the same luck. */
export function continueSelection(selection: Selection, values: readonly number[]): void {
  if (values.length !== selection.remaining.length) throw new RangeError(`selection: found ${values.length} values; ${selection.remaining.length} alternatives remain`);
  selection.remaining.forEach((alternative, index) => {
    selection.sums[alternative] = (selection.sums[alternative] ?? 0) + toGreatest(values[index] ?? Number.NaN, selection.rules.goal);
  });
  selection.replications += 1;
  ruleOut(selection);
}

/** h² = 2η(n₀ − 1) with η = ½((2α/(k − 1))^(−2/(n₀ − 1)) − 1): Kim & Nelson (2001), for k alternatives and n₀ first replications. */
export function selectionConstant(alternatives: number, firstReplications: number, alpha: number): number {
  const eta = 0.5 * (pow((2 * alpha) / (alternatives - 1), -2 / (firstReplications - 1)) - 1);
  return 2 * eta * (firstReplications - 1);
}

/** The sums compare as if the greatest were best. */
function toGreatest(value: number, goal: Goal): number {
  return goal === "greatest" ? value : -value;
}

function differenceVariance(first: readonly number[], second: readonly number[]): number {
  const differences = first.map((value, index) => value - (second[index] ?? Number.NaN));
  const mean = differences.reduce((sum, value) => sum + value, 0) / differences.length;
  return differences.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (differences.length - 1);
}

/** Replications after which it is decided at the latest, if none is ruled out before. */
export function replicationsAtMost({ remaining, horizons }: Selection): number {
  return Math.floor(Math.max(...remaining.flatMap((first) => remaining.map((second) => horizons[first]?.[second] ?? 0)))) + 1;
}

/** Rules out whoever lies behind another by more than W = max(0, (δ/2)(h²S²/δ² − r)); past every horizon the best sum wins, of equals the first. */
function ruleOut(selection: Selection): Selection {
  const { remaining, replications, sums, horizons, rules } = selection;
  const sum = (alternative: number): number => sums[alternative] ?? Number.NaN;
  const allowance = (first: number, second: number): number => Math.max(0, (rules.indifference / 2) * ((horizons[first]?.[second] ?? 0) - replications));
  selection.remaining = remaining.filter((alternative) => remaining.every((other) => sum(alternative) >= sum(other) - allowance(alternative, other)));
  if (replications >= replicationsAtMost(selection)) {
    const greatest = Math.max(...selection.remaining.map(sum));
    selection.remaining = selection.remaining.filter((alternative) => sum(alternative) === greatest).slice(0, 1);
  }
  return selection;
}
