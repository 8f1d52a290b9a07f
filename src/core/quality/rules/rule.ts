import type { RuleId } from "../finding.ts";

/** What a chart's rules are judged on: the points since the chart's run began, in standard deviations from the centre line. */
export interface Run {
  /** Newest last; at most `longestRun` of them. */
  readonly deviations: readonly number[];
  /** The EWMA of all points of the run, and the limit that stands for its age. */
  readonly ewma: number;
  readonly ewmaLimit: number;
}

export interface Rule {
  readonly id: RuleId;
  /** How many of the newest points break the rule; 0 when it holds. */
  readonly broken: (run: Run) => number;
}

/** The most points that any rule looks back. */
export const longestRun = 15;
