import type { Series, Stretch } from "./series.ts";

/** Steps that tell how close together values usually lie. */
const fewestForSpread = 12;

/**
 * Variance by the steps between neighbours over `noise`. Less than that counts as narrower only as far as it is less than the same measure of
 * the other values: those of a calm process lie closer together than `noise`, which is no less than 1, too.
 */
export function spreadOf(values: Series, { from, to }: Stretch, noise: number): number {
  const own = values.steps(from, to) / (2 * (to - from - 1));
  if (own >= noise) return own / noise;
  const count = Math.max(0, from - 1) + Math.max(0, values.length - to - 1);
  if (count < fewestForSpread) return 1;
  const others = (values.steps(0, Math.max(1, from)) + values.steps(Math.min(to, values.length - 1), values.length)) / (2 * count);
  return Math.min(1, own / Math.min(noise, others));
}
