/** Where one more value lies with a probability. */
export interface Prediction {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/**
 * Where the next value of a kind lies with a probability, from the values of other runs, whatever their distribution: of n values
 * and one more, each is as likely to be any in order, so that the one more lies between the r-th and the (n + 1 − r)-th with
 * probability 1 − 2r / (n + 1) (Hahn & Meeker 1991, Statistical Intervals, section 5.3). Between whole r the values are
 * interpolated; with fewer than 2 / (1 − probability) − 1 values the interval is the range of all. Null without values.
 */
export function predictNext(values: readonly number[], probability: number): Prediction | null {
  const sorted = values.toSorted((left, right) => left - right);
  const n = sorted.length;
  if (n === 0) return null;
  const at = (rank: number): number => {
    const bounded = Math.max(1, Math.min(n, rank));
    const below = sorted[Math.floor(bounded) - 1] ?? 0;
    const above = sorted[Math.ceil(bounded) - 1] ?? below;
    return below + (above - below) * (bounded - Math.floor(bounded));
  };
  const rank = ((n + 1) * (1 - probability)) / 2;
  return { lower: at(rank), median: at((n + 1) / 2), upper: at(n + 1 - rank) };
}
