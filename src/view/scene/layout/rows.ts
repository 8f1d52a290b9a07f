/**
 * Divides lengths into rows in their order so that the longest row is as short as can be (linear partition by bisection
 * on the longest row). Returns for each row the index of its first length; never an empty row.
 */
export function divideRows(lengths: readonly number[], rows: number): number[] {
  const wanted = Math.max(1, Math.min(rows, lengths.length));
  let low = Math.max(0, ...lengths);
  let high = lengths.reduce((sum, length) => sum + length, 0);
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (startsWithin(lengths, middle).length <= wanted) high = middle;
    else low = middle;
  }
  return startsWithin(lengths, high + 1e-6);
}

function startsWithin(lengths: readonly number[], longest: number): number[] {
  const starts = [0];
  let used = 0;
  lengths.forEach((length, index) => {
    if (used + length > longest && index > (starts.at(-1) ?? 0)) {
      starts.push(index);
      used = 0;
    }
    used += length;
  });
  return starts;
}
