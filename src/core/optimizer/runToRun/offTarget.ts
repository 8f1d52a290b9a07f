/**
 * How far a controller's characteristic is off its target when the controller takes it to be: sums over its earlier decisions, on all its
 * machines, of which it is known what came. All in standard deviations of a measurement. Plain data.
 */
export interface OffTarget {
  /** Of the products of estimated and found deviation, of the estimates' squares, and of the squares of their standard errors. */
  products: number;
  squares: number;
  errors: number;
  /** Decisions that they are over. */
  weight: number;
}

/** Before anything has come half of what is estimated counts as real; that counts as much as so many decisions of the usual size. */
const before: OffTarget = { products: 1, squares: 2, errors: 0.2, weight: 5 };

/** Old decisions are forgotten beyond so many. */
const most = 200;

/** What is estimated to be further off than this is no usual deviation, but what a fault has done. */
const furthest = 1;

export function createOffTarget(): OffTarget {
  return { ...before };
}

/**
 * Takes an outcome in: how far off its target a characteristic was estimated to be when it was decided on, with the estimate's standard
 * error, and how far off it was found to be without what was decided. The two err independently, so that the slope of the found over
 * the estimated is the share of such an estimate that is real (Copas 1983, Regression, prediction and shrinkage, J. R. Stat. Soc. B 45).
 * It is that of estimates which were acted on, whatever made them large.
 */
export function noteOffTarget(off: OffTarget, { estimated, error, found }: { readonly estimated: number; readonly error: number; readonly found: number }): void {
  if (!(Math.abs(estimated) <= furthest) || !Number.isFinite(found) || !Number.isFinite(error)) return;
  const bounded = Math.max(estimated - 6, Math.min(estimated + 6, found));
  const kept = off.weight < most ? 1 : (most - 1) / most;
  off.products = kept * off.products + estimated * bounded;
  off.squares = kept * off.squares + estimated * estimated;
  off.errors = kept * off.errors + error * error;
  off.weight = kept * off.weight + 1;
}

/** Standard deviation of the deviations, of which that share of an estimate is real that was found to be, in standard deviations of a measurement. */
export function usuallyOff({ products, squares, errors, weight }: OffTarget): number {
  const share = Math.max(0.05, Math.min(0.95, products / squares));
  return Math.sqrt(((errors / weight) * share) / (1 - share));
}
