import type { Interval } from "#kernel";

/** A mean with the half-width of its 95 % confidence interval. The mean is null where there is nothing to take one of, as the yield of no parts. */
export interface Figure {
  readonly mean: number | null;
  readonly halfWidth: number | null;
}

export function figureOf({ mean, halfWidth }: Interval): Figure {
  return Number.isFinite(mean) ? { mean, halfWidth } : { mean: null, halfWidth: null };
}
