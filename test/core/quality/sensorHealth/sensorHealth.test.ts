import { beforeAll, describe, expect, test } from "vitest";
import { compileLine } from "#line";
import { type SensorVerdict, assessSensors, createSensorHealth, watchSensors } from "#quality";
import type { Reading } from "#sensing";
import { type Injection, filled, filledLine, inject } from "./injected.ts";

const sensorFaults = ["biased", "drifting", "noisier", "stuck", "dropping-out"];
const processFaults = ["clog", "clogging", "pump"];
const seeds = Array.from({ length: 15 }, (_, index) => index + 1);

const verdictOf = ({ machine, verdicts }: Injection): SensorVerdict | undefined => verdicts.find((verdict) => verdict.machine === machine);
const shareOf = (injections: readonly Injection[], isRight: (verdict: SensorVerdict, injection: Injection) => boolean): number =>
  injections.filter((injection) => verdictOf(injection) !== undefined && verdictOf(injection)?.sensor === "flow" && isRight(verdictOf(injection) ?? never(), injection)).length / injections.length;

function never(): SensorVerdict {
  throw new Error("no verdict");
}

describe("of 120 injected faults, a quarter of an hour later,", () => {
  let injections: readonly Injection[] = [];
  const of = (faults: readonly (string | null)[]): readonly Injection[] => injections.filter(({ fault }) => faults.includes(fault));
  beforeAll(() => {
    const faults = [...sensorFaults, ...processFaults].map((fault) => ({ fault, machine: 0 }));
    injections = seeds.flatMap((seed) => inject(filledLine, [...faults.map(({ fault }, index) => ({ fault, machine: (seed + index) % 3 })), { fault: null, machine: 0 }], { seed, before: 1500, after: 900 }));
  }, 60_000);

  test("those of a sensor are taken for such in 19 of 20, and for what they are in 9 of 10", () => {
    expect(of(sensorFaults)).toHaveLength(75);
    expect(shareOf(of(sensorFaults), ({ state }) => sensorFaults.includes(state))).toBeGreaterThan(0.95);
    expect(shareOf(of(sensorFaults), ({ state }, { fault }) => state === fault)).toBeGreaterThan(0.9);
  });

  test("those of the process are taken for such in 19 of 20, and a set point or tool state of that sensor is named", () => {
    expect(of(processFaults)).toHaveLength(45);
    expect(shareOf(of(processFaults), ({ state }) => state === "process-moved")).toBeGreaterThan(0.95);
    expect(shareOf(of(processFaults), ({ state, cause }) => state !== "process-moved" || cause === "clog" || cause === "mass")).toBe(1);
  });

  test("nothing is said against the sensors that nothing has befallen, but once in a hundred", () => {
    const others = injections.flatMap(({ fault, machine, verdicts }) => verdicts.filter((verdict) => fault === null || verdict.machine !== machine));
    expect(others).toHaveLength(15 * (8 * 2 + 3));
    expect(others.filter(({ state }) => state !== "healthy").length / others.length).toBeLessThan(0.01);
  });

  test("every verdict has a belief and its evidence, all of it numbers", () => {
    for (const { belief, evidence } of injections.flatMap(({ verdicts }) => verdicts)) {
      expect(belief).toBeGreaterThanOrEqual(0.5);
      expect(belief).toBeLessThanOrEqual(1);
      expect(evidence.length).toBeGreaterThan(0);
      for (const { observed, bySensor, byProcess, sd } of evidence) expect([observed, bySensor ?? 0, byProcess ?? 0, sd].every(Number.isFinite)).toBe(true);
    }
  });

  test("the evidence against a sensor is that its parts came out as before, and for it that they did not", () => {
    const weightOf = (fault: string): number[] => of([fault]).flatMap((one) => verdictOf(one)?.evidence.filter(({ kind, of: what }) => kind === "characteristic" && what === "weight").map(({ observed, sd }) => Math.abs(observed) / sd) ?? []);
    expect(weightOf("biased")).toHaveLength(15);
    expect(Math.max(...weightOf("biased"))).toBeLessThan(Math.min(...weightOf("clog")));
  });
});

describe("a set point that is moved on purpose", () => {
  const command = { type: "set-point", station: "fill", machine: 1, setPoint: "mass", value: 12.8 } as const;

  test("is no fault of anything, and hides none", () => {
    const faults = [{ fault: null, machine: 1 }, { fault: "biased", machine: 1 }, { fault: "clog", machine: 1 }];
    const states = [21, 22, 23].map((seed) => inject(filledLine, faults, { seed, before: 1500, after: 1000, command }).map((one) => verdictOf(one)?.state));
    expect(states).toEqual([21, 22, 23].map(() => ["healthy", "biased", "process-moved"]));
  });
});

describe("where nothing else is seen", () => {
  test("of the parts, a reading that has moved is not decided upon", () => {
    const { characteristics: _, ...blind } = filled;
    const [injection] = inject(compileLine(blind), [{ fault: "biased", machine: 0 }], { seed: 3, before: 1500, after: 900 });
    expect(injection === undefined ? null : verdictOf(injection)).toMatchObject({ state: "undecided", belief: 0.5 });
  });

  test("yet, the sensor is neither sound nor broken: there is too little data", () => {
    const [injection] = inject(filledLine, [{ fault: null, machine: 0 }], { seed: 3, before: 300, after: 10 });
    expect(injection?.verdicts.map(({ state }) => state)).toEqual(["too-little-data", "too-little-data", "too-little-data"]);
  });
});

describe("what is no reading", () => {
  const reading: Reading = { type: "reading", at: 10, station: "fill", machine: 0, sensor: "flow", part: 1, value: 12 };

  test("is passed over: not a number, absurd, of a sensor or machine that there is not, or told twice", () => {
    const health = createSensorHealth(filledLine);
    const before = structuredClone(health.state);
    for (const wrong of [{ value: Number.NaN }, { value: 1e300 }, { at: Number.NaN }, { sensor: "nothing" }, { station: "nowhere" }, { machine: 7 }, { machine: -1 }]) watchSensors(health, { ...reading, ...wrong });
    expect(health.state).toEqual(before);
    watchSensors(health, reading);
    const once = structuredClone(health.state);
    watchSensors(health, { ...reading, value: 99 });
    expect(health.state).toEqual(once);
  });

  test("and a reading that comes late stands where its part was made; memory stays bounded", () => {
    const health = createSensorHealth(filledLine);
    for (let part = 0; part < 5000; part += 1) {
      if (part % 2 === 0) watchSensors(health, { ...reading, part: part + 1, at: part + 1.5 });
      watchSensors(health, { ...reading, part, at: part + 1, value: 12 + (part % 7) / 10 });
    }
    const [log] = health.state.logs;
    const times = [...(log?.recent ?? [])].map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect((log?.reference.length ?? 0) + (log?.recent.length ?? 0)).toBeLessThan(200);
    expect(assessSensors(health)).toHaveLength(3);
  });
});
