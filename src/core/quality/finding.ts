/** What quality concludes from observations. */
export interface Signal {
  readonly type: "signal";
  readonly at: number;
  readonly characteristic: string;
  /** The machine that it points to, of the station that the characteristic is controlled at. */
  readonly station: string;
  readonly machine: number;
  readonly rule: RuleId;
  /** Mean of the points that broke the rule, in the characteristic's unit. */
  readonly value: number;
  readonly center: number;
  readonly part: number;
}

/** Nelson's rules (1984) by number; `ewma` is the EWMA chart's own limit. */
export type RuleId = "nelson-1" | "nelson-2" | "nelson-3" | "nelson-4" | "nelson-5" | "nelson-6" | "nelson-7" | "nelson-8" | "ewma";
