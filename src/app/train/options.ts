import type { FitOptions } from "./fit.ts";

/** Seeds of the sets of maps: no two share one, so that no map is in two sets. */
export const seeds = { training: 101, calibration: 102, heldOut: 103, unseen: 104 } as const;

/** Maps to train on, to calibrate on, and to judge by: with known patterns alone, and with ones never shown. */
export const counts = { training: 60_000, calibration: 6000, heldOut: 4000, unseen: 3000 } as const;

/** Share of the maps to train and calibrate on that have a pattern which is none of the classes. */
export const strangeShare = 0.35;

export const fitOptions: FitOptions = { seed: 1, epochs: 6, batch: 128, rates: [3e-3, 1e-4], filters: [16, 24, 48], lags: 64, traits: 64 };
