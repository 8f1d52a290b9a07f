import type { ChartView } from "#loop";
import type { RuleId } from "#quality";

export interface TraceScale {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** Newest points of a small chart. */
export const tracePoints = 40;

/** A signal counts as open while it is among so many newest points. */
const recent = 10;

/** One scale for several machines' small charts, so that they can be compared: their newest points and control limits. */
export function traceScale(charts: readonly ChartView[]): TraceScale {
  const points = charts.flatMap((chart) => chart.points.slice(-tracePoints));
  const values = [...points.map(({ value }) => value), ...charts.flatMap(({ lower, upper }) => [lower, upper])].filter((value) => value !== null);
  const times = points.map(({ at }) => at);
  if (values.length === 0) return { x: [0, 1], y: [0, 1] };
  const low = Math.min(...values);
  const high = Math.max(...values);
  return { x: [Math.min(...times, Infinity), Math.max(...times, -Infinity)], y: high > low ? [low, high] : [low - 0.5, high + 0.5] };
}

/** The rule that one of a chart's newest points broke; null when all is calm. */
export function openSignal(chart: ChartView): RuleId | null {
  return chart.points.slice(-recent).findLast(({ signal }) => signal !== null)?.signal ?? null;
}
