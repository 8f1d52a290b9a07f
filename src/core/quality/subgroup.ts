import type { CompiledLine } from "#line";
import type { ChartValue } from "./chart.ts";

/** The parts of one lot that a chart waits for. Plain data. */
export interface Subgroup {
  /** When the lot was split, in simulated seconds: what its parts have in common. */
  readonly splitAt: number;
  readonly revision: number;
  count: number;
  sum: number;
  /** The earliest of when its parts were made. */
  madeAt: number;
  /** Of the newest of its parts. */
  at: number;
  part: number;
}

/** Lots whose parts a chart waits for at a time: parallel machines mix those of neighbours. */
const mostOpen = 2;

/**
 * The station whose lots split into the parts on which a characteristic is measured, by index; -1 where parts come singly.
 *
 * Parts of one lot share all that befell the lot, so that they are no independent sample of the process: limits from their moving ranges know
 * only what differs within a lot, and lots signal by the dozen. The lot is the rational subgroup, and its mean a point of the individuals
 * chart (Shewhart 1931; Wheeler & Chambers 1992, Understanding Statistical Process Control, on variation between and within subgroups).
 */
export function lotStation(line: CompiledLine, characteristic: number): number {
  const ways = new Map<number, number>();
  for (const step of line.steps) for (const { product } of step.splitsInto) ways.set(product, step.station);
  const products = new Set(line.steps.filter(({ measures }) => measures.includes(characteristic)).map(({ product }) => product));
  const [product] = products;
  return products.size === 1 && product !== undefined ? (ways.get(product) ?? -1) : -1;
}

/** Takes a part's value in; the means of the lots that are now thought whole, oldest first. */
export function gather(open: Subgroup[], value: ChartValue, splitAt: number): readonly ChartValue[] {
  const own = open.find((group) => group.splitAt === splitAt && group.revision === value.revision);
  if (own === undefined) open.push({ splitAt, revision: value.revision, count: 1, sum: value.value, madeAt: value.madeAt, at: value.at, part: value.part });
  else {
    own.count += 1;
    own.sum += value.value;
    own.madeAt = Math.min(own.madeAt, value.madeAt);
    own.at = value.at;
    own.part = value.part;
  }
  return open.splice(0, Math.max(0, open.length - mostOpen)).map(({ at, madeAt, part, revision, sum, count }) => ({ at, madeAt, part, revision, value: sum / count }));
}
