import { CholeskyDecomposition, Matrix } from "ml-matrix";

/** Means and covariances of a stream of vectors, one by one (Welford 1962, for several variables). */
export class Covariances {
  count = 0;
  readonly mean: number[];
  readonly #products: number[][];

  constructor(columns: number) {
    this.mean = Array.from({ length: columns }, () => 0);
    this.#products = Array.from({ length: columns }, () => Array.from({ length: columns }, () => 0));
  }

  /** Adds the vector that stands in `values` from a place on. */
  add(values: readonly number[], from: number): void {
    this.count += 1;
    const before = this.mean.map((mean, column) => (values[from + column] ?? Number.NaN) - mean);
    before.forEach((off, column) => (this.mean[column] = (this.mean[column] ?? 0) + off / this.count));
    const left = (this.count - 1) / this.count;
    this.#products.forEach((row, first) => {
      for (let second = 0; second < row.length; second += 1) row[second] = (row[second] ?? 0) + left * ((before[first] ?? Number.NaN) * (before[second] ?? Number.NaN));
    });
  }

  /** Sums of squares and products about the mean. */
  get products(): readonly (readonly number[])[] {
    return this.#products;
  }
}

/** The inverse of a covariance; null where one variable says what others say, so that there is none. */
export function inverseOf(covariance: readonly (readonly number[])[]): number[][] | null {
  const scale = covariance.map((row, index) => Math.sqrt(row[index] ?? 0));
  if (scale.some((deviation) => !(deviation > 0))) return null;
  const correlation = new Matrix(covariance.map((row, first) => row.map((entry, second) => entry / ((scale[first] ?? 1) * (scale[second] ?? 1)))));
  const decomposition = new CholeskyDecomposition(correlation);
  const lower = decomposition.lowerTriangularMatrix;
  // A pivot of 1e−5 is a share of 1e−10 of the variance that the others do not tell.
  if (!decomposition.isPositiveDefinite() || scale.some((_, index) => !(lower.get(index, index) > 1e-5))) return null;
  return decomposition.solve(Matrix.eye(scale.length)).to2DArray().map((row, first) => row.map((entry, second) => entry / ((scale[first] ?? 1) * (scale[second] ?? 1))));
}

/** (x − μ)ᵀ Σ⁻¹ (x − μ); `off` is x − μ. Hot path. */
export function distance(off: readonly number[], inverse: readonly (readonly number[])[]): number {
  let sum = 0;
  for (let first = 0; first < off.length; first += 1) {
    const row = inverse[first] ?? [];
    for (let second = 0; second < off.length; second += 1) sum += (off[first] ?? 0) * (row[second] ?? 0) * (off[second] ?? 0);
  }
  return sum;
}
