/**
 * An EWMA estimate of a disturbance: what is added to the nominal model's prediction. Plain data.
 * Sachs, Hu & Ingolfsson (1995), "Run by run process control", IEEE Trans. Semicond. Manuf. 8, 26–43.
 */
export interface Disturbance {
  value: number;
  /** The estimate's variance in units of one observation's; null before the first observation. */
  variance: number | null;
  observations: number;
}

/** Weight of the newest observation. A drift of δ an observation is followed with a lag of δ/λ (Ingolfsson & Sachs 1993). */
export const disturbanceWeight = 0.2;

export function noDisturbance(): Disturbance {
  return { value: 0, variance: null, observations: 0 };
}

/** A disturbance known beforehand to be about 0, with a variance in units of one observation's. */
export function assumedDisturbance(variance: number): Disturbance {
  return { value: 0, variance, observations: 0 };
}

/** d̂ ← λ (y − ŷ) + (1−λ) d̂. The first observations count in full, as a mean; then each weighs λ. */
export function observeDisturbance(disturbance: Disturbance, residual: number): void {
  const { variance } = disturbance;
  const gain = variance === null ? 1 : Math.max(disturbanceWeight, variance / (1 + variance));
  disturbance.value += gain * (residual - disturbance.value);
  disturbance.variance = (1 - gain) * (1 - gain) * (variance ?? 0) + gain * gain;
  disturbance.observations += 1;
}
