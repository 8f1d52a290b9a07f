import type { Decision, Estimate } from "../decision.ts";
import type { Finding, Plan } from "./plan.ts";
import type { Counts } from "./watch.ts";

/** What recipe tuning remembers. Plain data; free set points by their place in `freeSetPoints`. */
export interface RecipeState {
  plan: Plan | null;
  /** When the next plan begins, in simulated seconds, and how long the pause after it is. */
  nextAt: number;
  pause: number;
  /** Where the way leads at present. */
  goal: Goal | null;
  /** By free set point: the value that every machine of its station is to have; null while tuning has no hand in it. */
  agreed: (number | null)[];
  pilot: Pilot | null;
  /** What the newest step that was watched has brought over the other machines' parts, in money an hour. */
  brought: { readonly decision: number; readonly gain: Estimate } | null;
  /** By station with a single machine: how its parts usually are. */
  usual: Record<string, Counts>;
  /** By free set point, by machine: when a move to the agreed value was last asked for; null where it may be asked for at once. */
  asked: (number | null)[][];
}

export interface Goal {
  readonly finding: Finding;
  readonly revision: number;
  readonly until: number;
  /** Free set points that go no further. */
  stopped: number[];
}

/** One machine on its trial step. */
export interface Pilot {
  readonly nth: number;
  readonly machine: number;
  readonly from: number;
  readonly to: number;
  readonly askedAt: number;
  /** When the plant took the move; null before. */
  since: number | null;
  decision: Decision | null;
  own: Counts;
  others: Counts;
}
