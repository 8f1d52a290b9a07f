import type { ChartKind, Limits, PhaseOneStudy, Watch } from "../chartKind.ts";
import { panel } from "../chartKind.ts";
import { rangeMoments } from "../constants.ts";
import { anywhere, drawWithin, isSpread, noSpread, notEnough, notNegative } from "../draw.ts";
import { Moments } from "../sums.ts";

/** Variance of the mean moving range over that of one value and (d₂/√n)²: 2π/3 − 3 + √3 (Cryer & Ryan 1990, JQT 22, 187–192). */
const varianceOfMeanRange = (2 * Math.PI) / 3 - 3 + Math.sqrt(3);

/**
 * Individuals and moving ranges: sigma is MR̄/d₂ with the range of two successive values; a value that is missing has no range
 * on either side. Montgomery (2013), section 6.4.
 */
export const imr: ChartKind = { id: "imr", takes: "values", needsSubgroups: false, needsSizes: false, beginPhaseOne, watch };

function beginPhaseOne(): PhaseOneStudy {
  const values = new Moments();
  const ranges = new Moments();
  let before: number | null = null;
  return {
    take: ({ size, values: given }) => {
      const value = given[0] ?? Number.NaN;
      if (size > 0) values.add(value);
      if (size > 0 && before !== null) ranges.add(Math.abs(value - before));
      before = size > 0 ? value : null;
      return null;
    },
    estimate: () => {
      if (ranges.count === 0) return notEnough(Math.min(values.count, 1), 2, "values in a row");
      const sigma = ranges.mean / rangeMoments(2).d2;
      if (!isSpread(sigma, values.mean)) return noSpread(values.mean);
      return { ok: true, limits: { center: values.mean, sigma, method: "MR̄/d2", degrees: ranges.count / (2 * varianceOfMeanRange), subgroups: values.count, size: 1 } };
    },
  };
}

function watch({ center, sigma: of }: Limits): Watch {
  const sigma = of ?? Number.NaN;
  const { d2, d3 } = rangeMoments(2);
  const individual = panel("i", "all rules");
  const moving = panel("mr", "rules without zones");
  let before: number | null = null;
  return {
    panels: [individual, moving],
    take: ({ size, values }) => {
      const value = values[0] ?? Number.NaN;
      individual.isDrawn = moving.isDrawn = false;
      if (size > 0) drawWithin(individual, { value, center, sigma }, anywhere);
      if (size > 0 && before !== null) drawWithin(moving, { value: Math.abs(value - before), center: d2 * sigma, sigma: d3 * sigma }, notNegative);
      before = size > 0 ? value : null;
      return null;
    },
  };
}
