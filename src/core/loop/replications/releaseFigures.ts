import { type Portion, meanInterval, ratioInterval } from "#kernel";
import type { ReleaseTally, Tally } from "#plant";
import { type Figure, figureOf } from "./figure.ts";

/** What became of the lots of one release, with 95 % intervals. Of the lots that left in the time that is counted. */
export interface ReleaseFigures {
  /** Good lots per second. */
  readonly throughput: Figure & { readonly unit: string };
  /** Of a lot, good or scrapped. */
  readonly cycleTime: Figure & { readonly unit: string };
  /** Share of the good lots that were finished by their due date. */
  readonly onTime: Figure & { readonly unit: string };
}

/** By release; what was there at the start is under `inventory`. */
export function releaseFigures(slices: readonly { readonly before: Tally; readonly after: Tally }[]): Record<string, ReleaseFigures> {
  const first = slices[0]?.after.releases ?? [];
  return Object.fromEntries(first.map(({ id }, index) => [id ?? "inventory", figuresOf(slices.map(({ before, after }) => ({ seconds: after.seconds - before.seconds, from: before.releases[index], to: after.releases[index] })))]));
}

interface Share {
  readonly seconds: number;
  readonly from: ReleaseTally | undefined;
  readonly to: ReleaseTally | undefined;
}

function figuresOf(shares: readonly Share[]): ReleaseFigures {
  const difference = ({ from, to }: Share, of: (tally: ReleaseTally) => number): number => (to === undefined ? 0 : of(to)) - (from === undefined ? 0 : of(from));
  const portions = (sum: (tally: ReleaseTally) => number, count: (tally: ReleaseTally) => number): Portion[] => shares.map((share) => ({ sum: difference(share, sum), count: difference(share, count) }));
  return {
    throughput: { ...figureOf(meanInterval(shares.map((share) => difference(share, ({ finished }) => finished) / share.seconds))), unit: "1/s" },
    cycleTime: { ...figureOf(ratioInterval(portions(({ cycleSeconds }) => cycleSeconds, ({ finished, scrapped }) => finished + scrapped))), unit: "s" },
    onTime: { ...figureOf(ratioInterval(portions(({ onTime }) => onTime, ({ finished }) => finished))), unit: "1" },
  };
}
