/** Find x between `lowest` and `highest` with the least |matrix·x − wanted|². */
export interface BoxedLeastSquares {
  /** Rows of equations. */
  readonly matrix: readonly (readonly number[])[];
  readonly wanted: readonly number[];
  readonly lowest: readonly number[];
  readonly highest: readonly number[];
}

const mostSweeps = 1000;

/**
 * Least squares with limits, by coordinate descent from the point of the box that is nearest to 0: each unknown in turn goes to
 * its best value within its limits, until none moves by a billionth of its width. For a convex quadratic over a box that leads
 * to the best there is (Hildreth 1957; Tseng 2001, J. Optim. Theory Appl. 109, 475–494); of several equally good points, to one
 * near 0. For a handful of unknowns.
 */
export function boxedLeastSquares({ matrix, wanted, lowest, highest }: BoxedLeastSquares): readonly number[] {
  const x = lowest.map((low, index) => Math.max(low, Math.min(highest[index] ?? 0, 0)));
  const left = matrix.map((row, index) => (wanted[index] ?? 0) - row.reduce((sum, entry, column) => sum + entry * (x[column] ?? 0), 0));
  for (let sweep = 0; sweep < mostSweeps; sweep += 1) {
    let isStill = true;
    for (let column = 0; column < x.length; column += 1) {
      const low = lowest[column] ?? 0;
      const high = highest[column] ?? 0;
      const slope = matrix.reduce((sum, row, index) => sum + (row[column] ?? 0) * (left[index] ?? 0), 0);
      const curvature = matrix.reduce((sum, row) => sum + (row[column] ?? 0) * (row[column] ?? 0), 0);
      if (curvature === 0) continue;
      const before = x[column] ?? 0;
      const after = Math.max(low, Math.min(high, before + slope / curvature));
      x[column] = after;
      matrix.forEach((row, index) => { left[index] = (left[index] ?? 0) - (row[column] ?? 0) * (after - before); });
      isStill &&= Math.abs(after - before) <= (high - low) * 1e-9;
    }
    if (isStill) break;
  }
  return x;
}
