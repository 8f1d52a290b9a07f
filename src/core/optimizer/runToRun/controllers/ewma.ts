import type { Controller } from "./controller.ts";

/**
 * d̂ ← λ r + (1−λ) d̂: best against a disturbance that is an IMA(1,1) process with θ = 1 − λ, whose output then has the
 * variance of the shocks (Box, Jenkins & MacGregor 1974); of a drift of δ a part it leaves δ/λ (Ingolfsson & Sachs 1993).
 * Sachs, Hu & Ingolfsson (1995), "Run by run process control", IEEE Trans. Semicond. Manuf. 8, 26–43.
 */
export const ewma: Controller = {
  update: (gain) => ({ level: [1 - gain, 0, gain], trend: [0, 0, 0] }),
  lead: () => 0,
};
