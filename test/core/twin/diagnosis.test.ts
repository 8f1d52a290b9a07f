import { describe, expect, test } from "vitest";
import { createSession, stepSession } from "#loop";
import { type Suspect, createTwin, diagnose, witness } from "#twin";
import { Series } from "../../../src/core/twin/diagnosis/series.ts";
import { type Found, injectable, injections, investigate } from "./injections.ts";

const line = injectable();

describe("who is behind a signal", () => {
  test("the true cause is among the first three suspects, and mostly first", () => {
    // One fault of each kind; `npm run bench -- causes` injects 200.
    const found = Object.keys(injections).map((id, nth) => investigate(line, id, nth)).filter((one): one is Found => one !== null);
    expect(found.length).toBeGreaterThanOrEqual(10);
    expect(found.filter(({ later }) => later >= 1 && later <= 3).length).toBeGreaterThanOrEqual(0.9 * found.length);
    expect(found.filter(({ later }) => later === 1).length).toBeGreaterThanOrEqual(0.6 * found.length);
  }, 60_000);

  test("what began after a signal has not raised it, nor has a machine that its parts did not go through", () => {
    const later = { at: 4 * 3600, command: { type: "fault", fault: "cameraJump", machine: 4 } } as const;
    const session = createSession(line, { seed: 5, loop: "open", shadow: false, forecasts: true, events: [later] });
    stepSession(session, 4.5 * 3600);
    const { twin } = session.brain;
    const isTrue = ({ station, machine }: Suspect): boolean => station === "bond" && machine === 4;
    expect(diagnose(twin, "bumpOffset").some(isTrue), "it is seen where nothing is told of the signal").toBe(true);
    const before = diagnose(twin, "bumpOffset", { station: "bond", machine: 4, at: 3.5 * 3600 });
    expect(before.filter(({ since }) => since > 3.5 * 3600)).toEqual([]);
    const ofNeighbour = diagnose(twin, "bumpOffset", { station: "bond", machine: 1, at: 4.5 * 3600 });
    expect(ofNeighbour.filter(isTrue)).toEqual([]);
    expect(diagnose(twin, "bumpOffset", { station: "bond", machine: 4, at: 4.5 * 3600 })[0]).toMatchObject({ station: "bond", machine: 4 });
  });

  test("nobody is suspected of what was never measured, and nothing said of what the line has not", () => {
    const twin = createTwin(line);
    expect(diagnose(twin, "bumpOffset")).toEqual([]);
    expect(diagnose(twin, "offset")).toEqual([]);
  });

  test("a measurement that is no number, of an unknown characteristic or of a part that was sent back is no case", () => {
    const twin = createTwin(line);
    const measurement = { type: "measurement", at: 10, characteristic: "bumpOffset", part: 1, revision: 0, value: 0.1, reworks: 0, machines: line.stations.map(() => 0), times: line.stations.map(() => 5) } as const;
    for (const wrong of [{ value: Number.NaN }, { value: Number.POSITIVE_INFINITY }, { characteristic: "offset" }, { reworks: 1 }]) witness(twin, { ...measurement, ...wrong });
    expect(twin.state.cases.parts).toEqual([]);
    witness(twin, measurement);
    expect(twin.state.cases.parts).toHaveLength(1);
  });

  test("cases stay bounded", () => {
    const twin = createTwin(line);
    for (let part = 0; part < 2000; part += 1) {
      witness(twin, { type: "measurement", at: part, characteristic: "warpage", part, revision: 0, value: 1, reworks: 0, machines: line.stations.map(() => 0), times: line.stations.map(() => part) });
      witness(twin, { type: "reading", at: part, station: "mould", machine: 1, sensor: "plateTemperature", part, value: 175 });
    }
    expect(twin.state.cases.parts.length).toBeLessThanOrEqual(500);
    expect(Object.values(twin.state.cases.readings).map(({ length }) => length)).toEqual([120]);
  });
});

test("sums over any stretch are those added up", () => {
  const values = [3, -1, 4, 1, -5, 9, 2.5];
  const series = new Series(values);
  for (let from = 0; from < values.length; from += 1) {
    for (let to = from + 1; to <= values.length; to += 1) {
      const stretch = values.slice(from, to);
      const total = (of: (value: number, index: number) => number): number => stretch.reduce((sum, value, index) => sum + of(value, index), 0);
      expect(series.sum(from, to)).toBeCloseTo(total((value) => value), 12);
      expect(series.moment(from, to)).toBeCloseTo(total((value, index) => value * (from + index)), 12);
      expect(series.squares(from, to)).toBeCloseTo(total((value) => value * value), 12);
      expect(series.steps(from, to)).toBeCloseTo(total((value, index) => (index === 0 ? 0 : (value - (stretch[index - 1] ?? 0)) * (value - (stretch[index - 1] ?? 0)))), 12);
    }
  }
});
