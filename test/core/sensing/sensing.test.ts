import { describe, expect, test } from "vitest";
import { type LineSpec, type SensorSpec, compileLine, seconds, station } from "#line";
import { type Plant, advance, createPlant, order, tally } from "#plant";
import { type Completion, type EquipmentEvent, type Measurement, type Observation, type Reading, attachSensing } from "#sensing";

const sensors: readonly SensorSpec[] = [
  { id: "exact", unit: "N", reads: "force + 10*wear" },
  { id: "noisy", unit: "N", reads: "force", noise: 2 },
  { id: "rare", unit: "N", reads: "force", every: 4 },
];

function line(given: Partial<LineSpec> = {}): LineSpec {
  return {
    format: "plantloop/line@1",
    id: "sensed",
    arrivals: { interarrival: seconds(10), maximum: 4000 },
    stations: [
      station("press", {
        time: seconds(4),
        machines: 2,
        recipe: { force: { unit: "N", setPoint: 80, range: [60, 110] } },
        tool: { wear: { unit: "1", perPart: 0.01 } },
        makes: { size: { formula: "force/8 + wear", noise: 0.5 } },
        sensors,
        maintenance: { time: seconds(6) },
      }),
      station("inspect", { time: seconds(1), bufferBefore: 5, rework: { when: "size > 11", to: "inspect", limit: 1 } }),
      station("grade", { time: seconds(1), bufferBefore: 5, grades: true }),
    ],
    characteristics: { size: { unit: "mm", spec: [8, 12], measuredAt: "inspect", gauge: { noise: 0.2, every: 3 } } },
    ...given,
  };
}

function watched(until: number, given: Partial<LineSpec> = {}): { readonly plant: Plant; readonly seen: readonly Observation[] } {
  const plant = createPlant(compileLine(line(given)), { seed: 5 });
  const sensing = attachSensing(plant);
  advance(plant, until);
  return { plant, seen: sensing.take() };
}

const ofType = <Type extends Observation["type"]>(seen: readonly Observation[], type: Type): Extract<Observation, { type: Type }>[] =>
  seen.filter((observation): observation is Extract<Observation, { type: Type }> => observation.type === type);
const readings = (seen: readonly Observation[], sensor: string): Reading[] => ofType(seen, "reading").filter((reading) => reading.sensor === sensor);

function meanAndSd(values: readonly number[]): { readonly mean: number; readonly sd: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, sd: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)) };
}

describe("a sensor", () => {
  test("without noise reads exactly what its formula says, of the tool as it was at work on the part", () => {
    const { seen } = watched(30);
    // Parts come at 10 and 20 s; the machines take turns, so each is the first of a fresh tool.
    expect(readings(seen, "exact")).toEqual([
      { type: "reading", at: 14, station: "press", machine: 0, sensor: "exact", part: 0, value: 80 },
      { type: "reading", at: 24, station: "press", machine: 1, sensor: "exact", part: 1, value: 80 },
    ]);
    expect(readings(watched(50).seen, "exact").at(-1)).toMatchObject({ at: 44, machine: 1, value: 80.1 });
  });

  test("scatters about the truth by its noise", () => {
    const values = readings(watched(40_000).seen, "noisy").map(({ value }) => value);
    expect(values.length).toBeGreaterThan(3900);
    const { mean, sd } = meanAndSd(values);
    expect(Math.abs(mean - 80)).toBeLessThan((4 * 2) / Math.sqrt(values.length));
    expect(Math.abs(sd / 2 - 1)).toBeLessThan(0.06);
  });

  test("that reads every fourth part of a machine does so on each machine", () => {
    const { seen } = watched(4000);
    for (const machine of [0, 1]) {
      const own = readings(seen, "noisy").filter((reading) => reading.machine === machine).length;
      expect(readings(seen, "rare").filter((reading) => reading.machine === machine)).toHaveLength(Math.floor(own / 4));
    }
  });

  test("has noise of its own: another sensor beside it changes no reading", () => {
    const alone = watched(2000, { stations: line().stations.map((spec) => (spec.id === "press" ? { ...spec, sensors: sensors.filter(({ id }) => id === "noisy") } : spec)) });
    expect(readings(alone.seen, "noisy")).toEqual(readings(watched(2000).seen, "noisy"));
  });
});

describe("a gauge", () => {
  const measurements = (until: number): Measurement[] => ofType(watched(until).seen, "measurement");

  test("shows every third part, by the part's number, once each time that it is inspected", () => {
    const seen = measurements(9000);
    expect(seen.every(({ part }) => part % 3 === 0)).toBe(true);
    expect(new Set(seen.map(({ part }) => part)).size).toBe(300);
    const again = seen.filter(({ reworks }) => reworks === 1);
    expect(again.length).toBeGreaterThan(3);
    expect(new Set(seen.map(({ part, reworks }) => `${part}/${reworks}`)).size).toBe(seen.length);
  });

  test("says which machines made the part and when each had finished it; a station that it has not been at has -1", () => {
    const [first] = measurements(40);
    expect(first).toMatchObject({ type: "measurement", at: 15, characteristic: "size", part: 0, revision: 0, reworks: 0, machines: [0, 0, -1], times: [14, 15, -1] });
  });

  test("scatters about the part's true value by its own noise and no more", () => {
    const { plant, seen } = watched(40_000, { stations: line().stations.map((spec) => (spec.id === "press" ? { ...spec, tool: { wear: { unit: "1" } }, makes: { size: { formula: "force/8 + wear" } } } : spec)) });
    const values = ofType(seen, "measurement").map(({ value }) => value);
    expect(tally(plant).scrapped).toBe(0);
    const { mean, sd } = meanAndSd(values);
    expect(Math.abs(mean - 10)).toBeLessThan((4 * 0.2) / Math.sqrt(values.length));
    expect(Math.abs(sd / 0.2 - 1)).toBeLessThan(0.08);
  });

  test("shows nothing below its least value, such as a share below 0", () => {
    const { seen } = watched(9000, { characteristics: { size: { unit: "mm", spec: [8, 12], measuredAt: "inspect", gauge: { noise: 0.2, least: 10 } } } });
    const values = ofType(seen, "measurement").map(({ value }) => value);
    expect(Math.min(...values)).toBe(10);
    expect(Math.max(...values)).toBeGreaterThan(11);
  });
});

test("a finished part says when, how long it took, whether it was good, and what failed", () => {
  const { seen } = watched(20_000);
  const completions: Completion[] = ofType(seen, "completion");
  expect(completions[0]).toEqual({ type: "completion", at: 16, part: 0, revision: 0, good: true, failed: [], reworks: 0, cycleSeconds: 6 });
  const scrapped = completions.filter(({ good }) => !good);
  expect(scrapped.length).toBeGreaterThan(10);
  expect(scrapped.every(({ failed }) => failed.length === 1 && failed[0] === "size")).toBe(true);
});

test("equipment tells of moved set points and maintenance, in the order that they happen, and never of a fault", () => {
  const plant = createPlant(compileLine(line({ faults: { jam: { name: { en: "jam", ko: "걸림" }, station: "press", tool: "wear", step: 1 } } })), { seed: 5 });
  const sensing = attachSensing(plant);
  order(plant, { type: "set-point", station: "press", machine: 1, setPoint: "force", value: 82 });
  order(plant, { type: "fault", fault: "jam", machine: 0 });
  order(plant, { type: "maintain", station: "press", machine: 0 });
  advance(plant, 9);
  const events: EquipmentEvent[] = ofType(sensing.take(), "equipment");
  expect(events.map(({ at, machine, event }) => [at, machine, event])).toEqual([[0, 1, "set-point-moved"], [0, 0, "maintenance-started"], [6, 0, "maintained"]]);
});

test("what was taken is not given again, and what waits can be handed to other eyes on the same plant", () => {
  const plant = createPlant(compileLine(line()), { seed: 5 });
  const sensing = attachSensing(plant);
  advance(plant, 100);
  const first = sensing.take();
  expect(first.length).toBeGreaterThan(0);
  expect(sensing.take()).toEqual([]);
  advance(plant, 200);
  const handed = attachSensing(plant, sensing.waiting());
  advance(plant, 300);
  const [seen, whole] = [[...first, ...handed.take()], watched(300).seen];
  const others = (all: readonly Observation[]): readonly Observation[] => all.filter(({ type }) => type !== "cycles");
  expect(others(seen)).toEqual(others(whole));
  // A counter that is read twice tells in two records what it would have told in one.
  const cyclesOf = (all: readonly Observation[], own: number): readonly number[] => ofType(all, "cycles").flatMap(({ station, machine, seconds }) => (station === "press" && machine === own ? seconds : []));
  expect(cyclesOf(seen, 0).length).toBeGreaterThan(10);
  for (const machine of [0, 1]) expect(cyclesOf(seen, machine)).toEqual(cyclesOf(whole, machine));
});

test("an observation holds nothing that is hidden: no tool state, no true value", () => {
  const keys = new Set(watched(1000).seen.flatMap((observation) => Object.keys(observation)));
  const told = ["type", "at", "station", "machine", "sensor", "part", "value", "characteristic", "revision", "reworks", "machines", "times", "good", "failed", "cycleSeconds", "event", "count", "seconds"];
  expect([...keys].filter((key) => !told.includes(key))).toEqual([]);
});
