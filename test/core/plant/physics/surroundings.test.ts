import { describe, expect, test } from "vitest";
import { type LineSpec, compileLine, hours, minutes, seconds, station } from "#line";
import { advance, createPlant, loadPlant, order, savePlant } from "#plant";
import { type EquipmentEvent, type Measurement, type Observation, type Reading, attachSensing } from "#sensing";
import { fingerprint } from "../../fingerprint.ts";
import { groupBy, meanOf, sdOf } from "./groups.ts";
import { rich } from "./rich.ts";

const name = { en: "fault", ko: "고장" };

/** Runs a line and gives what is seen of it; `faults` at once at their time. */
function seen(spec: LineSpec, { until, seed = 4, faults = [], startsAt = 0 }: { readonly until: number; readonly seed?: number; readonly faults?: readonly { readonly at: number; readonly fault: string }[]; readonly startsAt?: number }): readonly Observation[] {
  const plant = createPlant(compileLine(spec), { seed, startsAt });
  const sensing = attachSensing(plant);
  for (const { at, fault } of faults) {
    advance(plant, at);
    order(plant, { type: "fault", fault, machine: 0 });
  }
  advance(plant, until);
  return sensing.take();
}

const isReading = (of: Observation): of is Reading => of.type === "reading";
const isMeasurement = (of: Observation): of is Measurement => of.type === "measurement";
const opened = (all: readonly Observation[]): EquipmentEvent[] => all.filter((of): of is EquipmentEvent => of.type === "equipment" && of.event === "lot-opened");

/** A part every 10 s gets a measure of glue; its gauge shows the glue's viscosity. */
const glued = (given: Partial<LineSpec> = {}): LineSpec => ({
  format: "plantloop/line@1",
  id: "glued",
  arrivals: { interarrival: seconds(10) },
  materials: { glue: { at: "glue", lot: 20, properties: { viscosity: { unit: "Pa·s", mean: 30, sd: 2 } } } },
  stations: [
    station("glue", { time: seconds(3) }),
    station("check", { time: seconds(1), makes: { shear: { formula: "2*viscosity" } } }),
  ],
  characteristics: { shear: { unit: "MPa", spec: [null, null], measuredAt: "check", gauge: { noise: 0 } } },
  faults: { bad: { name, station: "glue", material: "glue", property: "viscosity", step: 100 } },
  ...given,
});

describe("a material", () => {
  test("is used lot by lot: each is enough for so many parts, which all get what it is like", () => {
    const all = seen(glued(), { until: 20_005 });
    const byLot = groupBy(all.filter(isMeasurement), ({ materials = [] }) => materials[0]);
    expect([...byLot.keys()]).toEqual(Array.from({ length: 100 }, (_, lot) => lot));
    const values = [...byLot.values()].map((of) => {
      expect(of.map(({ value }) => value)).toEqual(of.map(() => of[0]?.value));
      return of[0]?.value ?? Number.NaN;
    });
    expect([...byLot.values()].slice(0, -1).every((of) => of.length === 20)).toBe(true);
    // 100 lots: standard errors of the mean 2·2/10, of the standard deviation 2·2/√198.
    expect(Math.abs(meanOf(values) - 60)).toBeLessThan(4 * 0.4);
    expect(Math.abs(sdOf(values) - 4)).toBeLessThan(4 * 0.284);
  });

  test("shows its lots to the plant's owner as they are opened, by number and not by what they are like", () => {
    const events = opened(seen(glued(), { until: 605 }));
    expect(events).toEqual([0, 1, 2].map((lot) => ({ type: "equipment", at: 13 + 200 * lot, station: "glue", machine: 0, event: "lot-opened", material: "glue", lot })));
  });

  test("is seen in a line that knows nothing else of its parts", () => {
    const { characteristics: _, faults: __, ...bare } = glued({ stations: [station("glue", { time: seconds(3) })], materials: { glue: { at: "glue", lot: 5 } } });
    const all = seen(bare, { until: 205 });
    expect(opened(all).map(({ lot }) => lot)).toEqual([0, 1, 2, 3]);
    expect(all.flatMap((of) => (of.type === "completion" ? of.materials : []))).toEqual(Array.from({ length: 20 }, (_of, part) => Math.floor(part / 5)));
  });

  test("can come in a bad lot, which ends when it is used up", () => {
    const all = seen(glued(), { until: 1000, faults: [{ at: 305, fault: "bad" }] });
    const bad = all.filter(isMeasurement).filter(({ value }) => value > 200);
    expect(bad).toHaveLength(20);
    expect(new Set(bad.map(({ materials = [] }) => materials[0])).size).toBe(1);
    const without = seen(glued(), { until: 1000 }).filter(isMeasurement).filter(({ at }) => at < 305);
    expect(all.filter(isMeasurement).filter(({ at }) => at < 305)).toEqual(without);
  });
});

describe("the environment", () => {
  const hall = (environment: NonNullable<LineSpec["environment"]>, given: Partial<LineSpec> = {}): LineSpec => ({
    format: "plantloop/line@1",
    id: "hall",
    arrivals: { interarrival: minutes(1) },
    environment,
    stations: ["a", "b"].map((id) => station(id, { time: seconds(0), sensors: [{ id: "air", unit: "%", reads: "humidity" }] })),
    ...given,
  });
  const air = (all: readonly Observation[], at: string): Reading[] => all.filter(isReading).filter((reading) => reading.station === at);

  test("rises and falls with the day, highest at its peak and lowest half a day later, at every station alike", () => {
    const all = seen(hall({ humidity: { unit: "%", mean: 45, daily: { amplitude: 10, peak: hours(6) } } }), { until: 2 * 86_400 });
    expect(air(all, "a").map(({ value }) => value)).toEqual(air(all, "b").map(({ value }) => value));
    for (const { at, value } of air(all, "a")) {
      const cosine = 45 + 10 * Math.cos((2 * Math.PI * (at - 6 * 3600)) / 86_400);
      expect(Math.abs(value - cosine)).toBeLessThan(0.6);
    }
    const byTime = new Map(air(all, "a").map(({ at, value }) => [at, value]));
    expect([byTime.get(6 * 3600), byTime.get(18 * 3600), byTime.get(30 * 3600)]).toEqual([55, 35, 55]);
  });

  test("goes by the time of the day at which the run began", () => {
    const spec = hall({ humidity: { unit: "%", mean: 45, daily: { amplitude: 10, peak: hours(6) } } });
    expect(air(seen(spec, { until: 61, startsAt: 6 * 3600 - 60 }), "a").find(({ at }) => at === 60)?.value).toBe(55);
  });

  test("wanders about that, with its standard deviation, and forgets in its memory time", () => {
    const all = seen(hall({ humidity: { unit: "%", mean: 45, wander: { sd: 3, memory: minutes(10) } } }), { until: 60 * 20_000 });
    const values = air(all, "a").map(({ value }) => value - 45);
    // 20,000 minutes hold 2000 independent values: standard errors 3/√2000 and 3/√4000, doubled for the correlation between.
    expect(Math.abs(meanOf(values))).toBeLessThan(4 * 2 * 0.067);
    expect(Math.abs(sdOf(values) - 3)).toBeLessThan(4 * 2 * 0.047);
    const correlation = (lag: number): number => meanOf(values.slice(lag).map((value, index) => value * (values[index] ?? 0))) / 9;
    expect(correlation(1)).toBeGreaterThan(0.95);
    expect(Math.abs(correlation(20))).toBeLessThan(0.1);
  });

  test("can go off at one station and for some time, and no other station sees it", () => {
    const spec = hall({ humidity: { unit: "%", mean: 45 } }, { faults: { damp: { name, station: "a", environment: "humidity", step: 5, perHour: 60, lasts: minutes(30) } } });
    const all = seen(spec, { until: 7200, faults: [{ at: 3600, fault: "damp" }] });
    for (const { at, value } of air(all, "a")) expect(value).toBeCloseTo(at > 3600 && at < 5400 ? 50 + (at - 3600) / 60 : 45, 9);
    expect(new Set(air(all, "b").map(({ value }) => value))).toEqual(new Set([45]));
  });
});

describe("machines of one station", () => {
  const twins = (given: Partial<LineSpec["stations"][number]>): LineSpec => ({
    format: "plantloop/line@1",
    id: "twins",
    arrivals: { interarrival: seconds(1) },
    stations: [station("mill", { time: seconds(100), machines: 100, bufferBefore: null, makes: { cut: { formula: "5" } }, sensors: [{ id: "cut", unit: "mm", reads: "cut" }], ...given })],
  });
  const cuts = (all: readonly Observation[]): number[][] => {
    const byMachine = groupBy(all.filter(isReading), ({ machine }) => machine);
    return Array.from({ length: 100 }, (_, machine) => (byMachine.get(machine) ?? []).map(({ value }) => value));
  };

  test("differ in their tools, and go on to differ after every maintenance", () => {
    const spec = twins({ tool: { skew: { unit: "mm", initial: 1, machineSd: 2 } }, makes: { cut: { formula: "5 + skew" } }, maintenance: { time: seconds(5), every: 3 } });
    const own = cuts(seen(spec, { until: 2000 }));
    expect(own.every((values) => values.length > 10 && new Set(values).size === 1)).toBe(true);
    // 100 machines: standard errors 0.2 and 2/√198.
    expect(Math.abs(meanOf(own.map(([first = 0]) => first)) - 6)).toBeLessThan(4 * 0.2);
    expect(Math.abs(sdOf(own.map(([first = 0]) => first)) - 2)).toBeLessThan(4 * 0.142);
  });

  test("differ in what they make", () => {
    const own = cuts(seen(twins({ makes: { cut: { formula: "5", machineSd: 2 } } }), { until: 500 }));
    expect(own.every((values) => new Set(values).size === 1)).toBe(true);
    expect(Math.abs(sdOf(own.map(([first = 0]) => first)) - 2)).toBeLessThan(4 * 0.142);
  });
});

describe("a line with all of it", () => {
  const faults = Object.keys(rich().faults ?? {}).map((fault, nth) => ({ at: 400 + 50 * nth, fault }));

  test("is saved whole: a loaded plant goes on byte for byte, and shows the same", () => {
    const line = compileLine(rich());
    const plant = createPlant(line, { seed: 9 });
    const sensing = attachSensing(plant);
    for (const { at, fault } of faults) {
      advance(plant, at);
      order(plant, { type: "fault", fault, machine: 0 });
    }
    advance(plant, 1000);
    const copy = loadPlant(line, savePlant(plant));
    const copied = attachSensing(copy);
    sensing.take();
    advance(plant, 6000);
    advance(copy, 6000);
    expect(fingerprint(copy)).toBe(fingerprint(plant));
    expect(copied.take()).toEqual(sensing.take());
  });

  test("has the luck of a line without it: what is not touched by it comes out the same", () => {
    const { materials: _, environment: __, faults: ___, ...plain } = rich();
    const stations = plain.stations.map((of) => (of.id === "cure" ? { ...of, makes: { voids: { formula: "1.25", noise: 0.05 } } } : of)).map((of) => ({ ...of, sensors: (of.sensors ?? []).filter(({ id }) => id !== "air") }));
    const flow = (all: readonly Observation[]): number[] => all.filter(isReading).filter(({ sensor }) => sensor === "flow").map(({ value }) => value);
    expect(flow(seen({ ...plain, stations }, { until: 3000 }))).toEqual(flow(seen(rich(), { until: 3000 })));
  });
});
