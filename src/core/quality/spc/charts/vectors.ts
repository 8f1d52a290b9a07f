import type { ChartSettings, Estimate, Limits, PhaseOneStudy, Subgroup } from "../chartKind.ts";
import { Covariances, inverseOf } from "../covariance.ts";
import { notEnough } from "../draw.ts";
import { Sizes } from "../sizes.ts";

/**
 * Phase I of several characteristics at once: their means, and their covariance from all vectors where each stands alone,
 * or else pooled within subgroups, which have to be of one size. Montgomery (2013), section 11.3.
 */
export function phaseOneOfVectors({ columns }: ChartSettings): PhaseOneStudy {
  const sizes = new Sizes();
  const all = new Covariances(columns);
  const within = Array.from({ length: columns }, () => Array.from({ length: columns }, () => 0));
  return {
    take: (subgroup) => {
      if (subgroup.size === 0) return null;
      const problem = problemOfVectors(subgroup, sizes.subgroups > 0 ? sizes.common : null);
      if (problem !== null) return problem;
      sizes.add(subgroup.size);
      const own = new Covariances(columns);
      for (let at = 0; at < subgroup.values.length; at += columns) {
        all.add(subgroup.values, at);
        own.add(subgroup.values, at);
      }
      within.forEach((row, first) => row.forEach((sum, second) => (row[second] = sum + (own.products[first]?.[second] ?? 0))));
      return null;
    },
    estimate: (): Estimate => {
      const { subgroups, common } = sizes;
      const size = common ?? 1;
      const wanted = size === 1 ? columns + 2 : Math.max(2, Math.ceil((columns + 1) / (size - 1)));
      if (subgroups < wanted) return notEnough(subgroups, wanted);
      const degrees = size === 1 ? subgroups - 1 : subgroups * (size - 1);
      const covariance = (size === 1 ? all.products : within).map((row) => row.map((sum) => sum / degrees));
      if (inverseOf(covariance) === null) return { ok: false, finding: "the columns do not vary on their own: one of them has no spread, or follows from the others, so their covariance has no inverse" };
      const limits: Limits = { center: Number.NaN, sigma: null, method: size === 1 ? "covariance of all" : "covariance within subgroups", degrees, subgroups, size, several: { mean: [...all.mean], covariance } };
      return { ok: true, limits };
    },
  };
}

export function problemOfVectors({ size }: Subgroup, common: number | null): string | null {
  return common !== null && size !== common ? `a subgroup of ${size} after ones of ${common}; this chart needs one size` : null;
}

/** How far the mean of a subgroup's vectors lies from μ, by characteristic, written into `off`. Hot path. */
export function offMean({ size, values }: Subgroup, mean: readonly number[], off: number[]): void {
  const columns = mean.length;
  for (let column = 0; column < columns; column += 1) {
    let sum = 0;
    for (let at = column; at < values.length; at += columns) sum += values[at] ?? Number.NaN;
    off[column] = sum / size - (mean[column] ?? Number.NaN);
  }
}
