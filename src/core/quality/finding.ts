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

/** Nelson's rules (1984) and those of Western Electric (1956) by number; `ewma` is the EWMA chart's own limit. */
export type RuleId =
  | "nelson-1" | "nelson-2" | "nelson-3" | "nelson-4" | "nelson-5" | "nelson-6" | "nelson-7" | "nelson-8"
  | "western-electric-1" | "western-electric-2" | "western-electric-3" | "western-electric-4"
  | "ewma";
