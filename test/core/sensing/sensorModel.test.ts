import { describe, expect, test } from "vitest";
import { exp } from "#kernel";
import { type FaultSpec, type LineSpec, type SensorSpec, compileLine, hours, minutes, seconds, station } from "#line";
import { type Plant, advance, createPlant, forkPlant, loadPlant, order, savePlant } from "#plant";
import { type Reading, attachSensing } from "#sensing";

const name = { en: "fault", ko: "고장" };

/** One press, a part every 10 s, whose sensor `s` reads a force of 80 that wears up by `perPart` a part. */
function line(sensor: Partial<SensorSpec>, { perPart = 0, machines = 1, faults = {} }: { readonly perPart?: number; readonly machines?: number; readonly faults?: Readonly<Record<string, FaultSpec>> } = {}): LineSpec {
  return {
    format: "plantloop/line@1",
    id: "sensors",
    arrivals: { interarrival: seconds(10) },
    stations: [
      station("press", {
        time: seconds(machines * 4),
        machines,
        tool: { wear: { unit: "N", perPart } },
        recipe: { force: { unit: "N", setPoint: 80, range: [60, 110] } },
        sensors: [{ id: "s", unit: "N", reads: "force + wear", ...sensor }],
        maintenance: { time: seconds(4) },
      }),
    ],
    faults,
  };
}

function plantOf(spec: LineSpec, seed = 3): { readonly plant: Plant; readonly readings: (until: number) => readonly Reading[] } {
  const plant = createPlant(compileLine(spec), { seed });
  const sensing = attachSensing(plant);
  return {
    plant,
    readings: (until) => {
      advance(plant, until);
      return sensing.take().filter((seen): seen is Reading => seen.type === "reading");
    },
  };
}

const valuesOf = (readings: readonly Reading[]): number[] => readings.map(({ value }) => value);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const sd = (values: readonly number[]): number => Math.sqrt(values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1));

describe("a sensor by its data sheet", () => {
  test("has a gain and a bias", () => {
    expect(valuesOf(plantOf(line({ gain: 1.1, bias: -3 })).readings(25))).toEqual([1.1 * 80 - 3, 1.1 * 80 - 3]);
  });

  test("shows whole steps, and nothing beyond its range", () => {
    const stepped = valuesOf(plantOf(line({ quantum: 0.5 }, { perPart: 0.13 })).readings(1000));
    expect(stepped.every((value) => value % 0.5 === 0)).toBe(true);
    expect(stepped.slice(0, 5)).toEqual([80, 80, 80.5, 80.5, 80.5]);
    const clipped = valuesOf(plantOf(line({ range: [80.2, 80.6] }, { perPart: 0.25 })).readings(60));
    expect(clipped).toEqual([80.2, 80.25, 80.5, 80.6, 80.6]);
  });

  test("follows a step with its time constant, as a first-order element does", () => {
    const { plant, readings } = plantOf(line({ lag: seconds(30) }));
    readings(15);
    order(plant, { type: "set-point", station: "press", machine: 0, setPoint: "force", value: 90 });
    // A part every 10 s: after n of them the exact answer to a step of 10 is 10·(1 − e^(−n·10/30)).
    valuesOf(readings(45)).forEach((value, index) => expect(value).toBeCloseTo(80 + 10 * (1 - exp((-10 * (index + 1)) / 30)), 12));
  });

  test("drifts by the hour until its machine is maintained", () => {
    const { plant, readings } = plantOf(line({ drift: 3.6 }));
    const before = readings(1005);
    for (const { at, value } of before) expect(value).toBeCloseTo(80 + (3.6 * at) / 3600, 9);
    order(plant, { type: "maintain", station: "press", machine: 0 });
    const [first] = readings(1015);
    expect(first?.value).toBeCloseTo(80, 1);
    expect(first?.value).toBeLessThan(80.02);
  });

  test("loses the share of readings that it is said to, and emits nothing for these", () => {
    const readings = plantOf(line({ dropout: 0.2 })).readings(40_000);
    // 4000 parts: the share lost has a standard error of 0.0063.
    expect(1 - readings.length / 4000).toBeGreaterThan(0.2 - 4 * 0.0063);
    expect(1 - readings.length / 4000).toBeLessThan(0.2 + 4 * 0.0063);
    expect(new Set(readings.map(({ part }) => part)).size).toBe(readings.length);
  });

  test("on several machines has a bias of its own on each", () => {
    const readings = plantOf(line({ biasSd: 2 }, { machines: 40 })).readings(4000);
    const own = Array.from({ length: 40 }, (_, machine) => new Set(readings.filter((reading) => reading.machine === machine).map(({ value }) => value)));
    expect(own.every((values) => values.size === 1)).toBe(true);
    // The standard error of a standard deviation of 40 values is 2/√78 = 0.23.
    expect(sd(own.flatMap((values) => [...values]))).toBeGreaterThan(2 - 4 * 0.23);
    expect(sd(own.flatMap((values) => [...values]))).toBeLessThan(2 + 4 * 0.23);
  });

  test("reads every so often, or the first of a lot", () => {
    expect(plantOf(line({ period: minutes(1) })).readings(3600).map(({ at }) => at % 60)).toEqual(Array.from({ length: 60 }, () => 14));
    expect(plantOf(line({ lot: { size: 10, sample: 3 } })).readings(255).map(({ part }) => part)).toEqual([0, 1, 2, 10, 11, 12, 20, 21, 22]);
  });
});

describe("a fault of a sensor", () => {
  const faults: Readonly<Record<string, FaultSpec>> = {
    off: { name, station: "press", sensor: "s", step: 2 },
    drifting: { name, station: "press", sensor: "s", perHour: 36 },
    weak: { name, station: "press", sensor: "s", gain: 0.9 },
    rough: { name, station: "press", sensor: "s", noise: 3 },
    loose: { name, station: "press", sensor: "s", dropout: 0.5 },
    frozen: { name, station: "press", sensor: "s", stuck: true },
  };
  const broken = (fault: string, given: { readonly sensor?: Partial<SensorSpec>; readonly perPart?: number; readonly until?: number } = {}): readonly Reading[] => {
    const { plant, readings } = plantOf(line(given.sensor ?? {}, { faults, perPart: given.perPart ?? 0 }));
    readings(1000);
    order(plant, { type: "fault", fault, machine: 0 });
    return readings(given.until ?? 2000);
  };

  test("is a bias, a drift or a gain", () => {
    expect(new Set(valuesOf(broken("off")))).toEqual(new Set([82]));
    for (const { at, value } of broken("drifting")) expect(value).toBeCloseTo(80 + (36 * (at - 1000)) / 3600, 9);
    expect(new Set(valuesOf(broken("weak")))).toEqual(new Set([72]));
  });

  test("is noise on top of its own, or lost readings", () => {
    const noisy = valuesOf(broken("rough", { sensor: { noise: 4 }, until: 41_000 }));
    // √(4² + 3²) = 5, over 4000 readings with a standard error of 0.056.
    expect(sd(noisy)).toBeGreaterThan(5 - 4 * 0.056);
    expect(sd(noisy)).toBeLessThan(5 + 4 * 0.056);
    expect(broken("loose", { until: 41_000 }).length / 4000).toBeCloseTo(0.5, 1);
  });

  test("is that it shows its last reading, noise and all, for ever", () => {
    const { plant, readings } = plantOf(line({ noise: 1 }, { faults, perPart: 0.1 }));
    const last = readings(1000).at(-1);
    order(plant, { type: "fault", fault: "frozen", machine: 0 });
    const stuck = readings(2000);
    expect(stuck).toHaveLength(100);
    expect(new Set(valuesOf(stuck))).toEqual(new Set([last?.value]));
    expect(new Set(stuck.map(({ part }) => part)).size).toBe(100);
  });

  test("is mended by maintenance of that machine, and of no other", () => {
    const { plant, readings } = plantOf(line({}, { faults, machines: 2 }));
    readings(1000);
    for (const machine of [0, 1]) order(plant, { type: "fault", fault: "off", machine });
    order(plant, { type: "maintain", station: "press", machine: 1 });
    const after = readings(3000).filter(({ at }) => at > 1100);
    expect(new Set(valuesOf(after.filter(({ machine }) => machine === 0)))).toEqual(new Set([82]));
    expect(new Set(valuesOf(after.filter(({ machine }) => machine === 1)))).toEqual(new Set([80]));
  });

  test("leaves what is made alone: the plant runs on as it did, but for what it shows", () => {
    const spec = line({ noise: 1 }, { faults, perPart: 0.01 });
    const run = (fault: boolean): Plant => {
      const { plant, readings } = plantOf(spec);
      readings(500);
      if (fault) order(plant, { type: "fault", fault: "drifting", machine: 0 });
      readings(5000);
      return plant;
    };
    expect(run(true).state.machines).toEqual(run(false).state.machines);
    expect(run(true).state.count).toEqual(run(false).state.count);
  });

  test("is part of a snapshot, whoever looks on: a loaded plant and a fork show the same", () => {
    const spec = line({ noise: 1, lag: seconds(20), drift: 1, period: seconds(25) }, { faults, perPart: 0.01 });
    const { plant, readings } = plantOf(spec);
    readings(900);
    for (const fault of Object.keys(faults)) order(plant, { type: "fault", fault, machine: 0 });
    readings(1234);
    const copies = [loadPlant(plant.line, savePlant(plant)), forkPlant(plant)].map((copy) => {
      const sensing = attachSensing(copy);
      advance(copy, 5000);
      return sensing.take();
    });
    const unseen = forkPlant(plant);
    advance(unseen, 5000);
    const own = readings(5000);
    expect(own.length).toBeGreaterThan(20);
    expect(copies[0]?.filter(({ type }) => type === "reading")).toEqual(own);
    expect(copies[1]).toEqual(copies[0]);
    expect(savePlant(unseen)).toEqual(savePlant(plant));
  });
});

describe("a fault of what a sensor reads", () => {
  test("is seen by the sensor: a machine that runs above its set point shows it until it is maintained", () => {
    const faults: Readonly<Record<string, FaultSpec>> = { high: { name, station: "press", setPoint: "force", step: 5 } };
    const { plant, readings } = plantOf(line({}, { faults }));
    readings(100);
    order(plant, { type: "fault", fault: "high", machine: 0 });
    expect(new Set(valuesOf(readings(205)))).toEqual(new Set([85]));
    order(plant, { type: "set-point", station: "press", machine: 0, setPoint: "force", value: 70 });
    expect(new Set(valuesOf(readings(305)))).toEqual(new Set([75]));
    order(plant, { type: "maintain", station: "press", machine: 0 });
    expect(new Set(valuesOf(readings(400)))).toEqual(new Set([80]));
  });

  test("can be a tool state that grows by the hour, whether the machine works or not", () => {
    const spec = line({});
    const aging = { ...spec, stations: spec.stations.map((of) => ({ ...of, tool: { wear: { unit: "N", perHour: 36 } } })), arrivals: { interarrival: hours(1), maximum: 3 } };
    const values = valuesOf(plantOf(aging).readings(4 * 3600));
    expect(values).toHaveLength(3);
    // Parts come on the hour and take 4 s.
    values.forEach((value, index) => expect(value).toBeCloseTo(80 + 36 * (index + 1) + 0.04, 9));
  });
});
