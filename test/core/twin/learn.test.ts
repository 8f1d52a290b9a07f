import { expect, test } from "vitest";
import { type LineSpec, compileLine, seconds, station } from "#line";
import { createSession, stepSession } from "#loop";
import { assume, createTwin, learn, trackOf } from "#twin";

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

test.each([
  ["what it reads", { makes: { ripple: { formula: "wear", noise: 0.5 } }, reads: "ripple", own: 0.02 }],
  ["what leads to what it reads, and only to the noise of that", { makes: { dust: { formula: "0", noise: 0.3 }, chatter: { formula: "0.4 + 0*wear" }, ripple: { formula: "wear + dust", noise: "chatter" } }, reads: "2*ripple", own: 0.02 }],
  ["itself", { makes: { ripple: { formula: "wear", noise: 0.5 } }, reads: "wear", own: 0.3 }],
])("a wear is known as well as is believed where its sensor is noisy by %s", (_, { makes, reads, own }) => {
  const spec: LineSpec = {
    format: "plantloop/line@1",
    id: "rippling",
    arrivals: "saturated",
    stations: [
      station("work", {
        time: seconds(10),
        machines: 4,
        tool: { wear: { unit: "1", initialSd: 0.3, perPart: 0.001, spread: 0.3, walkSd: 0.03 } },
        makes,
        sensors: [{ id: "ripple", unit: "1", reads, noise: own }],
        maintenance: { time: seconds(300), every: 1e6 },
      }),
    ],
    wears: [{ station: "work", tool: "wear", sensor: "ripple", limit: 1e6 }],
  };
  const line = compileLine(spec);
  const errors: number[] = [];
  for (const seed of [1, 2, 3, 4, 5]) {
    const session = createSession(line, { seed, loop: "open", shadow: false });
    for (const at of [1800, 3600, 5400, 7200]) {
      stepSession(session, at);
      for (const { machine, value, sd } of assume(session.brain.twin, at).tools) errors.push(((session.plant.state.machines.tools[machine] ?? 0) - value) / sd);
    }
  }
  const rms = Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / errors.length);
  // 80 errors, four of one tool: about 1 ± 4·√(1/(2·40)).
  expect(rms).toBeGreaterThan(0.55);
  expect(rms).toBeLessThan(1.45);
});
