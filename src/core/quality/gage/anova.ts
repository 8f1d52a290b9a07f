import fDistribution from "@stdlib/stats-base-dists-f-cdf";

/** A study in which every operator measured every part equally often: `values[(part × operators + operator) × trials + trial]`. */
export interface Balanced {
  readonly parts: number;
  readonly operators: number;
  readonly trials: number;
  readonly values: Float64Array;
}

export interface AnovaRow {
  readonly source: "part" | "operator" | "interaction" | "repeatability" | "total";
  readonly degrees: number;
  readonly sumOfSquares: number;
  /** The sum of squares by its degrees of freedom. */
  readonly meanSquare: number;
  /** Ratio to the mean square that it is tested against; null where it is not tested, Infinity against a mean square of 0. */
  readonly f: number | null;
  readonly p: number | null;
}

export interface Anova {
  readonly part: AnovaRow;
  readonly operator: AnovaRow;
  readonly interaction: AnovaRow;
  readonly error: AnovaRow;
  readonly total: AnovaRow;
}

/** What the components are computed from; without interaction where it was pooled with the error. */
export interface MeanSquares {
  readonly part: AnovaRow;
  readonly operator: AnovaRow;
  readonly interaction: AnovaRow | null;
  readonly error: AnovaRow;
}

/**
 * Two-way analysis of variance of a balanced crossed study with random effects (Montgomery, Design and Analysis of
 * Experiments, 8th ed., section 13.2): parts and operators are tested against the interaction, the interaction against the error.
 */
export function crossedAnova(study: Balanced): Anova {
  const { parts, operators, trials, values } = study;
  const grand = mean(values);
  const cells = Float64Array.from({ length: parts * operators }, (_, cell) => mean(values.subarray(cell * trials, (cell + 1) * trials)));
  const partMeans = Float64Array.from({ length: parts }, (_, part) => mean(cells.subarray(part * operators, (part + 1) * operators)));
  const operatorMeans = Float64Array.from({ length: operators }, (_, operator) => mean(cells.filter((__, cell) => cell % operators === operator)));
  // A sum of squares that rounding alone makes of values about 0 is none: each is known to some sixteen digits.
  const rounding = 1e-30 * squares(values, () => 0);
  const orNone = (sum: number): number => (sum > rounding ? sum : 0);
  const part = orNone(operators * trials * squares(partMeans, () => grand));
  const operator = orNone(parts * trials * squares(operatorMeans, () => grand));
  const interaction = orNone(trials * squares(cells, (cell) => (partMeans[Math.floor(cell / operators)] ?? 0) + (operatorMeans[cell % operators] ?? 0) - grand));
  const error = orNone(squares(values, (index) => cells[Math.floor(index / trials)] ?? 0));
  const errorRow = row("repeatability", parts * operators * (trials - 1), error);
  const interactionRow = tested(row("interaction", (parts - 1) * (operators - 1), interaction), errorRow);
  return {
    part: tested(row("part", parts - 1, part), interactionRow),
    operator: tested(row("operator", operators - 1, operator), interactionRow),
    interaction: interactionRow,
    error: errorRow,
    total: row("total", values.length - 1, orNone(squares(values, () => grand))),
  };
}

/** The mean squares as they stand, or with the interaction pooled with the error and everything tested against that. */
export function meanSquares({ part, operator, interaction, error }: Anova, isPooled: boolean): MeanSquares {
  if (!isPooled) return { part, operator, interaction, error };
  const pooled = row("repeatability", interaction.degrees + error.degrees, interaction.sumOfSquares + error.sumOfSquares);
  return { part: tested(part, pooled), operator: tested(operator, pooled), interaction: null, error: pooled };
}

function row(source: AnovaRow["source"], degrees: number, sumOfSquares: number): AnovaRow {
  return { source, degrees, sumOfSquares, meanSquare: sumOfSquares / degrees, f: null, p: null };
}

function tested(of: AnovaRow, against: AnovaRow): AnovaRow {
  if (against.meanSquare === 0) return of.meanSquare === 0 ? { ...of, f: null, p: null } : { ...of, f: Number.POSITIVE_INFINITY, p: 0 };
  const f = of.meanSquare / against.meanSquare;
  return { ...of, f, p: 1 - fDistribution(f, of.degrees, against.degrees) };
}

/** Summed from the first value, so that equal values have themselves as their mean, to the last digit. */
function mean(values: Float64Array): number {
  const first = values[0] ?? Number.NaN;
  return first + values.reduce((sum, value) => sum + (value - first), 0) / values.length;
}

function squares(values: Float64Array, from: (index: number) => number): number {
  return values.reduce((sum, value, index) => sum + (value - from(index)) * (value - from(index)), 0);
}
