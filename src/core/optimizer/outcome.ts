import { meanInterval } from "#kernel";
import type { Decision } from "./decision.ts";

/** A decision that waits for what comes of it. Plain data, bounded by `wanted`. */
export interface OpenDecision {
  readonly decision: Decision;
  /** Only what was made after this time counts; Infinity would not survive JSON, so null: not yet. */
  after: number | null;
  values: number[];
}

export function openDecision(decision: Decision, after: number | null): OpenDecision {
  return { decision, after, values: [] };
}

/** Takes a value in, made at a time. The decision with what came once `wanted` values are there, else null. */
export function collectOutcome(open: OpenDecision, value: number, times: { readonly madeAt: number; readonly at: number; readonly wanted: number }): Decision | null {
  if (open.after === null || times.madeAt <= open.after) return null;
  open.values.push(value);
  return open.values.length < times.wanted ? null : closeDecision(open, times.at);
}

/** The decision with what came so far; null when that is too little to say. */
export function closeDecision(open: OpenDecision, at: number): Decision | null {
  if (open.values.length < 2) return null;
  return { ...open.decision, came: { ...meanInterval(open.values), at, observations: open.values.length } };
}
