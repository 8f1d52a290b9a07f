import type { CapabilityView } from "#loop";
import { ticks } from "../../../marks/ticks.ts";

export type MarkId = "lowerSpec" | "minus" | "mean" | "target" | "plus" | "upperSpec";

export interface HistogramMark {
  readonly id: MarkId;
  readonly kind: "spec" | "control" | "center" | "target";
  readonly value: number;
}

export interface HistogramScale {
  readonly x: readonly [number, number];
  /** Values in the fullest bar. */
  readonly most: number;
  readonly ticks: readonly number[];
  /** In the picture, from left to right. */
  readonly marks: readonly HistogramMark[];
  /** Limits and target so far away that showing them would flatten the bars: told in words instead. */
  readonly far: readonly HistogramMark[];
}

/** A limit is drawn when it is at most so many times the width of the rest away. */
const reach = 1;

/** The axis of a histogram: all values and ±3σ of them, and the specification where it is near enough. */
export function histogramScale(view: Pick<CapabilityView, "histogram" | "mean" | "overall" | "lowerSpec" | "upperSpec" | "target">): HistogramScale {
  const { histogram: { from, width, counts }, mean, overall } = view;
  const low = Math.min(from, mean - 3 * overall);
  const high = Math.max(from + width * counts.length, mean + 3 * overall);
  const all = marksOf(view);
  const isNear = ({ value }: HistogramMark): boolean => value - high <= reach * (high - low) && low - value <= reach * (high - low);
  const marks = all.filter(isNear);
  const ends = [low, high, ...marks.map(({ value }) => value)];
  const air = 0.04 * (Math.max(...ends) - Math.min(...ends));
  const x: readonly [number, number] = [Math.min(...ends) - air, Math.max(...ends) + air];
  return { x, most: Math.max(1, ...counts), ticks: ticks(x[0], x[1], 7), marks, far: all.filter((mark) => !isNear(mark)) };
}

function marksOf({ mean, overall, lowerSpec, upperSpec, target }: Pick<CapabilityView, "mean" | "overall" | "lowerSpec" | "upperSpec" | "target">): readonly HistogramMark[] {
  const all = [
    { id: "lowerSpec", kind: "spec", value: lowerSpec },
    { id: "minus", kind: "control", value: overall > 0 ? mean - 3 * overall : null },
    { id: "mean", kind: "center", value: mean },
    { id: "target", kind: "target", value: target },
    { id: "plus", kind: "control", value: overall > 0 ? mean + 3 * overall : null },
    { id: "upperSpec", kind: "spec", value: upperSpec },
  ] as const;
  return all.flatMap(({ id, kind, value }) => (value === null ? [] : [{ id, kind, value }])).toSorted((one, other) => one.value - other.value);
}
