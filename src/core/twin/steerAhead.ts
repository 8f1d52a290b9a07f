import { exp } from "#kernel";

/** How a horizon's mean of what a controller leaves of a deviation follows from the deviation at its start. */
export interface SteeredAhead {
  /** The share of the deviation at the start that is in the mean, 0…1. */
  readonly kept: number;
  /** Standard deviation of the rest of the mean, over that of what a move leaves. */
  readonly scattered: number;
}

/**
 * What a controller leaves of a deviation stays until its next move, for within its dead band nothing happens; a move leaves another, that has
 * nothing to do with the one before. With moves at random, `rate` a second, what is left at two times correlates by e^(−rate·t) (the
 * random telegraph: Papoulis & Pillai 2002, section 9.1; of moves at every measurement it is the first-order autoregression by which an
 * EWMA controller with weight λ forgets, e^(−rate·t) = (1 − λ)ⁿ: Box, Jenkins & MacGregor 1974). With x = rate·seconds the mean over a horizon
 * keeps k = (1 − e^(−x))/x of what is left at its start, and has the variance 2 (x − 1 + e^(−x))/x² of what a move leaves, of which k² is
 * known at the start.
 */
export function steeredAhead(rate: number, seconds: number): SteeredAhead {
  const x = rate * seconds;
  // Below this the differences are lost to rounding; the variance is x/6 of that of a deviation.
  if (!(x > 1e-4)) return { kept: 1, scattered: 0 };
  const kept = (1 - exp(-x)) / x;
  const variance = (2 * (x - 1 + exp(-x))) / (x * x);
  return { kept, scattered: Math.sqrt(Math.max(0, variance - kept * kept)) };
}
