import { exp, ln } from "#kernel";
import { Matrix, QrDecomposition } from "ml-matrix";
import { type Term, termAt } from "../surface/term.ts";
import type { Point } from "./plan.ts";

/** ln |XᵀX|, by the diagonal of R of X = QR; −∞ where the points cannot tell the terms apart. */
export function logDeterminant(terms: readonly Term[], points: readonly Point[]): number {
  if (points.length < terms.length) return Number.NEGATIVE_INFINITY;
  const diagonal = new QrDecomposition(new Matrix(points.map((point) => terms.map((term) => termAt(term, point))))).upperTriangularMatrix.diagonal().map(Math.abs);
  if (!(Math.min(...diagonal) > 1e-10)) return Number.NEGATIVE_INFINITY;
  return diagonal.reduce((sum, of) => sum + 2 * ln(of), 0);
}

/**
 * D-efficiency, 0…1: |XᵀX|^(1/p) / n, with p terms and n runs; 1 of an orthogonal plan of two levels. Atkinson & Donev (1992).
 * 0 where the points cannot tell the terms apart.
 */
export function dEfficiency(terms: readonly Term[], points: readonly Point[]): number {
  return exp(logDeterminant(terms, points) / terms.length) / points.length;
}
