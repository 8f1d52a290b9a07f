import type { ChartId, ChartKind, Limits, PhaseOneStudy, Subgroup, Watch } from "../chartKind.ts";
import { panel } from "../chartKind.ts";
import { type Drawn, drawWithin, notEnough } from "../draw.ts";
import { Sizes } from "../sizes.ts";

/** What the four charts of attributes differ in. */
export interface Counting {
  readonly id: ChartId;
  /** Whether each subgroup comes with its size. */
  readonly needsSizes: boolean;
  /** Whether a count is of pieces, of which there are no more than were looked at; else of flaws, which have no limit. */
  readonly countsPieces: boolean;
  /** Whether all subgroups have to have one size. */
  readonly needsOneSize: boolean;
  /** The statistic of a subgroup, with its mean and standard deviation where `rate` is that of one unit. */
  readonly drawn: (subgroup: { readonly count: number; readonly size: number }, rate: number) => Drawn;
  readonly bounds: { readonly least: number; readonly most: number };
  /** Standard deviation of one unit, where `rate` is its mean. */
  readonly sigma: (rate: number) => number;
  readonly method: string;
}

/** A chart of counts: its centre is all that was counted over all that was looked at, and its spread follows from the centre. */
export function countsChart(counting: Counting): ChartKind {
  return {
    id: counting.id,
    takes: "counts",
    needsSubgroups: false,
    needsSizes: counting.needsSizes,
    beginPhaseOne: () => beginPhaseOne(counting),
    watch: (limits) => watch(limits, counting),
  };
}

function beginPhaseOne(counting: Counting): PhaseOneStudy {
  const sizes = new Sizes();
  let [counted, looked] = [0, 0];
  return {
    take: (subgroup) => {
      const { size } = subgroup;
      const count = subgroup.values[0] ?? Number.NaN;
      if (size === 0) return null;
      const problem = problemOf(subgroup, counting, sizes.subgroups > 0 ? sizes.common : null);
      if (problem !== null) return problem;
      sizes.add(size);
      counted += count;
      looked += size;
      return null;
    },
    estimate: () => {
      if (sizes.subgroups < 2) return notEnough(sizes.subgroups, 2);
      const rate = counted / looked;
      const sigma = counting.sigma(rate);
      if (!(sigma > 0)) return { ok: false, finding: `no spread: phase I counted ${counted} of ${looked}, so no limits follow from it` };
      return { ok: true, limits: { center: centerOf(counting, rate, sizes.common), sigma, method: counting.method, degrees: null, subgroups: sizes.subgroups, size: sizes.common } };
    },
  };
}

function watch({ center, size: common }: Limits, counting: Counting): Watch {
  const counts = panel(counting.id, "rules without zones");
  // The centre line of np is a count of its one size; the rate of one unit is what the formulas start from.
  const rate = counting.needsOneSize && common !== null ? center / common : center;
  return {
    panels: [counts],
    take: (subgroup) => {
      const { size } = subgroup;
      const count = subgroup.values[0] ?? Number.NaN;
      counts.isDrawn = false;
      if (size === 0) return null;
      const problem = problemOf(subgroup, counting, common);
      if (problem === null) drawWithin(counts, counting.drawn({ count, size }, rate), counting.bounds);
      return problem;
    },
  };
}

function centerOf({ drawn, needsOneSize }: Counting, rate: number, size: number | null): number {
  return needsOneSize ? drawn({ count: 0, size: size ?? 1 }, rate).center : rate;
}

function problemOf({ size, values }: Subgroup, { countsPieces, needsOneSize }: Counting, common: number | null): string | null {
  const count = values[0] ?? Number.NaN;
  if (!(size > 0)) return `a size of ${size}; a size is more than 0`;
  if (!(count >= 0)) return `a count of ${count}; a count is 0 or more`;
  if (!countsPieces && !Number.isInteger(count)) return `a count of ${count}; a count is a whole number`;
  if (countsPieces && count > size) return `${count} of ${size} pieces; there are no more than were looked at`;
  if (needsOneSize && common !== null && size !== common) return `a size of ${size} after ${common}; an np chart needs one size, a p chart takes any`;
  if (countsPieces && !(Number.isInteger(count) && Number.isInteger(size))) return `${count} of ${size} pieces; pieces are whole numbers`;
  return null;
}

