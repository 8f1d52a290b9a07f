import type { ChartView } from "#loop";
import { ticks } from "../../marks/ticks.ts";

export interface ChartScale {
  /** From the first to the last point, in simulated seconds. */
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  readonly ticks: readonly number[];
  /** Specification limits so far away that showing them would flatten the points: told in words instead. */
  readonly far: readonly ("lower" | "upper")[];
}

/** A specification limit is drawn when it is at most so many times the height of the rest away. */
const reach = 1.6;

/** The axes of a control chart: all points and control limits, and the specification where it is near enough. */
export function chartScale(chart: ChartView): ChartScale {
  const x = timeRange(chart.points);
  const own = [chart.lower, chart.upper, ...chart.points.map(({ value }) => value)].filter((value) => value !== null);
  if (own.length === 0) return { x, y: [0, 1], ticks: [], far: [] };
  const [low, high] = withShadow([Math.min(...own), Math.max(...own)], chart.shadow.filter(({ at }) => at >= x[0] && at <= x[1]));
  const height = Math.max(high - low, Math.abs(high) * 0.02, 1e-9);
  const near = (limit: number | null): limit is number => limit !== null && limit - high <= reach * height && low - limit <= reach * height;
  const shown = [low, high, ...[chart.lowerSpec, chart.upperSpec].filter(near)];
  const bottom = Math.min(...shown);
  const top = Math.max(...shown);
  const air = Math.max((top - bottom) * 0.08, height * 0.05);
  const far = (["lower", "upper"] as const).filter((side) => {
    const limit = side === "lower" ? chart.lowerSpec : chart.upperSpec;
    return limit !== null && !near(limit);
  });
  const y: readonly [number, number] = [bottom - air, top + air];
  return { x, y, ticks: ticks(y[0], y[1], 4), far };
}

/** The range opened for the shadow's points, by its own height at most: that the shadow runs away is worth seeing, not worth everything. */
function withShadow([low, high]: readonly [number, number], shadow: ChartView["shadow"]): readonly [number, number] {
  const values = shadow.map(({ value }) => value);
  const height = high - low;
  return [Math.max(low - height, Math.min(low, ...values)), Math.min(high + height, Math.max(high, ...values))];
}

function timeRange(points: ChartView["points"]): readonly [number, number] {
  const from = points[0]?.at ?? 0;
  return [from, Math.max(points.at(-1)?.at ?? 0, from + 60)];
}

/** Whether two views of a chart show the same: summaries are new objects each time, their points rarely are. */
export function isSameChart(before: ChartView, now: ChartView): boolean {
  const keys = ["characteristic", "station", "machine", "phase", "collected", "center", "lower", "upper", "lowerSpec", "upperSpec"] as const;
  return keys.every((key) => before[key] === now[key])
    && before.points.length === now.points.length && before.points[0]?.at === now.points[0]?.at && before.points.at(-1)?.at === now.points.at(-1)?.at
    && before.history.at(-1)?.at === now.history.at(-1)?.at && before.shadow.length === now.shadow.length && before.shadow.at(-1)?.at === now.shadow.at(-1)?.at;
}
