/** What fitting by least squares gives. Plain data. */
export interface LeastSquares {
  /** By column of the model. */
  readonly coefficients: readonly number[];
  /** By row: the diagonal of the hat matrix, 0…1. */
  readonly leverages: readonly number[];
  /** The diagonal of R, by column: 0 where a column is a sum of those before it. */
  readonly diagonal: readonly number[];
}

/**
 * Fits `values` by the columns of `rows` with modified Gram–Schmidt, as backward stable for least squares as Householder's reflections
 * (Björck 1967, Solving linear least squares problems by Gram-Schmidt orthogonalization, BIT 7). Nothing but + − × ÷ and Math.sqrt, so
 * every engine gives the same bits. A matrix library does the same, but the run's thread would load all of it for this.
 */
export function leastSquares(rows: readonly (readonly number[])[], values: readonly number[]): LeastSquares {
  const columns = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? Number.NaN));
  const rest = [...values];
  const leverages = rows.map(() => 0);
  const upper: number[][] = [];
  const projections = columns.map((column, at) => {
    const length = Math.sqrt(product(column, column));
    for (let row = 0; row < column.length; row += 1) {
      column[row] = length === 0 ? 0 : (column[row] ?? Number.NaN) / length;
      leverages[row] = (leverages[row] ?? 0) + (column[row] ?? 0) * (column[row] ?? 0);
    }
    upper.push([length, ...columns.slice(at + 1).map((later) => takeOff(later, column))]);
    return takeOff(rest, column);
  });
  return { coefficients: backSubstituted(upper, projections), leverages, diagonal: upper.map(([length = 0]) => length) };
}

/** Takes off a vector what it has of a direction of length 1, and says how much that was. */
function takeOff(vector: number[], direction: readonly number[]): number {
  const share = product(vector, direction);
  for (let row = 0; row < vector.length; row += 1) vector[row] = (vector[row] ?? Number.NaN) - share * (direction[row] ?? Number.NaN);
  return share;
}

/** Solves R x = z; `upper` holds the rows of R from their diagonal on. */
function backSubstituted(upper: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const found = right.map(() => 0);
  for (let at = upper.length - 1; at >= 0; at -= 1) {
    const [diagonal = 0, ...others] = upper[at] ?? [];
    const known = others.reduce((sum, factor, later) => sum + factor * (found[at + 1 + later] ?? 0), 0);
    found[at] = ((right[at] ?? Number.NaN) - known) / diagonal;
  }
  return found;
}

function product(left: readonly number[], right: readonly number[]): number {
  let sum = 0;
  for (let row = 0; row < left.length; row += 1) sum += (left[row] ?? Number.NaN) * (right[row] ?? Number.NaN);
  return sum;
}
