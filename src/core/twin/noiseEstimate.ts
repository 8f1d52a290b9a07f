/** How noisy the parts of the real plant are, as a multiple of what the line model says: a ring of standardised residuals. Plain data. */
export interface NoiseEstimate {
  residuals: number[];
  next: number;
  /** Estimated standard deviation over the model's; 1 until enough is seen. */
  factor: number;
}

const kept = 64;
const enough = 32;

/** 1/Φ⁻¹(¾): makes the median absolute deviation of a normal sample its standard deviation. */
const perMedian = 1.482602218505602;

export function createNoiseEstimate(): NoiseEstimate {
  return { residuals: [], next: 0, factor: 1 };
}

/** Takes a residual in, in standard deviations of the model. Robust: half of all residuals could be wild (Rousseeuw & Croux 1993). */
export function noteResidual(estimate: NoiseEstimate, standardised: number): void {
  estimate.residuals[estimate.next] = Math.abs(standardised);
  estimate.next = (estimate.next + 1) % kept;
  if (estimate.residuals.length < enough || estimate.next % 8 !== 0) return;
  const sorted = estimate.residuals.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
  estimate.factor = Math.max(0.2, Math.min(5, perMedian * median));
}
