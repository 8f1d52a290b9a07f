import type { ChartId, ChartKind, Estimate, Limits, PhaseOneStudy, Watch } from "../chartKind.ts";
import { panel } from "../chartKind.ts";
import { anywhere, drawWithin, isSpread, noSpread, notEnough, notNegative } from "../draw.ts";
import { Sizes } from "../sizes.ts";
import { mean } from "../sums.ts";

/** Mean and standard deviation of a statistic of dispersion for n values of standard deviation 1. */
export interface Expected {
  readonly mean: number;
  readonly deviation: number;
}

/** What is told apart between X̄-R and X̄-S: the statistic that shows the spread within a subgroup. */
export interface Dispersion {
  readonly id: ChartId;
  readonly name: string;
  readonly method: string;
  readonly of: (values: readonly number[]) => number;
  readonly expected: (size: number) => Expected;
}

/**
 * X̄ with a chart of dispersion. From subgroups of one size sigma is the mean of the statistic over its constant, R̄/d₂ or s̄/c₄;
 * from several sizes each subgroup's own estimate is weighted by what it knows, (mean/deviation)² of the statistic
 * (Burr 1969, JQT 1, 163–167), which is the same where sizes are one.
 */
export function xbarWith(dispersion: Dispersion): ChartKind {
  const expected = remembering(dispersion.expected);
  return {
    id: dispersion.id,
    takes: "values",
    needsSubgroups: true,
    needsSizes: false,
    beginPhaseOne: () => beginPhaseOne({ ...dispersion, expected }),
    watch: (limits) => watch(limits, { ...dispersion, expected }),
  };
}

function beginPhaseOne({ of, expected, method }: Dispersion): PhaseOneStudy {
  const sizes = new Sizes();
  let [pieces, sum, weights, weighted, judged] = [0, 0, 0, 0, 0];
  return {
    take: ({ size, values }) => {
      if (size === 0) return null;
      sizes.add(size);
      pieces += size;
      for (const value of values) sum += value;
      if (size < 2) return null;
      const { mean: center, deviation } = expected(size);
      const weight = (center / deviation) * (center / deviation);
      judged += 1;
      weights += weight;
      weighted += (weight * of(values)) / center;
      return null;
    },
    estimate: (): Estimate => {
      if (judged < 2) return notEnough(judged, 2, "subgroups of two values or more");
      const sigma = weighted / weights;
      if (!isSpread(sigma, sum / pieces)) return noSpread(sum / pieces);
      return { ok: true, limits: { center: sum / pieces, sigma, method, degrees: weights / 2, subgroups: sizes.subgroups, size: sizes.common } };
    },
  };
}

function watch({ center, sigma: known }: Limits, { name, of, expected }: Dispersion): Watch {
  const sigma = known ?? Number.NaN;
  const means = panel("xbar", "all rules");
  const spreads = panel(name, "rules without zones");
  return {
    panels: [means, spreads],
    take: ({ size, values }) => {
      means.isDrawn = spreads.isDrawn = false;
      if (size === 0) return null;
      drawWithin(means, { value: mean(values), center, sigma: sigma / Math.sqrt(size) }, anywhere);
      if (size < 2) return null;
      const wanted = expected(size);
      drawWithin(spreads, { value: of(values), center: wanted.mean * sigma, sigma: wanted.deviation * sigma }, notNegative);
      return null;
    },
  };
}

/** The newest size's answer is kept: subgroups are mostly of one size. */
function remembering(expected: Dispersion["expected"]): Dispersion["expected"] {
  let [size, answer]: [number, Expected] = [0, { mean: Number.NaN, deviation: Number.NaN }];
  return (asked) => {
    if (asked !== size) [size, answer] = [asked, expected(asked)];
    return answer;
  };
}
