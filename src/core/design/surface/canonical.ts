import { EigenvalueDecomposition, Matrix, solve } from "ml-matrix";
import { type Fit, fittedAt } from "./fit.ts";

/** Where a quadratic surface is level, and what it is there. */
export interface Canonical {
  /** Coded; it may lie outside what was tried. */
  readonly stationary: readonly number[];
  readonly value: number;
  /** Curvature along each principal axis, ascending: all below 0 make a top, all above 0 a bottom, else a saddle. */
  readonly eigenvalues: readonly number[];
  readonly shape: "maximum" | "minimum" | "saddle" | "ridge";
}

/** An eigenvalue this small beside the largest is that of a ridge. */
const flat = 1e-6;

/**
 * Canonical analysis of the first so many factors, the others at 0: x = −½ B⁻¹ b. Box & Wilson (1951), J. R. Stat. Soc. B 13;
 * Montgomery (2017), section 11.3. Null where the surface has no squares, or B has no inverse.
 */
export function canonicalOf(fit: Fit, factors: number): Canonical | null {
  const value = (term: readonly number[]): number => fit.coefficients.find((one) => one.term.length === term.length && one.term.every((factor, at) => factor === term[at]))?.value ?? 0;
  const b = Array.from({ length: factors }, (_, factor) => value([factor]));
  const matrix = new Matrix(b.map((_, row) => b.map((__, column) => (row === column ? value([row, row]) : value([Math.min(row, column), Math.max(row, column)]) / 2))));
  const eigenvalues = new EigenvalueDecomposition(matrix, { assumeSymmetric: true }).realEigenvalues.toSorted((left, right) => left - right);
  const largest = Math.max(...eigenvalues.map(Math.abs));
  if (!(largest > 0) || eigenvalues.some((one) => Math.abs(one) < 1e-12 * largest)) return null;
  const stationary = solve(matrix, Matrix.columnVector(b)).to1DArray().map((x) => -x / 2);
  const shape = eigenvalues.some((one) => Math.abs(one) < flat * largest) ? "ridge" : eigenvalues.every((one) => one < 0) ? "maximum" : eigenvalues.every((one) => one > 0) ? "minimum" : "saddle";
  return { stationary, value: fittedAt(fit, stationary), eigenvalues, shape };
}
