import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import fQuantile from "@stdlib/stats-base-dists-f-quantile";
import type { ChartKind, ChartSettings, Limits, Watch } from "../chartKind.ts";
import { panel } from "../chartKind.ts";
import { distance, inverseOf } from "../covariance.ts";
import { offMean, phaseOneOfVectors, problemOfVectors } from "./vectors.ts";

/**
 * Hotelling's T² of vectors or of subgroups of vectors, with the exact limits of either phase; its centre line is the median.
 * Tracy, Young & Mason (1992), JQT 24, 88–95; Montgomery (2013), eqs. 11.19–11.26.
 */
export const t2: ChartKind = { id: "t2", takes: "vectors", needsSubgroups: false, needsSizes: false, beginPhaseOne: phaseOneOfVectors, watch };

function watch({ several, subgroups, size }: Limits, { alpha }: ChartSettings): Watch {
  const { mean, covariance } = several ?? { mean: [], covariance: [] };
  const inverse = inverseOf(covariance) ?? [];
  const known = { columns: mean.length, subgroups, size: size ?? 1 };
  const limits = ([1, 2] as const).map((phase) => ({ center: hotellingLimit({ ...known, phase }, 0.5), upper: hotellingLimit({ ...known, phase }, alpha) }));
  const statistic = panel("t2", { own: "t2" });
  const off = mean.map(() => 0);
  return {
    panels: [statistic],
    take: (subgroup, phase) => {
      statistic.isDrawn = subgroup.size > 0;
      if (subgroup.size === 0) return null;
      const problem = problemOfVectors(subgroup, size);
      if (problem !== null) return problem;
      offMean(subgroup, mean, off);
      statistic.value = subgroup.size * distance(off, inverse);
      const limit = limits[phase - 1];
      statistic.center = limit?.center ?? Number.NaN;
      statistic.upper = limit?.upper ?? Number.NaN;
      return null;
    },
  };
}

interface Hotelling {
  readonly phase: 1 | 2;
  /** p, the characteristics. */
  readonly columns: number;
  /** m, the subgroups of phase I. */
  readonly subgroups: number;
  /** n, the vectors of each. */
  readonly size: number;
}

/**
 * What T² of a process in control exceeds with probability α. Vectors one by one: in phase I (m−1)²/m · B(p/2, (m−p−1)/2), in
 * phase II p(m+1)(m−1)/(m²−mp) · F(p, m−p); subgroups: p(m∓1)(n−1)/(mn−m−p+1) · F(p, mn−m−p+1), with − in phase I.
 */
export function hotellingLimit({ phase, columns: p, subgroups: m, size: n }: Hotelling, alpha: number): number {
  if (n === 1 && phase === 1) return (((m - 1) * (m - 1)) / m) * betaQuantile(1 - alpha, p / 2, (m - p - 1) / 2);
  if (n === 1) return ((p * (m + 1) * (m - 1)) / (m * m - m * p)) * fQuantile(1 - alpha, p, m - p);
  const degrees = m * n - m - p + 1;
  return ((p * (phase === 1 ? m - 1 : m + 1) * (n - 1)) / degrees) * fQuantile(1 - alpha, p, degrees);
}
