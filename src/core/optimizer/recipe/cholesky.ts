/**
 * Lower triangle L of a symmetric positive definite matrix, L·Lᵀ = C, and its inverse; both by rows in one array each, n² numbers.
 * Null where a pivot is not above 0: the matrix is not positive definite, as far as its digits tell. Golub & Van Loan (2013),
 * Matrix Computations, 4th ed., algorithms 4.2.1 and 3.1.1. Hot path: plain loops.
 */
export function cholesky(c: Float64Array, n: number): { readonly lower: Float64Array; readonly inverse: Float64Array } | null {
  const lower = new Float64Array(n * n);
  const inverse = new Float64Array(n * n);
  for (let row = 0; row < n; row += 1) {
    const at = row * n;
    for (let column = 0; column <= row; column += 1) {
      const other = column * n;
      let sum = c[at + column] ?? 0;
      for (let k = 0; k < column; k += 1) sum -= (lower[at + k] ?? 0) * (lower[other + k] ?? 0);
      if (column < row) lower[at + column] = sum / (lower[other + column] ?? 1);
      else if (sum > 0) lower[at + row] = Math.sqrt(sum);
      else return null;
    }
    const pivot = lower[at + row] ?? 1;
    inverse[at + row] = 1 / pivot;
    for (let k = 0; k < row; k += 1) {
      const share = (lower[at + k] ?? 0) / pivot;
      const from = k * n;
      for (let column = 0; column <= k; column += 1) inverse[at + column] = (inverse[at + column] ?? 0) - share * (inverse[from + column] ?? 0);
    }
  }
  return { lower, inverse };
}

/** y = L·x for a lower triangle by rows. */
export function timesLower(lower: Float64Array, x: Float64Array): Float64Array {
  const n = x.length;
  const y = new Float64Array(n);
  for (let row = 0; row < n; row += 1) {
    let sum = 0;
    for (let k = 0; k <= row; k += 1) sum += (lower[row * n + k] ?? 0) * (x[k] ?? 0);
    y[row] = sum;
  }
  return y;
}

/** y = Lᵀ·x for a lower triangle by rows. */
export function timesUpper(lower: Float64Array, x: Float64Array): Float64Array {
  const n = x.length;
  const y = new Float64Array(n);
  for (let row = 0; row < n; row += 1) {
    const factor = x[row] ?? 0;
    for (let k = 0; k <= row; k += 1) y[k] = (y[k] ?? 0) + (lower[row * n + k] ?? 0) * factor;
  }
  return y;
}
