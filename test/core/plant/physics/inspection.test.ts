import { describe, expect, test } from "vitest";
import { type GaugeSpec, type JudgementSpec, type LineSpec, type StationSpec, compileLine, seconds, station } from "#line";
import { advance, createPlant, tally } from "#plant";
import { type Completion, type Measurement, type Observation, attachSensing } from "#sensing";
import { groupBy, meanOf, sdOf } from "./groups.ts";


/** Parts of size 10 with so much noise, every one of them gauged. */
function gauged(gauge: GaugeSpec, { noise = 0, machines = 1, inspect = {}, spec = [9, 11] }: { readonly noise?: number; readonly machines?: number; readonly inspect?: Partial<StationSpec>; readonly spec?: readonly [number, number] } = {}): LineSpec {
  return {
    format: "plantloop/line@1",
    id: "gauged",
    arrivals: { interarrival: seconds(1) },
    stations: [
      station("make", { time: seconds(0.5), bufferBefore: null, makes: { size: { formula: "10", noise } } }),
      station("inspect", { time: seconds(0.5 * machines), machines, bufferBefore: null, ...inspect }),
    ],
    characteristics: { size: { unit: "mm", spec, measuredAt: "inspect", gauge } },
  };
}

function observe(spec: LineSpec, until: number): readonly Observation[] {
  const plant = createPlant(compileLine(spec), { seed: 11 });
  const sensing = attachSensing(plant);
  advance(plant, until);
  return sensing.take();
}

const measurements = (all: readonly Observation[]): Measurement[] => all.filter((of): of is Measurement => of.type === "measurement");
const completions = (all: readonly Observation[]): Completion[] => all.filter((of): of is Completion => of.type === "completion");

describe("a gauge", () => {
  test("has a bias and shows whole steps", () => {
    const values = measurements(observe(gauged({ noise: 0.1, bias: 0.5, quantum: 0.25 }), 1000)).map(({ value }) => value);
    expect(values.every((value) => value % 0.25 === 0)).toBe(true);
    // √(0.1² + 0.25²/12) = 0.123 over 1000: a standard error of 0.004.
    expect(Math.abs(meanOf(values) - 10.5)).toBeLessThan(4 * 0.004);
  });

  test("repeats with its repeatability on one machine, and differs by its reproducibility between machines", () => {
    const spec = gauged({ noise: 0.2, reproducibility: 1 }, { machines: 40 });
    const byMachine = [...groupBy(measurements(observe(spec, 20_000)), ({ machines }) => machines[1]).values()].map((of) => of.map(({ value }) => value));
    expect(byMachine).toHaveLength(40);
    // Some 500 values a machine: each standard deviation has a standard error of 0.2/√1000, their mean of a sixth of that.
    expect(Math.abs(meanOf(byMachine.map(sdOf)) - 0.2)).toBeLessThan(4 * 0.001);
    expect(Math.abs(sdOf(byMachine.map(meanOf)) - 1)).toBeLessThan(4 * 0.113);
  });

  test("by a sampling plan measures the first parts of each lot that comes to it", () => {
    const all = measurements(observe(gauged({ noise: 0, plan: { size: 25, sample: 4 } }), 1001));
    expect(all.map(({ part }) => part % 25)).toEqual(Array.from({ length: all.length }, (_, index) => index % 4));
    expect(all).toHaveLength(160);
  });
});

describe("an adaptive sampling plan", () => {
  /** How many parts of each lot of 20 are measured. */
  const samples = (spec: readonly [number, number], lots: number): number[] => {
    const all = measurements(observe(gauged({ noise: 0, plan: { size: 20, sample: 5, adaptive: true } }, { spec }), 20 * lots + 1));
    return Array.from({ length: lots }, (_, lot) => all.filter(({ part }) => Math.floor(part / 20) === lot).length);
  };

  test("reduces the sample to 2/5 after ten lots that were accepted", () => {
    expect(samples([9, 11], 14)).toEqual([5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 2, 2, 2, 2]);
  });

  test("tightens it to 8/5 after two that were rejected", () => {
    expect(samples([20, 30], 6)).toEqual([5, 5, 8, 8, 8, 8]);
  });

  test("goes back to normal after five accepted in a row when tightened, and after one rejected when reduced", () => {
    // A part in 40 is out of specification, by the noise: the plan goes through all of its severities.
    const spec = gauged({ noise: 0, plan: { size: 20, sample: 5, adaptive: true } }, { noise: 0.45 });
    const all = measurements(observe(spec, 20 * 3000 + 1));
    const lots = Array.from({ length: 3000 }, (_, lot) => all.filter(({ part }) => Math.floor(part / 20) === lot)).map((of) => ({ size: of.length, isRejected: of.some(({ value }) => value < 9 || value > 11) }));
    expect(new Set(lots.map(({ size }) => size))).toEqual(new Set([2, 5, 8]));
    lots.slice(0, -1).forEach((lot, index) => {
      const next = lots[index + 1]?.size;
      const isRejected = (nth: number): boolean => lots[nth]?.isRejected ?? false;
      if (lot.size === 2) expect(next).toBe(lot.isRejected ? 5 : 2);
      if (lot.size === 8 && next === 5) expect([0, 1, 2, 3, 4].some((back) => isRejected(index - back))).toBe(false);
      if (lot.size === 5 && next === 8) expect([0, 1, 2, 3, 4].filter((back) => isRejected(index - back)).length).toBeGreaterThanOrEqual(2);
    });
  });
});

describe("a judgement that errs", () => {
  const limits = (share: number, of: number): number => 4 * Math.sqrt((share * (1 - share)) / of);
  const judged = (judgement: JudgementSpec, inspect: Partial<StationSpec>): readonly Observation[] => observe(gauged({ noise: 0 }, { noise: 0.6, inspect: { ...inspect, judgement } }), 20_000);

  test("scraps the share of good parts that it is said to, and these are no fault of any characteristic", () => {
    const all = completions(judged({ falseAlarm: 0.05 }, { grades: true }));
    const good = all.filter(({ failed }) => failed.length === 0);
    expect(Math.abs(good.filter((of) => !of.good).length / good.length - 0.05)).toBeLessThan(limits(0.05, good.length));
    expect(all.filter(({ failed }) => failed.length > 0).every((of) => !of.good)).toBe(true);
  });

  test("misses the share of bad parts that it is said to, which go on and are found at the end of the line", () => {
    const later = station("later", { time: seconds(0.2), bufferBefore: null, sensors: [{ id: "size", unit: "mm", reads: "size" }] });
    const spec = gauged({ noise: 0 }, { noise: 0.6, inspect: { grades: true, judgement: { miss: 0.2 } } });
    const all = observe({ ...spec, stations: [...spec.stations, later] }, 20_000);
    const bad = completions(all).filter(({ failed }) => failed.length > 0);
    const missed = all.filter((of) => of.type === "reading" && !(of.value >= 9 && of.value <= 11));
    expect(Math.abs(missed.length / bad.length - 0.2)).toBeLessThan(limits(0.2, bad.length) + 0.001);
    expect(bad.every(({ good }) => !good)).toBe(true);
  });

  test("sends good parts back by mistake", () => {
    const spec = gauged({ noise: 0 }, { inspect: { rework: { when: "size > 11", to: "make", limit: 3 }, judgement: { falseAlarm: 0.1 } } });
    const plant = createPlant(compileLine(spec), { seed: 2 });
    advance(plant, 10_000);
    const { good, reworked } = tally(plant);
    // Of each pass a tenth goes back, at most three times: 0.1 + 0.01 + 0.001 a part.
    expect(Math.abs(reworked / good - 0.111)).toBeLessThan(limits(0.1, good) + 0.003);
  });
});
