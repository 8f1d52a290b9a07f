import type { ChartView } from "#loop";

/** Limits and when they stood, in simulated seconds. */
interface LimitSpan {
  readonly from: number;
  readonly to: number;
  readonly center: number;
  readonly lower: number;
  readonly upper: number;
}

type Limited = Pick<ChartView, "history" | "points" | "phase" | "collected" | "center" | "lower" | "upper">;

/**
 * The limits of a chart as they were, oldest first: from the point that phase I set them at, to the first of the points that the next
 * limits were estimated from; the last are those that stand.
 */
export function limitSpans(chart: Limited): readonly LimitSpan[] {
  const { history, points, phase, center, lower, upper } = chart;
  const end = points.at(-1)?.at ?? 0;
  return history.flatMap(({ at, center: own, sigma }, index): LimitSpan[] => {
    const next = history[index + 1];
    if (next === undefined && phase === 2 && center !== null && lower !== null && upper !== null) return [{ from: at, to: end, center, lower, upper }];
    const to = next === undefined ? firstOf(chart, { until: end, count: chart.collected }) : firstOf(chart, { until: next.at, count: next.points });
    return to > at ? [{ from: at, to, center: own, lower: own - 3 * sigma, upper: own + 3 * sigma }] : [];
  });
}

/** When the first of so many points was measured, the last of which was at a time; the time itself for none, and 0 for a point that is no longer kept. */
function firstOf({ points }: Limited, { until, count }: { readonly until: number; readonly count: number }): number {
  if (count === 0) return until;
  const last = points.findLastIndex(({ at }) => at <= until);
  return points[last - count + 1]?.at ?? 0;
}
