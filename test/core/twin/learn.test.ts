import { expect, test } from "vitest";
import { compileLine, seconds, station } from "#line";
import { createTwin, learn, trackOf } from "#twin";

test("a reading corrects the tools of its own machine, and none of an earlier station whose work shows in it", () => {
  const line = compileLine({
    format: "plantloop/line@1",
    id: "upstream",
    arrivals: "saturated",
    stations: [
      station("cut", { time: seconds(1), machines: 2, recipe: { trim: { unit: "1", setPoint: 0, range: [-1, 1] } }, tool: { drift: { unit: "1", initialSd: 1 } }, makes: { size: { formula: "trim + drift", noise: 0.1 } } }),
      station("grind", { time: seconds(1), machines: 2, tool: { wear: { unit: "1", initialSd: 1 } }, sensors: [{ id: "load", unit: "1", reads: "size + wear", noise: 0.1 }], maintenance: { time: seconds(10) } }),
    ],
    characteristics: { size: { unit: "1", spec: [-3, 3], measuredAt: "grind", gauge: { noise: 0.1 } } },
    controls: [{ characteristic: "size", station: "cut", setPoint: "trim", against: "drift" }],
    wears: [{ station: "grind", tool: "wear", sensor: "load", limit: 2 }],
  });
  const twin = createTwin(line);
  const level = (of: number, machine: number): number => trackOf(twin, { station: of, machine, tool: 0 })?.level ?? Number.NaN;
  learn(twin, { type: "reading", at: 5, station: "grind", machine: 1, sensor: "load", part: 1, value: 2 });
  expect(level(1, 1)).toBeGreaterThan(1);
  expect([level(0, 0), level(0, 1), level(1, 0)]).toEqual([0, 0, 0]);
});
