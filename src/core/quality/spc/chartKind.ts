import type { RuleId } from "../finding.ts";

export type ChartId = "imr" | "xbar-r" | "xbar-s" | "p" | "np" | "c" | "u" | "ewma" | "cusum" | "t2" | "mewma";

/** The rule that a point broke: one of the run rules, or the limit of a chart that has its own. */
export type SignalRule = RuleId;

/** One subgroup as it streams by. The same object may carry the next. */
export interface Subgroup {
  /** Pieces in it, or units that were looked at; 0 where nothing was measured: it keeps its number and has no point. */
  readonly size: number;
  /** Of variables the values, `size` rows of one for each column, row by row; of attributes the one count. */
  readonly values: readonly number[];
}

/** What a phase I found, or what was given instead. Plain data. */
export interface Limits {
  /** Centre line of the first panel, in the unit of its statistic. */
  readonly center: number;
  /** Standard deviation of one piece, in its unit; null for several characteristics at once, which have a covariance. */
  readonly sigma: number | null;
  /** How sigma was estimated, such as `R̄/d2`. */
  readonly method: string;
  /** Degrees of freedom of sigma, not always a whole number; null where it was given, or follows from the centre. */
  readonly degrees: number | null;
  /** Subgroups that they were estimated from; 0 where they were given. */
  readonly subgroups: number;
  /** Pieces of each of these subgroups; null where they had not all one size. */
  readonly size: number | null;
  /** Means and covariance of several characteristics. */
  readonly several?: { readonly mean: readonly number[]; readonly covariance: readonly (readonly number[])[] };
}

export type Estimate = { readonly ok: true; readonly limits: Limits } | { readonly ok: false; readonly finding: string };

/** What a chart may be told beyond its data. */
export interface ChartSettings {
  /** Weight of the newest point of EWMA and MEWMA, in (0, 1]. */
  readonly lambda: number;
  /** Width of the EWMA's limits, in standard deviations of its statistic. */
  readonly width: number;
  /** Whether the EWMA's limits are exact, and so narrow at the start, or as wide from the first point on as they are in the long run. */
  readonly ewmaLimits: "exact" | "steady";
  /** Reference value of the CUSUM, in standard errors: half the shift that is to be found. */
  readonly k: number;
  /** Decision interval of the CUSUM, in standard errors. */
  readonly h: number;
  /** Probability of a false signal of one point of T². */
  readonly alpha: number;
  /** Points until a false signal of the MEWMA, on average. */
  readonly arl: number;
  /** Characteristics of a piece: 1 but for T² and MEWMA. */
  readonly columns: number;
}

/** Montgomery (2013) recommends λ from 0.05 to 0.25 with L about 3 (section 9.2.2), and k = 0.5 with h = 5 (section 9.1.3). */
export const usualSettings: ChartSettings = { lambda: 0.2, width: 3, ewmaLimits: "exact", k: 0.5, h: 5, alpha: 0.0027, arl: 370.4, columns: 1 };

/** One picture of a chart: what its newest point is, and where its limits stand for that point. Hot path: it changes in place. */
export interface Panel {
  readonly name: string;
  /** What its points are judged by: all rules, those without zones, or nothing but its limits, by a rule of its own. */
  readonly judgedBy: "all rules" | "rules without zones" | { readonly own: SignalRule };
  /** Whether the newest subgroup has a point here. */
  isDrawn: boolean;
  value: number;
  center: number;
  lower: number;
  upper: number;
  /** Standard deviation of the statistic, which zones are counted in. */
  sigma: number;
}

/** Phase I: takes subgroups and estimates limits from them. It remembers sums, not subgroups. */
export interface PhaseOneStudy {
  /** Takes a subgroup; says what is wrong with it, if anything. */
  readonly take: (subgroup: Subgroup) => string | null;
  readonly estimate: () => Estimate;
}

/**
 * Judges subgroups by limits that stand. `take` moves the panels to the next subgroup, and says what is wrong with it, if
 * anything; in phase 1 the subgroup is one of those that the limits were estimated from.
 */
export interface Watch {
  readonly panels: readonly Panel[];
  readonly take: (subgroup: Subgroup, phase: 1 | 2) => string | null;
}

/** One kind of control chart. */
export interface ChartKind {
  readonly id: ChartId;
  /** What it is drawn from: measurements, counts, or several measurements of a piece. */
  readonly takes: "values" | "counts" | "vectors";
  /** Whether a subgroup has to have several pieces. */
  readonly needsSubgroups: boolean;
  /** Whether each subgroup comes with its size. */
  readonly needsSizes: boolean;
  readonly beginPhaseOne: (settings: ChartSettings) => PhaseOneStudy;
  readonly watch: (limits: Limits, settings: ChartSettings) => Watch;
}

/** A panel before its first point. */
export function panel(name: string, judgedBy: Panel["judgedBy"]): Panel {
  return { name, judgedBy, isDrawn: false, value: 0, center: 0, lower: 0, upper: 0, sigma: 0 };
}
