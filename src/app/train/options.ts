import type { Phase, Widths } from "./fit.ts";

/**
 * What the network is trained in: each phase on maps of its own, from where the one before has come to, with a learning rate that starts
 * high again (warm restarts: Loshchilov & Hutter 2017).
 */
export const phases: readonly Phase[] = [
  { seed: 101, maps: 60_000, epochs: 6, batch: 128, rates: [3e-3, 1e-4] },
  { seed: 105, maps: 60_000, epochs: 4, batch: 128, rates: [1.5e-3, 3e-5] },
];

/** Share of the maps to train and calibrate on that have a pattern which is none of the classes. */
export const strangeShare = 0.35;

export const widths: Widths = { filters: [16, 24, 48], lags: 64, traits: 64 };

/** Seed of the weights by chance that it all begins with. */
export const startSeed = 1;

/** Seeds and numbers of the maps to calibrate on, and to judge by: with known patterns alone, and with ones never shown. No two sets share a seed. */
export const sets = { calibration: { seed: 102, maps: 6000 }, heldOut: { seed: 103, maps: 4000 }, unseen: { seed: 104, maps: 3000 } } as const;
