import type { Controller } from "./controller.ts";

/**
 * Predicts level + trend and corrects both by what the prediction misses: l ← λ₁ r + (1−λ₁)(l + t), t ← λ₂ (l − l before) +
 * (1−λ₂) t; the disturbance `runs` parts ahead is l + runs·t. Holt (1957), reprinted in Int. J. Forecasting 20 (2004), 5–10; as
 * a controller of a drifting tool Butler & Stefani (1994), IEEE Trans. Semicond. Manuf. 7, 193–201.
 */
export const predictorCorrector: Controller = {
  update: (gain, { trend }) => ({ level: [1 - gain, 1 - gain, gain], trend: [-trend * gain, 1 - trend * gain, trend * gain] }),
  lead: (runs) => runs,
};
