import { describe, expect, test } from "vitest";
import { type LineSpec, compileLine, seconds, station } from "#line";
import { aimOf, chartFigures, chartStation, createMonitor, hasOpenSignal, watch } from "#quality";
import type { Measurement } from "#sensing";

const spec: LineSpec = {
  format: "plantloop/line@1",
  id: "quality",
  arrivals: "saturated",
  design: { pitch: { unit: "µm", nominal: 40, range: [30, 60] } },
  stations: [
    station("drill", { time: seconds(1), machines: 2, recipe: { depth: { unit: "µm", setPoint: 5, range: [0, 10] } }, tool: { drift: { unit: "µm" } }, makes: { bore: { formula: "depth + drift" } } }),
    station("polish", { time: seconds(1), makes: { gloss: { formula: "1" } } }),
    station("inspect", { time: seconds(1) }),
  ],
  characteristics: {
    bore: { unit: "µm", spec: ["0.1*pitch", "0.2*pitch"], measuredAt: "inspect", gauge: { noise: 0.1 } },
    gloss: { unit: "1", spec: [0.5, null], target: 1, measuredAt: "inspect", gauge: { noise: 0.1 } },
  },
  controls: [{ characteristic: "bore", station: "drill", setPoint: "depth", against: "drift" }],
};
const line = compileLine(spec);

function measurement(given: Partial<Measurement>): Measurement {
  return { type: "measurement", at: 10, characteristic: "bore", part: 1, revision: 0, reworks: 0, value: 5, machines: [1, 0, 0], times: [7, 8, 10], ...given };
}

/** A monitor whose charts are in phase II, with centre 5 and sigma 1. */
function watching(): ReturnType<typeof createMonitor> {
  const monitor = createMonitor(line);
  for (const chart of monitor.state.charts) chart.limits = { center: 5, sigma: 1, ranges: Array.from({ length: 100 }, () => 1) };
  return monitor;
}

test("a characteristic is charted for the machines that it is controlled at, else for those that make it", () => {
  expect(chartStation(line, 0)).toBe(0);
  expect(chartStation(line, 1)).toBe(1);
  expect(createMonitor(line).state.charts).toHaveLength(3);
});

test("a controller's aim is the target, else the middle of the specification under the present design", () => {
  expect(aimOf(line, 1)).toBe(1);
  expect(aimOf(line, 0)).toBeCloseTo(6, 12);
  expect(aimOf(line, 0, [50])).toBeCloseTo(7.5, 12);
  expect(aimOf(compileLine({ ...spec, controls: [], characteristics: { gloss: { unit: "1", spec: [0.5, null], measuredAt: "inspect", gauge: { noise: 0 } } } }), 0)).toBeNull();
});

describe("a measurement out of control", () => {
  test("signals the machine that made the part, with the rule, the value and the centre line", () => {
    const monitor = watching();
    expect(watch(monitor, measurement({ value: 9 }))).toEqual([
      { type: "signal", at: 10, characteristic: "bore", station: "drill", machine: 1, rule: "nelson-1", count: 1, value: 9, center: 5, part: 1 },
    ]);
    expect(hasOpenSignal(monitor, 0, 1)).toBe(true);
    expect(hasOpenSignal(monitor, 0, 0)).toBe(false);
  });

  test("is answered by a moved set point or a maintenance of that machine, and by nothing else", () => {
    for (const event of ["set-point-moved", "maintained"] as const) {
      const monitor = watching();
      watch(monitor, measurement({ value: 9 }));
      watch(monitor, { type: "equipment", at: 11, station: "drill", machine: 0, event });
      watch(monitor, { type: "equipment", at: 11, station: "drill", machine: 1, event: "repaired" });
      expect(hasOpenSignal(monitor, 0, 1)).toBe(true);
      watch(monitor, { type: "equipment", at: 12, station: "drill", machine: 1, event });
      expect(hasOpenSignal(monitor, 0, 1)).toBe(false);
    }
  });

  test("is judged about the controller's aim from the first limits on", () => {
    const monitor = createMonitor(line);
    for (let part = 0; part < 25; part += 1) watch(monitor, measurement({ part, value: 9 + (part % 2) }));
    expect(monitor.state.charts[1]?.limits?.center).toBe(6);
  });
});

describe("after a design revision", () => {
  const designs = [[40], [50]];
  const measured = (revision: number): ReturnType<typeof createMonitor> => {
    const monitor = createMonitor(line);
    for (let part = 0; part < 25; part += 1) watch(monitor, measurement({ part, revision, value: 9 + (part % 2) }), (of) => designs[of] ?? []);
    return monitor;
  };

  test("a controlled characteristic is judged about the aim of the new design", () => {
    expect(measured(0).state.charts[1]?.limits?.center).toBe(6);
    expect(measured(1).state.charts[1]?.limits?.center).toBeCloseTo(7.5, 12);
  });

  test("a part of the old design that comes late changes nothing of that", () => {
    const monitor = measured(1);
    watch(monitor, measurement({ part: 99, revision: 0 }), (of) => designs[of] ?? []);
    expect(monitor.state.charts[1]).toMatchObject({ revision: 1, aim: 7.5 });
  });
});

test.each([
  ["no number", { value: Number.NaN }],
  ["infinite", { value: Number.POSITIVE_INFINITY }],
  ["absurd", { value: 1e300 }],
  ["of a characteristic that the line has not", { characteristic: "colour", value: 9 }],
  ["of a part that no machine of the station made", { machines: [-1, 0, 0], value: 9 }],
  ["of a machine that there is not", { machines: [7, 0, 0], value: 9 }],
  ["of a part that was sent back and has been measured before", { reworks: 1, value: 9 }],
])("a measurement that is %s is passed over", (_, given) => {
  const monitor = watching();
  const before = structuredClone(monitor.state);
  expect(watch(monitor, measurement(given))).toEqual([]);
  expect(monitor.state).toEqual(before);
});

test("a picture of the charts carries limits of the process and of the specification, which follow the design", () => {
  const [first, second] = chartFigures(watching(), [50]);
  expect(first).toMatchObject({ characteristic: "bore", station: "drill", machine: 0, phase: 2, center: 5, lower: 2, upper: 8, lowerSpec: 5, upperSpec: 10 });
  expect(second).toMatchObject({ machine: 1 });
  expect(chartFigures(createMonitor(line)).at(-1)).toMatchObject({ characteristic: "gloss", phase: 1, collected: 0, center: null, lower: null, lowerSpec: 0.5, upperSpec: null });
});

test("a line of few charts keeps 120 points of each, one of many so many that they are 40,000 in all", () => {
  const keptOf = (machines: number): number => {
    const monitor = createMonitor(compileLine({ ...spec, stations: spec.stations.map((of) => (of.id === "drill" ? { ...of, machines } : of)) }));
    for (let part = 0; part < 200; part += 1) watch(monitor, measurement({ part }));
    return monitor.state.charts[1]?.points.length ?? 0;
  };
  expect(keptOf(2)).toBe(120);
  expect(keptOf(332)).toBe(120);
  // Of bore on each, and one of gloss.
  expect(keptOf(999)).toBe(40);
});
