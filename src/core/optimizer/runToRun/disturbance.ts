import type { Controller, Weights } from "./controllers/controller.ts";

/** An estimate of a disturbance: what is added to the nominal model's prediction, in the characteristic's unit. Plain data. */
export interface Disturbance {
  level: number;
  trend: number;
  /** The level's variance in units of one observation's, when the process stands still; null before the first observation. */
  variance: number | null;
  covariance: number;
  trendVariance: number;
  observations: number;
}

export function noDisturbance(): Disturbance {
  return { level: 0, trend: 0, variance: null, covariance: 0, trendVariance: 0, observations: 0 };
}

/** A disturbance known beforehand to be about 0, with a variance in units of one observation's. */
export function assumedDisturbance(variance: number): Disturbance {
  return { ...noDisturbance(), variance };
}

/**
 * Takes a residual in as the controller does. The first observations count in full, as a mean; then each has the level's
 * weight. The variances follow by the law of linear combinations of independent observations.
 */
export function observeDisturbance(disturbance: Disturbance, residual: number, by: { readonly controller: Controller; readonly weights: Weights }): void {
  const { level: l, trend: t, variance, covariance: c, trendVariance } = disturbance;
  disturbance.observations += 1;
  if (variance === null) {
    disturbance.level = residual;
    disturbance.variance = 1;
    return;
  }
  const { level, trend } = by.controller.update(Math.max(by.weights.level, variance / (1 + variance)), by.weights);
  disturbance.level = level[0] * l + level[1] * t + level[2] * residual;
  disturbance.trend = trend[0] * l + trend[1] * t + trend[2] * residual;
  disturbance.variance = level[0] * level[0] * variance + 2 * level[0] * level[1] * c + level[1] * level[1] * trendVariance + level[2] * level[2];
  disturbance.covariance =
    level[0] * trend[0] * variance + (level[0] * trend[1] + level[1] * trend[0]) * c + level[1] * trend[1] * trendVariance + level[2] * trend[2];
  disturbance.trendVariance = trend[0] * trend[0] * variance + 2 * trend[0] * trend[1] * c + trend[1] * trend[1] * trendVariance + trend[2] * trend[2];
}

/** The disturbance so many times the trend ahead of the level: its mean, and its variance in units of one observation's. */
export function disturbanceAhead({ level, trend, variance, covariance, trendVariance }: Disturbance, lead: number): { readonly mean: number; readonly variance: number } {
  return { mean: level + lead * trend, variance: Math.max(0, (variance ?? 0) + 2 * lead * covariance + lead * lead * trendVariance) };
}
