const bases = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37];

/** Dimensions that the sequence is good for. */
export const mostDimensions = bases.length;

/**
 * The index-th point of the Halton sequence in the unit cube, index from 0, moved by a shift in each dimension and wrapped round
 * (Halton 1960; the shift: Cranley & Patterson 1976).
 */
export function haltonPoint(index: number, shift: readonly number[]): number[] {
  return shift.map((by, dimension) => {
    const base = bases[dimension] ?? 2;
    let value = by;
    let share = 1 / base;
    for (let rest = index + 1; rest > 0; rest = Math.floor(rest / base)) {
      value += (rest % base) * share;
      share /= base;
    }
    return value - Math.floor(value);
  });
}
