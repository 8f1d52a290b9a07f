import type { ChartKind, ChartSettings, Limits, Watch } from "../chartKind.ts";
import { panel } from "../chartKind.ts";
import { mean } from "../sums.ts";
import { phaseOneOfMeans } from "./means.ts";

/**
 * Two-sided tabular CUSUM of values or of subgroups' means, standardised, so that both sums are in standard errors:
 * C⁺ = max(0, z − k + C⁺) and C⁻ = max(0, −z − k + C⁻), with a signal above h. Page (1954), Biometrika 41, 100–115;
 * Montgomery (2013), sections 9.1.2 and 9.1.5.
 */
export const cusum: ChartKind = { id: "cusum", takes: "values", needsSubgroups: false, needsSizes: false, beginPhaseOne: phaseOneOfMeans, watch };

function watch({ center, sigma: known }: Limits, { k, h }: ChartSettings): Watch {
  const sigma = known ?? Number.NaN;
  const upper = panel("upper", { own: "cusum" });
  const lower = panel("lower", { own: "cusum" });
  upper.upper = lower.upper = h;
  upper.sigma = lower.sigma = 1;
  return {
    panels: [upper, lower],
    take: ({ size, values }) => {
      upper.isDrawn = lower.isDrawn = size > 0;
      if (size === 0) return null;
      const z = ((mean(values) - center) / sigma) * Math.sqrt(size);
      upper.value = Math.max(0, z - k + upper.value);
      lower.value = Math.max(0, -z - k + lower.value);
      return null;
    },
  };
}
