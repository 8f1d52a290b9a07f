import fc from "fast-check";
import { expect, test } from "vitest";
import type { ChartView } from "#loop";
import { bandLevels, regionAbove } from "../../../../src/view/dashboard/panels/design/bands.ts";
import { fitWord } from "../../../../src/view/dashboard/panels/design/fit.ts";
import { whiskerScale } from "../../../../src/view/dashboard/marks/Whisker.tsx";
import { spread, ticks, timeTicks } from "../../../../src/view/dashboard/marks/ticks.ts";
import { trendOf } from "../../../../src/view/dashboard/panels/overview/trend.ts";
import { openSignal, traceScale } from "../../../../src/view/dashboard/panels/quality/charts/traceScale.ts";
import { chartScale, isSameChart } from "../../../../src/view/dashboard/panels/station/chartScale.ts";
import { limitSpans } from "../../../../src/view/dashboard/panels/station/limitSpans.ts";

const chart: ChartView = {
  characteristic: "offset", station: "bond", machine: 0, phase: 2, collected: 25, wanted: 25, center: 1, lower: 0.7, upper: 1.3, lowerSpec: null, upperSpec: 1.8, history: [],
  points: [1, 1.1, 0.9, 1.2].map((value, index) => ({ at: 1000 + 100 * index, part: index, value, ewma: value, signal: null })),
  shadow: [],
};

test("axis ticks are round and lie inside the axis", () => {
  expect(ticks(0, 1, 4)).toEqual([0, 0.5, 1]);
  expect(ticks(7400, 8700, 4)).toEqual([7500, 8000, 8500]);
  fc.assert(fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (low, width) => {
    const found = ticks(low, low + width, 4);
    return found.length >= 1 && found.length <= 6 && found.every((tick) => tick >= low - width * 1e-6 && tick <= low + width * (1 + 1e-6));
  }));
});

test("a time axis is divided where a clock is", () => {
  expect(timeTicks(21_600, 27_000, 4).at).toEqual([21_600, 23_400, 25_200, 27_000]);
  expect(timeTicks(0, 100_000, 4).at).toEqual([0, 43_200, 86_400]);
});

test("labels keep their distance and their order, and stay where they are when there is room", () => {
  expect(spread([10, 60], 14, [0, 100])).toEqual([10, 60]);
  expect(spread([50, 52], 14, [0, 100])).toEqual([50, 64]);
  expect(spread([98, 99], 14, [0, 100])).toEqual([86, 100]);
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 5 }), (wanted) => {
    const sorted = spread(wanted, 14, [0, 200]).toSorted((a, b) => a - b);
    return sorted.every((y, index) => y >= 0 && y <= 200 && (index === 0 || y - (sorted[index - 1] ?? 0) >= 14 - 1e-9));
  }));
});

test("the gap between plant and shadow is a gain where the plant is above and a loss where it is below", () => {
  const { rows } = trendOf({ at: [0, 60, 120], plant: [null, 0.97, 0.9], shadow: [null, 0.91, 0.95], limits: [0, 1], settledFrom: 0 });
  expect(rows).toEqual([
    { at: 0, plant: null, shadow: null, gain: null, loss: null },
    { at: 60, plant: 0.97, shadow: 0.91, gain: [0.91, 0.97], loss: [0.91, 0.91] },
    { at: 120, plant: 0.9, shadow: 0.95, gain: [0.95, 0.95], loss: [0.9, 0.95] },
  ]);
});

test("a yield axis never passes 100 %, and figures of the first minutes do not flatten the rest", () => {
  const at = Array.from({ length: 40 }, (_, index) => index * 60);
  const money = at.map((_, index) => (index < 2 ? 0 : 8000 + 10 * index));
  expect(trendOf({ at, plant: money, shadow: money, limits: [-Infinity, Infinity], settledFrom: 600 }).domain[0]).toBeGreaterThan(7900);
  const flat = trendOf({ at, plant: at.map(() => 0), shadow: at.map(() => 0), limits: [-Infinity, Infinity], settledFrom: 0 });
  expect(new Set(flat.ticks.map((tick) => tick.toFixed(0).replace("-0", "0"))).size, "no two ticks read the same").toBe(flat.ticks.length);
  expect(trendOf({ at, plant: at.map(() => 1), shadow: at.map(() => 0.99), limits: [0, 1], settledFrom: 0 }).domain[1]).toBe(1);
});

test("a long history is thinned to what a screen can tell apart, and its newest sample is always there", () => {
  const at = Array.from({ length: 359 }, (_, index) => index);
  const { rows } = trendOf({ at, plant: at, shadow: at, limits: [-Infinity, Infinity], settledFrom: 0 });
  expect(rows.length).toBeLessThanOrEqual(181);
  expect(rows.at(-1)?.at).toBe(358);
});

test("a control chart shows points, control limits and a near specification limit", () => {
  const { y, far } = chartScale(chart);
  expect(y[0]).toBeLessThan(0.7);
  expect(y[1]).toBeGreaterThan(1.8);
  expect(far).toEqual([]);
});

test("a specification limit that would flatten the points is told and not drawn", () => {
  const { y, far } = chartScale({ ...chart, upperSpec: 20 });
  expect(y[1]).toBeLessThan(2);
  expect(far).toEqual(["upper"]);
});

test("a shadow that runs away opens the chart, but does not swallow it", () => {
  const shadow = [{ at: 1100, value: 50 }];
  expect(chartScale({ ...chart, upperSpec: null, shadow }).y[1]).toBeCloseTo(1.9 + 0.08 * 1.2, 6);
});

test("a chart is drawn anew when a point comes, and not because a summary came", () => {
  expect(isSameChart(chart, structuredClone(chart))).toBe(true);
  expect(isSameChart(chart, { ...chart, points: [...chart.points, { at: 1400, part: 9, value: 1, ewma: 1, signal: null }] })).toBe(false);
  expect(isSameChart(chart, { ...chart, center: 1.05 })).toBe(false);
});

test("small charts of one characteristic share a scale, and a signal is open while it is among the ten newest points", () => {
  const signalled = { ...chart, points: chart.points.map((point, index) => (index === 1 ? { ...point, signal: "nelson-1" as const } : point)) };
  expect(openSignal(signalled)).toBe("nelson-1");
  expect(openSignal({ ...signalled, points: [...signalled.points, ...Array.from({ length: 10 }, () => ({ at: 1, part: 1, value: 1, ewma: 1, signal: null }))] })).toBeNull();
  expect(traceScale([chart, { ...chart, upper: 2 }]).y).toEqual([0.7, 2]);
});

test("intervals are compared on a scale that holds them all", () => {
  const [low, high] = whiskerScale([{ mean: 310, halfWidth: 90 }, { mean: 40, halfWidth: 120 }], []);
  expect(low).toBeLessThan(-80);
  expect(high).toBeGreaterThan(400);
  expect(whiskerScale([{ mean: 0.99, halfWidth: 0.05 }], [], [0, 1])[1]).toBe(1);
});

test("bands of the response surface are cut where the surface crosses their level", () => {
  const slope = { factors: ["a", "b"] as const, x: [0, 1, 2], y: [0, 1], z: [[0, 1, 2], [0, 1, 2]], r2: 1, points: [], proposed: [2, 0] as const };
  expect(bandLevels(slope, 4)).toEqual([0, 0.5, 1, 1.5]);
  for (const level of [0.5, 1, 1.7]) expect(areaOf(regionAbove(slope, level, (x, y) => [x * 100, y * 100])) / 10_000).toBeCloseTo(2 - level, 2);
});

test("the fit is put into a plain word", () => {
  expect([0.97, 0.9, 0.6, 0.2].map((r2) => fitWord(r2))).toEqual(["close", "good", "rough", "poor"]);
});

/** Area of the polygons of a path (shoelace formula). */
function areaOf(path: string): number {
  return path.split("M").filter((part) => part !== "").reduce((sum, part) => {
    const points = part.replace("Z", "").split("L").map((pair) => pair.split(" ").map(Number));
    const twice = points.reduce((area, [x = 0, y = 0], index) => {
      const [nextX = 0, nextY = 0] = points[(index + 1) % points.length] ?? [];
      return area + x * nextY - nextX * y;
    }, 0);
    return sum + Math.abs(twice) / 2;
  }, 0);
}

test("limits are drawn as they were: from when they were set, to the first point that the next ones rest on", () => {
  const points = Array.from({ length: 8 }, (_, index) => ({ at: 100 * index, part: index, value: 1, ewma: 1, signal: null }));
  const [first, second] = [{ at: 100, points: 2, center: 1, sigma: 0.1 }, { at: 600, points: 3, center: 2, sigma: 0.2 }];
  const old = { from: 100, to: 400, center: 1, lower: expect.closeTo(0.7, 10), upper: expect.closeTo(1.3, 10) };
  expect(limitSpans({ ...chart, points, history: [first, second] }), "the last are those that stand").toEqual([old, { from: 600, to: 700, center: 1, lower: 0.7, upper: 1.3 }]);
  expect(limitSpans({ ...chart, points, history: [first], phase: 1, collected: 4, center: null, lower: null, upper: null }), "phase I began anew").toEqual([old]);
  expect(limitSpans({ ...chart, points, history: [first], phase: 1, collected: 0, center: null, lower: null, upper: null })).toEqual([{ ...old, to: 700 }]);
  expect(limitSpans({ ...chart, points, history: [] })).toEqual([]);
});
