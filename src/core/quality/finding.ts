/** What quality concludes from observations. */
export interface Signal {
  readonly type: "signal";
  readonly at: number;
  readonly characteristic: string;
  /** The machine that it points to, of the station that the characteristic is controlled at. */
  readonly station: string;
  readonly machine: number;
  readonly rule: RuleId;
  /** How many of the newest points broke it. */
  readonly count: number;
  /** Mean of the points that broke the rule, in the characteristic's unit. */
  readonly value: number;
  readonly center: number;
  readonly part: number;
}

/** The id of a rule in `rules/`, such as `nelson-1` or `western-electric-4`, by author and number; `ewma` is the EWMA chart's own limit. */
export type RuleId = string;
