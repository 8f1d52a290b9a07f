import { describe, expect, test } from "vitest";
import { Stream, exp, normalQuantile } from "#kernel";
import { type Specification, Moments, Sample, andersonDarling, capability, charts, costOfQuality, firstPassYield, pareto, percentile, percentileCapability, rolledThroughputYield, usualSettings, yieldOfDefects } from "#quality/spc";
import { ofGroups, study } from "./study.ts";
import { flowWidth } from "./textbook.ts";

const both = (lower: number, upper: number, target: number | null = null): Specification => ({ lower, upper, target });

describe("capability", () => {
  test("flow width, 1.00 to 2.00 µm (Montgomery 2013, example 6.1): Cp = 1.192", () => {
    const { limits } = study("xbar-r", ofGroups(flowWidth));
    const all = new Moments();
    flowWidth.flat().forEach((value) => all.add(value));
    const { cp, cpk, cpm } = capability(both(1, 2), { mean: all.mean, count: all.count, within: { sigma: limits.sigma ?? 0, degrees: limits.degrees }, overall: all.deviation });
    // The book has sigma 0.1398: with four digits, 1.1922.
    expect(cp?.value).toBeCloseTo(1.192, 2);
    expect(cpk.value).toBeLessThan(cp?.value ?? 0);
    expect(cpm).toBeNull();
  });

  test("s = 1.75 of 20, 38 to 62 (Montgomery 2013, example 8.4): Cp = 2.29, between 1.57 and 3.01", () => {
    const { pp } = capability(both(38, 62), { mean: 50, count: 20, within: { sigma: 1.75, degrees: 19 }, overall: 1.75 });
    expect([pp?.value, pp?.interval?.upper].map((value) => value?.toFixed(2))).toEqual(["2.29", "3.01"]);
    // The book goes on from 2.29, rounded: 1.568, where 1.565 is exact.
    expect(Math.abs((pp?.interval?.lower ?? 0) - 1.568)).toBeLessThan(0.005);
  });

  test("mean 16, s = 2, 8 to 20 with target 14 (NIST/SEMATECH e-Handbook, 6.1.6): Cp = 1.0, Cpk = 0.6667, Cpm = 0.707", () => {
    const { cp, cpk, cpm } = capability(both(8, 20, 14), { mean: 16, count: 100, within: { sigma: 2, degrees: 99 }, overall: 2 });
    expect(cp?.value).toBe(1);
    expect(cpk.value).toBeCloseTo(0.6667, 4);
    expect(cpm?.value).toBeCloseTo(Math.SQRT1_2, 10);
  });

  test("intervals hold the true index in 95 of 100 studies: of Cp, Cpk, Cpm and Ppk of 1.33, 2,000 times 50 values", () => {
    const stream = new Stream(4, "capability");
    let at = 0;
    const truth = { cp: 4 / 3, cpk: 4 / 3, cpm: 4 / 3, ppk: 4 / 3 };
    const held = { cp: 0, cpk: 0, cpm: 0, ppk: 0 };
    for (let run = 0; run < 2000; run += 1) {
      const collecting = charts["xbar-s"].beginPhaseOne(usualSettings);
      const all = new Moments();
      for (let group = 0; group < 10; group += 1) {
        const values = Array.from({ length: 5 }, () => normalQuantile(stream.uniform((at += 1))));
        values.forEach((value) => all.add(value));
        collecting.take({ size: 5, values });
      }
      const estimate = collecting.estimate();
      if (!estimate.ok) throw new Error(estimate.finding);
      const found = capability(both(-4, 4, 0), { mean: all.mean, count: 50, within: { sigma: estimate.limits.sigma ?? 0, degrees: estimate.limits.degrees }, overall: all.deviation });
      for (const name of ["cp", "cpk", "cpm", "ppk"] as const) {
        const interval = found[name]?.interval;
        if (interval && interval.lower <= truth[name] && truth[name] <= interval.upper) held[name] += 1;
      }
    }
    // 2,000 coins of 0.95 fall within 1.5 % of that. Cpk of a centred process is biased below Cp, and its interval reaches lower.
    for (const name of ["cp", "cpm"] as const) expect(Math.abs(held[name] / 2000 - 0.95)).toBeLessThan(0.015);
    for (const name of ["cpk", "ppk"] as const) expect(held[name] / 2000).toBeGreaterThan(0.9);
  });

  test("with one limit has Cpk and Ppk alone", () => {
    expect(capability({ lower: null, upper: 6, target: null }, { mean: 0, count: 10, within: { sigma: 2, degrees: null }, overall: 2 })).toEqual({
      cp: null, cpm: null, pp: null, cpk: { value: 1, interval: null }, ppk: { value: 1, interval: { lower: expect.any(Number), upper: expect.any(Number) } },
    });
  });

  test.each([
    [{ lower: null, upper: null, target: 1 }, "found no limit"],
    [both(2, 1), "found a lower limit of 2 and an upper one of 1"],
    [both(0, 1, 3), "found a target of 3"],
  ])("refuses %j", (specification, message) => {
    expect(() => capability(specification, { mean: 0, count: 10, within: { sigma: 1, degrees: 9 }, overall: 1 })).toThrow(message);
  });
});

describe("values that are not normal", () => {
  const stream = new Stream(9, "shapes");
  const normal = Array.from({ length: 1000 }, (_, index) => normalQuantile(stream.uniform(index)));
  const of = (values: readonly number[]) => {
    const moments = new Moments();
    values.forEach((value) => moments.add(value));
    return andersonDarling(values.toSorted((first, second) => first - second), moments);
  };

  test("are told by Anderson and Darling's test, and normal ones not", () => {
    expect(of(normal)?.pValue).toBeGreaterThan(0.05);
    expect(of(normal.map(exp))?.pValue).toBeLessThan(0.001);
    expect(of([1, 2, 3])).toBeNull();
  });

  test("the test says so of normal values in 5 of 100 cases: 2,000 times 20 values", () => {
    let rejected = 0;
    for (let run = 0; run < 2000; run += 1) {
      const p = of(Array.from({ length: 20 }, (_, index) => normalQuantile(stream.uniform(5000 + run * 20 + index))))?.pValue ?? 1;
      if (p < 0.05) rejected += 1;
    }
    expect(Math.abs(rejected / 2000 - 0.05)).toBeLessThan(0.015);
  });

  test("have a capability by percentiles, which of normal values is Pp and Ppk", () => {
    const many = Array.from({ length: 200_000 }, (_, index) => normalQuantile(stream.uniform(100_000 + index))).toSorted((first, second) => first - second);
    const found = percentileCapability(many, both(-3, 4.5));
    expect(found?.pp).toBeCloseTo(1.25, 1);
    expect(found?.ppk).toBeCloseTo(1, 1);
    // An exponential distribution: percentiles −ln(1 − p).
    const skew = percentileCapability(Array.from({ length: 100_000 }, (_, index) => stream.exponential(index)).toSorted((first, second) => first - second), { lower: null, upper: 6.6077, target: null });
    expect(skew?.ppk).toBeCloseTo(1, 1);
    expect(percentileCapability(normal.slice(0, 740), both(-3, 3))).toBeNull();
  });

  test("a percentile stands at p(n + 1) (NIST/SEMATECH e-Handbook, 7.2.6.2: the 90th of twelve values is 95.1981)", () => {
    const values = [95.1567, 95.1937, 95.1959, 95.1442, 95.061, 95.1591, 95.1195, 95.1065, 95.0925, 95.199, 95.1682, 95.1772].toSorted((first, second) => first - second);
    expect(percentile(values, 0.9)).toBeCloseTo(95.1981, 4);
  });

  test("a sample of a long stream has each value with one chance, and is the same each time", () => {
    const samples = [0, 1].map(() => {
      const sample = new Sample(2000);
      for (let value = 0; value < 100_000; value += 1) sample.add(value);
      return sample;
    });
    const [first, second] = samples.map((sample) => sample.sorted());
    expect(first).toEqual(second);
    expect(first).toHaveLength(2000);
    expect(samples[0]?.isWhole).toBe(false);
    // Uniform on 0…1e5: the mean's standard error is 645.
    expect(Math.abs((first ?? []).reduce((sum, value) => sum + value, 0) / 2000 - 50_000)).toBeLessThan(2600);
  });
});

describe("yield, Pareto and the cost of poor quality", () => {
  test("rolled throughput yield is the product of the first-pass yields, and Poisson's of defects", () => {
    expect(firstPassYield(95, 100)).toBe(0.95);
    expect(rolledThroughputYield([0.9, 0.8, 0.5])).toBeCloseTo(0.36, 12);
    expect(yieldOfDefects(1)).toBeCloseTo(0.3679, 4);
    expect(() => firstPassYield(3, 2)).toThrow("found 3 of 2 units");
    expect(() => rolledThroughputYield([0.5, 1.2])).toThrow("found 1.2 for step 2");
  });

  test("Pareto puts the vital few first and adds what has one name", () => {
    expect(pareto([{ name: "void", weight: 2 }, { name: "crack", weight: 5 }, { name: "void", weight: 1 }, { name: "stain", weight: 2 }])).toEqual([
      { name: "crack", weight: 5, share: 0.5, cumulated: 0.5 },
      { name: "void", weight: 3, share: 0.3, cumulated: 0.8 },
      { name: "stain", weight: 2, share: 0.2, cumulated: 1 },
    ]);
    expect(pareto([])).toEqual([]);
  });

  test("poor quality costs what failures cost", () => {
    expect(costOfQuality({ prevention: 10, appraisal: 20, internalFailure: 30, externalFailure: 40 }, 700)).toEqual({ total: 100, poor: 70, poorOfSales: 0.1 });
    expect(() => costOfQuality({ prevention: -1, appraisal: 0, internalFailure: 0, externalFailure: 0 })).toThrow("found -1 for prevention");
  });
});
