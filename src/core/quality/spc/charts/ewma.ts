import { nextEwma } from "../../rules/ewma.ts";
import type { ChartKind, ChartSettings, Limits, Watch } from "../chartKind.ts";
import { panel } from "../chartKind.ts";
import { mean } from "../sums.ts";
import { phaseOneOfMeans } from "./means.ts";

/**
 * Exponentially weighted moving average of values or of subgroups' means, with exact limits, which start narrow, or steady ones, for which average run lengths are published:
 * μ ± Lσ√(λ/(2−λ) (1 − (1−λ)²ⁱ)/n). Roberts (1959), Technometrics 1, 239–250; Montgomery (2013), section 9.2.
 */
export const ewma: ChartKind = { id: "ewma", takes: "values", needsSubgroups: false, needsSizes: false, beginPhaseOne: phaseOneOfMeans, watch };

function watch({ center, sigma: known }: Limits, { lambda, width, ewmaLimits }: ChartSettings): Watch {
  const sigma = known ?? Number.NaN;
  const statistic = panel("ewma", { own: "ewma" });
  let average = center;
  // Of the statistic over that of one value: the recursion holds for subgroups of any sizes.
  let variance = 0;
  return {
    panels: [statistic],
    take: ({ size, values }) => {
      statistic.isDrawn = size > 0;
      if (size === 0) return null;
      average = nextEwma(average, mean(values), lambda);
      variance = (lambda * lambda) / size + (1 - lambda) * (1 - lambda) * variance;
      statistic.value = average;
      statistic.center = center;
      statistic.sigma = sigma * Math.sqrt(ewmaLimits === "exact" ? variance : lambda / (2 - lambda) / size);
      statistic.lower = center - width * statistic.sigma;
      statistic.upper = center + width * statistic.sigma;
      return null;
    },
  };
}
