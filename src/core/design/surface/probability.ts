import fDistribution from "@stdlib/stats-base-dists-f-cdf";

/** P(F > f) of the F distribution; by 1/F where the tail is small, so that it is not lost in 1 − P. */
export function exceedsF(f: number, above: number, below: number): number {
  if (!(f > 0)) return 1;
  return f === Number.POSITIVE_INFINITY ? 0 : fDistribution(1 / f, below, above);
}

/** P(|t| > |value|) of Student's t: t² of ν degrees of freedom is F(1, ν). */
export function exceedsT(value: number, freedom: number): number {
  return exceedsF(value * value, 1, freedom);
}
