import type { VirtualView } from "#loop";
import { ticks } from "../../../marks/ticks.ts";

type Pair = VirtualView["pairs"][number];

export interface ScatterScale {
  /** Of both axes: on the diagonal, predicted and measured are the same. */
  readonly ends: readonly [number, number];
  readonly ticks: readonly number[];
}

/** An interval's end is in the picture when it is at most so many times the height of the points away: one unsure part would flatten all. */
const reach = 0.15;

/** One scale for both axes, around all points and their intervals. */
export function scatterScale(pairs: readonly Pair[]): ScatterScale {
  if (pairs.length === 0) return { ends: [0, 1], ticks: [] };
  const points = pairs.flatMap(({ predicted, measured }) => [predicted, measured]);
  const [low, high] = [Math.min(...points), Math.max(...points)];
  const far = reach * (high - low);
  const bottom = Math.max(low - far, Math.min(low, ...pairs.map(({ predicted, halfWidth }) => predicted - halfWidth)));
  const top = Math.min(high + far, Math.max(high, ...pairs.map(({ predicted, halfWidth }) => predicted + halfWidth)));
  const air = 0.04 * (top - bottom) || 0.5;
  const ends: readonly [number, number] = [bottom - air, top + air];
  return { ends, ticks: ticks(ends[0], ends[1], 4) };
}

/** Whether what was measured lies within its 90 % interval. */
export function isInside({ predicted, measured, halfWidth }: Pair): boolean {
  return Math.abs(measured - predicted) <= halfWidth;
}
