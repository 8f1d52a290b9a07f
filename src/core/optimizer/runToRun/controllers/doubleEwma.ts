import type { Controller } from "./controller.ts";

/**
 * Two EWMAs: of the residual, a ← λ₁ r + (1−λ₁) a, and of what it lags behind, D ← λ₂ (r − a) + (1−λ₂) D; the disturbance of
 * the next part is a + D. On a drift of δ a part D comes to δ/λ₁, so that no offset is left, and λ₁ D is the drift: each part
 * further ahead adds as much. Butler & Stefani (1994), "Supervisory run-to-run control of polysilicon gate etch using in situ
 * ellipsometry", IEEE Trans. Semicond. Manuf. 7, 193–201; in this form, called d-EWMA, Chen & Guo (2001), ibid. 14, 11–19.
 */
export const doubleEwma: Controller = {
  update: (gain, { trend }) => ({ level: [1 - gain, 0, gain], trend: [-trend, 1 - trend, trend] }),
  lead: (runs, { level }) => 1 + (runs - 1) * level,
};
