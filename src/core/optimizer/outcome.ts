import { meanInterval } from "#kernel";
import type { Decision } from "./decision.ts";

/** A decision that waits for what comes of it. Plain data, bounded by `wanted`. */
export interface OpenDecision {
  readonly decision: Decision;
  /** Only what was made after this time counts; null while what was decided is not done yet. */
  after: number | null;
  /** What was made after this time is another's: the decision was overtaken. Null while it was not. */
  until: number | null;
  values: number[];
  /** Whether as many values came as were waited for. */
  isWhole: boolean;
}

export function openDecision(decision: Decision, after: number | null): OpenDecision {
  return { decision, after, until: null, values: [], isWhole: false };
}

/** From a time on something else than the decision holds: the first thing counts. */
export function overtake(open: OpenDecision | null, at: number): void {
  if (open !== null && open.until === null) open.until = at;
}

/** Takes a value in, made at a time. Whether the decision waits for more: it does until `wanted` are there, or what is made is no longer its own. */
export function collectOutcome(open: OpenDecision, value: number, { madeAt, wanted }: { readonly madeAt: number; readonly wanted: number }): boolean {
  if (open.after === null || madeAt <= open.after) return true;
  if (open.until !== null && madeAt > open.until) return false;
  open.values.push(value);
  open.isWhole = open.values.length >= wanted;
  return !open.isWhole;
}

/** The decision with what came; null when nothing did. What came once has no half-width. */
export function closeDecision(open: OpenDecision, at: number): Decision | null {
  if (open.values.length === 0) return null;
  return { ...open.decision, came: { ...meanInterval(open.values), at, observations: open.values.length, isWhole: open.isWhole } };
}
