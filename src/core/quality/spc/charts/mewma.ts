import { nextEwma } from "../../rules/ewma.ts";
import type { ChartKind, ChartSettings, Limits, Watch } from "../chartKind.ts";
import { panel } from "../chartKind.ts";
import { distance, inverseOf } from "../covariance.ts";
import { mewmaLimit } from "../mewmaLimit.ts";
import { offMean, phaseOneOfVectors, problemOfVectors } from "./vectors.ts";

/**
 * Multivariate EWMA of vectors or of subgroups' mean vectors: T² = Zᵀ ((λ/(2−λ)) Σ/n)⁻¹ Z with Z = λ(x − μ) + (1−λ)Z. Its limit is
 * computed for the wanted false-signal run length. Lowry, Woodall, Champ & Rigdon (1992), Technometrics 34, 46–53.
 */
export const mewma: ChartKind = { id: "mewma", takes: "vectors", needsSubgroups: false, needsSizes: false, beginPhaseOne: phaseOneOfVectors, watch };

function watch({ several, size }: Limits, { lambda, arl }: ChartSettings): Watch {
  const { mean, covariance } = several ?? { mean: [], covariance: [] };
  const inverse = inverseOf(covariance) ?? [];
  const statistic = panel("mewma", { own: "mewma" });
  statistic.upper = mewmaLimit({ columns: mean.length, lambda }, arl);
  const off = mean.map(() => 0);
  const average = mean.map(() => 0);
  return {
    panels: [statistic],
    take: (subgroup) => {
      statistic.isDrawn = subgroup.size > 0;
      if (subgroup.size === 0) return null;
      const problem = problemOfVectors(subgroup, size);
      if (problem !== null) return problem;
      offMean(subgroup, mean, off);
      for (let column = 0; column < off.length; column += 1) average[column] = nextEwma(average[column] ?? 0, off[column] ?? Number.NaN, lambda);
      statistic.value = ((subgroup.size * (2 - lambda)) / lambda) * distance(average, inverse);
      return null;
    },
  };
}
