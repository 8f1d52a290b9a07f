// ml-matrix: its QR decomposition uses nothing but + − × ÷ and Math.sqrt, so every engine gives the same bits.
import { Matrix, QrDecomposition, inverse } from "ml-matrix";
import { type Anova, anovaOf } from "./anova.ts";
import { exceedsT } from "./probability.ts";
import { type Residual, residualsOf } from "./residuals.ts";
import { type Term, termAt } from "./term.ts";

export interface Coefficient {
  readonly term: Term;
  /** In the response's unit per coded unit. */
  readonly value: number;
  /** Null without degrees of freedom, like what follows from it. */
  readonly standardError: number | null;
  readonly t: number | null;
  /** P of so large a |t| were the coefficient 0. */
  readonly p: number | null;
}

/** A response surface fitted by least squares, with all that says how good it is. Plain data. */
export interface Fit {
  readonly coefficients: readonly Coefficient[];
  readonly anova: Anova;
  /** By run. */
  readonly residuals: readonly Residual[];
  /** (XᵀX)⁻¹, by coefficient: times the residual variance it is the coefficients' covariance. */
  readonly dispersion: readonly (readonly number[])[];
}

/** Why there is no surface. */
export interface Unfit {
  readonly finding: "too-few-runs" | "not-estimable" | "not-finite";
  readonly runs: number;
  readonly coefficients: number;
}

export type FitResult = { readonly ok: true; readonly fit: Fit } | { readonly ok: false; readonly why: Unfit };

/**
 * Least squares over coded points. Montgomery (2017), Design and Analysis of Experiments, 9th ed., sections 10.3–10.7.
 * Never throws: where there are fewer runs than coefficients, terms that the runs cannot tell apart, or a value that is no number, it says so.
 */
export function fitSurface(terms: readonly Term[], points: readonly (readonly number[])[], values: readonly number[]): FitResult {
  const rows = points.map((point) => terms.map((term) => termAt(term, point)));
  const fail = (finding: Unfit["finding"]): FitResult => ({ ok: false, why: { finding, runs: points.length, coefficients: terms.length } });
  if (rows.length < terms.length || terms.length === 0) return fail("too-few-runs");
  if (![...values, ...rows.flat()].every(Number.isFinite)) return fail("not-finite");
  const decomposition = new QrDecomposition(new Matrix(rows));
  const upper = decomposition.upperTriangularMatrix;
  const diagonal = upper.diagonal().map(Math.abs);
  if (!(Math.min(...diagonal) > 1e-9 * Math.max(...diagonal))) return fail("not-estimable");
  const estimates = decomposition.solve(Matrix.columnVector([...values])).to1DArray();
  const fitted = rows.map((row) => row.reduce((sum, term, at) => sum + term * (estimates[at] ?? 0), 0));
  const leverages = decomposition.orthogonalMatrix.to2DArray().map((row) => row.reduce((sum, q) => sum + q * q, 0));
  const inverted = inverse(upper);
  const dispersion = inverted.mmul(inverted.transpose()).to2DArray();
  const residuals = residualsOf({ values, fitted, leverages, coefficients: terms.length });
  const anova = anovaOf({ points, values, residuals, coefficients: terms.length });
  const freedom = anova.residual.freedom;
  const coefficients = terms.map((term, at): Coefficient => {
    const value = estimates[at] ?? 0;
    const standardError = anova.residual.meanSquare === null ? null : Math.sqrt(anova.residual.meanSquare * (dispersion[at]?.[at] ?? 0));
    const t = standardError === null || standardError === 0 ? null : value / standardError;
    return { term, value, standardError, t, p: t === null ? null : exceedsT(t, freedom) };
  });
  return { ok: true, fit: { coefficients, anova, residuals, dispersion } };
}

/** The fitted value at a coded point. */
export function fittedAt({ coefficients }: Fit, point: readonly number[]): number {
  return coefficients.reduce((sum, { term, value }) => sum + value * termAt(term, point), 0);
}
