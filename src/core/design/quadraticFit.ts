import { leastSquares } from "./leastSquares.ts";

/** A full quadratic in coded factors, fitted by least squares. Plain data. */
export interface QuadraticFit {
  readonly factors: number;
  /** In the order of `terms`: 1, each xᵢ, each xᵢ², each xᵢxⱼ with i < j. */
  readonly coefficients: readonly number[];
  readonly r2: number;
  /** R² that pays for every coefficient; null without degrees of freedom. */
  readonly adjustedR2: number | null;
  /** R² of points left out of the fit one at a time (PRESS); null where a point cannot be left out. */
  readonly predictedR2: number | null;
  /** Standard deviation of the residuals; null without degrees of freedom. */
  readonly residualSd: number | null;
}

/**
 * Fits the full quadratic. Throws when there are fewer points than coefficients.
 * Montgomery (2017), Design and Analysis of Experiments, 9th ed., sections 10.4–10.7 (R², PRESS by the hat matrix).
 */
export function fitQuadratic(points: readonly (readonly number[])[], values: readonly number[]): QuadraticFit {
  const rows = points.map(terms);
  const count = rows[0]?.length ?? 0;
  if (rows.length < count || count === 0) throw new Error(`invalid experiment: ${rows.length} runs; a full quadratic has ${count} coefficients`);
  const { coefficients, leverages, diagonal } = leastSquares(rows, values);
  if (diagonal.includes(0)) throw new Error(`invalid experiment: its ${rows.length} runs do not tell the ${count} coefficients of a full quadratic apart`);
  const residuals = rows.map((row, index) => (values[index] ?? 0) - row.reduce((sum, term, at) => sum + term * (coefficients[at] ?? 0), 0));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const total = sumOfSquares(values.map((value) => value - mean));
  const error = sumOfSquares(residuals);
  const freedom = rows.length - count;
  const press = leverages.some((leverage) => leverage > 1 - 1e-9) ? null : sumOfSquares(residuals.map((residual, index) => residual / (1 - (leverages[index] ?? 0))));
  const explained = (part: number): number => (total === 0 ? 1 : 1 - part / total);
  return {
    factors: points[0]?.length ?? 0,
    coefficients,
    r2: explained(error),
    adjustedR2: freedom === 0 ? null : explained((error / freedom) * (rows.length - 1)),
    predictedR2: press === null ? null : explained(press),
    residualSd: freedom === 0 ? null : Math.sqrt(error / freedom),
  };
}

/** Whether the points tell all coefficients of a full quadratic apart: none of its terms is, over them, a sum of others. */
export function isEstimable(points: readonly (readonly number[])[]): boolean {
  const rows = points.map(terms);
  const count = rows[0]?.length ?? 0;
  if (rows.length < count || count === 0) return false;
  const { diagonal } = leastSquares(rows, rows.map(() => 0));
  return Math.min(...diagonal) > 1e-9 * Math.max(...diagonal);
}

/** The fitted value at a coded point. */
export function valueAt(fit: QuadraticFit, point: readonly number[]): number {
  return terms(point).reduce((sum, term, index) => sum + term * (fit.coefficients[index] ?? 0), 0);
}

function terms(point: readonly number[]): number[] {
  const products = point.flatMap((x, first) => point.slice(first + 1).map((y) => x * y));
  return [1, ...point, ...point.map((x) => x * x), ...products];
}

function sumOfSquares(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}
