import { type AnovaRow, type Balanced, type MeanSquares, crossedAnova, meanSquares } from "./anova.ts";
import { balance } from "./balance.ts";
import { type VarianceInterval, gageInterval, partInterval, repeatabilityInterval } from "./intervals.ts";

/** One measurement of a gauge study. */
export interface GageTrial {
  readonly part: string;
  readonly operator: string;
  readonly value: number;
}

export interface GageOptions {
  /** Width of the tolerance, upper less lower specification limit, in the unit of the values; null when it is not known. */
  readonly tolerance?: number | null;
  /** The study variation is so many standard deviations; 6 when left out (99.73 % of a normal distribution), 5.15 (99 %) in older manuals. */
  readonly sigmas?: number;
  /** The interaction is pooled with the error where its p is above this; 0.25 when left out, as the manual has it. 0 always pools, 1 never. */
  readonly poolAbove?: number;
  /** Of the intervals; 0.95 when left out. */
  readonly confidence?: number;
}

export type SourceName = "gage" | "repeatability" | "reproducibility" | "operator" | "interaction" | "part" | "total";

/** One source of variation. Shares are from 0 to 1; of the tolerance null without one. */
export interface GageSource {
  readonly source: SourceName;
  readonly variance: number;
  readonly deviation: number;
  readonly contribution: number;
  readonly studyVariation: number;
  readonly shareOfStudy: number;
  readonly shareOfTolerance: number | null;
  /** Of the variance; null for sources that none is computed for. */
  readonly interval: VarianceInterval | null;
}

export interface GageAnalysis {
  readonly parts: number;
  readonly operators: number;
  readonly trials: number;
  readonly anova: readonly AnovaRow[];
  /** Whether the interaction was pooled with the error. */
  readonly isPooled: boolean;
  readonly sources: readonly GageSource[];
  /** How many groups of parts the gauge can tell apart; Infinity where it shows no variation of its own. */
  readonly distinctCategories: number;
}

export type GageResult = { readonly ok: true; readonly analysis: GageAnalysis } | { readonly ok: false; readonly problem: string };

/**
 * Gauge repeatability and reproducibility of a crossed study (every operator measures every part equally often) by the
 * analysis of variance: AIAG, Measurement Systems Analysis, 4th ed. (2010), chapter III B and appendix A; Montgomery,
 * Introduction to Statistical Quality Control, 7th ed., section 8.7. A component that comes out negative counts as 0, as both have it.
 * Bad data are told as a problem: what was found, and what is allowed.
 */
export function analyzeGage(trials: readonly GageTrial[], options: GageOptions = {}): GageResult {
  const { tolerance = null, sigmas = 6, poolAbove = 0.25, confidence = 0.95 } = options;
  const found = balance(trials);
  if (!found.ok) return found;
  const { study } = found;
  const anova = crossedAnova(study);
  if (anova.total.sumOfSquares === 0) return { ok: false, problem: `all ${trials.length} values are the same; a study needs parts that differ` };
  const isPooled = poolAbove <= 0 || (poolAbove < 1 && anova.interaction.p !== null && anova.interaction.p > poolAbove);
  const squares = meanSquares(anova, isPooled);
  const table = isPooled ? [squares.part, squares.operator, squares.error, anova.total] : [squares.part, squares.operator, anova.interaction, squares.error, anova.total];
  const variances = components(study, squares);
  const rows = sources(variances, { tolerance, sigmas, intervals: intervalsOf(study, squares, confidence) });
  const analysis = { parts: study.parts, operators: study.operators, trials: study.trials, anova: table, isPooled, sources: rows, distinctCategories: categories(variances) };
  return { ok: true, analysis };
}

interface Components {
  readonly repeatability: number;
  readonly operator: number;
  readonly interaction: number;
  readonly part: number;
}

/** Variance components from the expected mean squares of the model with random parts and operators. */
function components({ parts, operators, trials }: Balanced, { part, operator, interaction, error }: MeanSquares): Components {
  const below = (interaction ?? error).meanSquare;
  return {
    repeatability: error.meanSquare,
    operator: Math.max(0, (operator.meanSquare - below) / (parts * trials)),
    interaction: interaction === null ? 0 : Math.max(0, (interaction.meanSquare - error.meanSquare) / trials),
    part: Math.max(0, (part.meanSquare - below) / (operators * trials)),
  };
}

/** The whole part of √2 × part deviation / gauge deviation, at least 1 (AIAG 2010, chapter III B). */
function categories({ repeatability, operator, interaction, part }: Components): number {
  const gage = repeatability + operator + interaction;
  return gage === 0 ? Number.POSITIVE_INFINITY : Math.max(1, Math.floor(Math.sqrt((2 * part) / gage)));
}

type Intervals = Readonly<Partial<Record<SourceName, VarianceInterval>>>;

function intervalsOf(study: Balanced, squares: MeanSquares, confidence: number): Intervals {
  return { repeatability: repeatabilityInterval(squares, confidence), gage: gageInterval(study, squares, confidence), part: partInterval(study, squares, confidence) };
}

function sources(of: Components, { tolerance, sigmas, intervals }: { readonly tolerance: number | null; readonly sigmas: number; readonly intervals: Intervals }): readonly GageSource[] {
  const reproducibility = of.operator + of.interaction;
  const gage = of.repeatability + reproducibility;
  const total = gage + of.part;
  const row = (source: SourceName, variance: number): GageSource => {
    const deviation = Math.sqrt(variance);
    const studyVariation = sigmas * deviation;
    return {
      source, variance, deviation, studyVariation,
      contribution: variance / total,
      shareOfStudy: deviation / Math.sqrt(total),
      shareOfTolerance: tolerance === null ? null : studyVariation / tolerance,
      interval: intervals[source] ?? null,
    };
  };
  return [
    row("gage", gage), row("repeatability", of.repeatability), row("reproducibility", reproducibility), row("operator", of.operator), row("interaction", of.interaction),
    row("part", of.part), row("total", total),
  ];
}
