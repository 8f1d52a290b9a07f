import { describe, expect, test } from "vitest";
import { ControlChart, type Subgroup, charts, hotellingLimit, mewmaLimit, mewmaRunLength, ruleSets, usualSettings } from "#quality/spc";
import { last, ofCounts, ofGroups, ofValues, signalled, study } from "./study.ts";
import { circuitBoards, computers, flowRate, flowWidth, flowWidthLater, orangeJuice, pistonRings, ryan, shifted, viscosity, waferDefects } from "./textbook.ts";

describe("X̄-R", () => {
  test("flow width (Montgomery 2013, example 6.1): x̿ = 1.5056, R̄ = 0.32521, limits 1.31795 and 1.69325, R up to 0.68749, in control", () => {
    const studied = study("xbar-r", ofGroups(flowWidth), { rules: "western-electric" });
    const xbar = last(studied, "xbar");
    const r = last(studied, "r");
    expect(xbar.center).toBeCloseTo(1.5056, 4);
    // The printed data give 0.32517; the book's own sum differs in the fifth digit.
    expect(Math.abs(r.center - 0.32521)).toBeLessThan(0.00005);
    // The book has A2 = 0.577 and D4 = 2.114 with three digits.
    expect(Math.abs(xbar.upper - 1.69325)).toBeLessThan(0.0001);
    expect(Math.abs(xbar.lower - 1.31795)).toBeLessThan(0.0001);
    expect(Math.abs(r.upper - 0.68749)).toBeLessThan(0.0003);
    expect(r.lower).toBe(0);
    expect(studied.limits.sigma).toBeCloseTo(0.1398, 4);
    expect(signalled(studied, "r")).toEqual([]);
    expect(studied.signals.filter(({ rule }) => rule === "western-electric-1")).toEqual([]);
  });

  test("phase II of the same (table 6.2): a mean outside for the first time at sample 43, after the run that told of it before", () => {
    const studied = study("xbar-r", ofGroups([...flowWidth, ...flowWidthLater]), { phaseOne: 25, rules: "shewhart" });
    expect(signalled(studied, "xbar")).toEqual([43, 45]);
    expect(studied.signals.every(({ phase }) => phase === 2)).toBe(true);
    const judged = study("xbar-r", ofGroups([...flowWidth, ...flowWidthLater]), { phaseOne: 25, rules: "western-electric" });
    expect(Math.min(...judged.signals.filter(({ phase }) => phase === 2).map(({ index }) => index))).toBeLessThan(43);
  });
});

describe("X̄-S", () => {
  test("piston rings (Montgomery 2013, example 6.3): x̿ = 74.001, s̄ = 0.0094, limits 73.988 and 74.014, s up to 0.0196", () => {
    const studied = study("xbar-s", ofGroups(pistonRings));
    const xbar = last(studied, "xbar");
    const s = last(studied, "s");
    expect([xbar.center, xbar.lower, xbar.upper].map((value) => value.toFixed(3))).toEqual(["74.001", "73.988", "74.015"]);
    expect(s.center).toBeCloseTo(0.0094, 4);
    expect(s.upper).toBeCloseTo(0.0196, 4);
    expect(s.lower).toBe(0);
    expect(studied.signals).toEqual([]);
  });

  test("subgroups of several sizes have limits of their own, and one sigma", () => {
    const groups = pistonRings.map((group, index) => group.slice(0, 3 + (index % 3)));
    const { limits, points } = study("xbar-s", ofGroups(groups));
    expect(limits.size).toBeNull();
    const widths = (points["xbar"] ?? []).map(({ upper, lower }) => (upper - lower) / 2);
    widths.forEach((width, index) => expect(width).toBeCloseTo((3 * (limits.sigma ?? 0)) / Math.sqrt(3 + (index % 3)), 12));
  });
});

describe("I-MR", () => {
  test("flow rate (NIST/SEMATECH e-Handbook, 6.3.2.2): 50.81, limits 45.8159 and 55.8041, MR̄ = 1.8778", () => {
    const studied = study("imr", ofValues(flowRate));
    const i = last(studied, "i");
    expect(i.center).toBeCloseTo(50.81, 10);
    // The handbook has d2 = 1.128 with three digits.
    expect(Math.abs(i.upper - 55.8041)).toBeLessThan(0.002);
    expect(Math.abs(i.lower - 45.8159)).toBeLessThan(0.002);
    expect(last(studied, "mr").center).toBeCloseTo(1.8778, 4);
    expect(studied.signals).toEqual([]);
  });

  test("viscosity (Montgomery 1991): 33.52, limits 32.24 and 34.80, sigma 0.426", () => {
    const studied = study("imr", ofValues(viscosity));
    const { center, lower, upper } = last(studied, "i");
    expect([center, upper].map((value) => value.toFixed(2))).toEqual(["33.52", "34.80"]);
    // 32.2448 with d2 = 1.128, 32.2453 with all its digits.
    expect(Math.abs(lower - 32.2448)).toBeLessThan(0.001);
    expect(studied.limits.sigma).toBeCloseTo(0.426, 3);
  });

  test("a missing value keeps its number, and has no moving range on either side", () => {
    const values: Subgroup[] = ofValues([1, 2, 1, 9, 2, 1]).map((subgroup, index) => (index === 3 ? { size: 0, values: [] } : subgroup));
    const studied = study("imr", [...values, ...ofValues([50])]);
    expect(studied.points["mr"]?.map(({ value }) => value)).toEqual([1, 1, 1, 49]);
    expect(study("imr", [...values, ...ofValues([50])], { phaseOne: 6 }).signals.find(({ panel }) => panel === "i")?.index).toBe(7);
  });
});

describe("charts of counts", () => {
  test("p: orange juice cans (Montgomery 2013, example 7.1): p̄ = 0.2313, limits 0.0524 and 0.4102, samples 15 and 23 outside", () => {
    const studied = study("p", ofCounts(orangeJuice, 50));
    const { center, lower, upper } = last(studied, "p");
    expect(center.toFixed(4)).toBe("0.2313");
    expect(Math.abs(lower - 0.0524)).toBeLessThan(0.0001);
    expect(Math.abs(upper - 0.4102)).toBeLessThan(0.0001);
    expect(signalled(studied, "p")).toEqual([15, 23]);
  });

  test("np: the same in cans, 50 times as large", () => {
    const studied = study("np", ofCounts(orangeJuice, 50));
    const inShares = last(study("p", ofCounts(orangeJuice, 50)), "p");
    const { center, lower, upper } = last(studied, "np");
    expect(center).toBeCloseTo(50 * inShares.center, 10);
    expect(lower).toBeCloseTo(50 * inShares.lower, 10);
    expect(upper).toBeCloseTo(50 * inShares.upper, 10);
    expect(signalled(studied, "np")).toEqual([15, 23]);
  });

  test("c: circuit boards (Montgomery 2013, example 7.3): c̄ = 19.85, limits 6.48 and 33.22, samples 6 and 20 outside", () => {
    const studied = study("c", ofCounts(circuitBoards, 1));
    const { center, lower, upper } = last(studied, "c");
    // The book starts from 19.85, rounded.
    expect([center.toFixed(2), lower.toFixed(2)]).toEqual(["19.85", "6.48"]);
    expect(Math.abs(upper - 33.22)).toBeLessThan(0.011);
    expect(signalled(studied, "c")).toEqual([6, 20]);
  });

  test("c: wafers (NIST/SEMATECH e-Handbook, 6.3.3.1): c̄ = 16, limits 4 and 28, wafer 24 outside and the 28 of wafer 3 not", () => {
    const studied = study("c", ofCounts(waferDefects, 1));
    expect(last(studied, "c")).toMatchObject({ center: 16, lower: 4, upper: 28 });
    expect(signalled(studied, "c")).toEqual([24]);
  });

  test("u: personal computers (Montgomery 1991): ū = 1.93, limits 0.07 and 3.79, in control", () => {
    const studied = study("u", ofCounts(computers, 5));
    const { center, lower, upper } = last(studied, "u");
    expect([center, lower, upper].map((value) => value.toFixed(2))).toEqual(["1.93", "0.07", "3.79"]);
    expect(studied.signals).toEqual([]);
  });

  test("sizes that vary have limits that vary, and never beyond what a share can be", () => {
    const { points } = study("p", [100, 10, 400].flatMap((size) => ofCounts([Math.round(size * 0.02), Math.round(size * 0.1)], size)));
    expect(points["p"]?.every(({ lower, upper }) => lower >= 0 && upper <= 1 && upper > lower)).toBe(true);
    expect(new Set(points["p"]?.map(({ upper }) => upper)).size).toBe(3);
  });

  test.each([
    ["p", { size: 50, values: [51] }, "51 of 50 pieces; there are no more than were looked at"],
    ["p", { size: 50, values: [-1] }, "a count of -1; a count is 0 or more"],
    ["p", { size: -2, values: [1] }, "a size of -2; a size is more than 0"],
    ["np", { size: 40, values: [1] }, "a size of 40 after 50; an np chart needs one size, a p chart takes any"],
    ["p", { size: 50, values: [2.5] }, "2.5 of 50 pieces; pieces are whole numbers"],
  ] as const)("%s refuses %j", (id, subgroup, problem) => {
    const collecting = charts[id].beginPhaseOne(usualSettings);
    collecting.take({ size: 50, values: [5] });
    expect(collecting.take(subgroup)).toBe(problem);
  });
});

describe("charts with a memory", () => {
  test("CUSUM (Montgomery 2013, example 9.1): k = 0.5, h = 5 signals at period 29, with C⁺ = 5.28", () => {
    const studied = study("cusum", ofValues(shifted), { known: { center: 10, sigma: 1 } });
    expect(signalled(studied, "upper")).toEqual([29, 30]);
    expect(signalled(studied, "lower")).toEqual([]);
    const upper = (studied.points["upper"] ?? []).map(({ value }) => Number(value.toFixed(2)));
    // Table 9.2.
    expect(upper).toEqual([0, 0, 0, 1.16, 2.82, 2.5, 0.04, 1, 0, 0, 0, 0.97, 0.98, 0, 0, 0, 0.12, 0, 0, 0.34, 0.74, 0, 1.79, 2.79, 2.89, 3.47, 3.35, 4.47, 5.28, 5.3]);
  });

  test("EWMA (Montgomery 2013, example 9.2): λ = 0.1, L = 2.7 signals at observation 29, limits 9.38 and 10.62 in the end", () => {
    const studied = study("ewma", ofValues(shifted), { known: { center: 10, sigma: 1 }, settings: { lambda: 0.1, width: 2.7 } });
    const points = studied.points["ewma"] ?? [];
    // Table 9.10.
    expect(points.slice(0, 3).map(({ value }) => value.toFixed(4))).toEqual(["9.9450", "9.7495", "9.7036"]);
    expect([points[0]?.lower, points[0]?.upper].map((limit) => limit?.toFixed(2))).toEqual(["9.73", "10.27"]);
    expect([points.at(-1)?.lower, points.at(-1)?.upper].map((limit) => limit?.toFixed(2))).toEqual(["9.38", "10.62"]);
    expect(points.slice(-3).map(({ value }) => value.toFixed(4))).toEqual(["10.5731", "10.6468", "10.6341"]);
    expect(signalled(studied, "ewma")).toEqual([29, 30]);
  });

  test("subgroups' means count as often as they have values: a mean of four is judged with half the sigma", () => {
    const single = study("cusum", ofValues([1, 1]), { known: { center: 0, sigma: 1 } });
    const four = study("cusum", ofGroups([[1, 1, 1, 1], [1, 1, 1, 1]]), { known: { center: 0, sigma: 1 } });
    expect(last(single, "upper").value).toBeCloseTo(1, 12);
    expect(last(four, "upper").value).toBeCloseTo(3, 12);
  });
});

describe("several characteristics at once", () => {
  const vectors = ryan.map((group): Subgroup => ({ size: group.length, values: group.flat() }));

  test("T² (Ryan 2011, table 9.2): means 60.375 and 18.4875, limit 11.0398 in phase I, sample 10 far outside", () => {
    // R's qcc takes 1 − (1 − 0.0027)² for the two together.
    const studied = study("t2", vectors, { settings: { columns: 2, alpha: 1 - 0.9973 ** 2 } });
    expect(studied.limits.several?.mean).toEqual([expect.closeTo(60.375, 10), expect.closeTo(18.4875, 10)]);
    expect(studied.limits.several?.covariance[0]?.[0]).toBeCloseTo(222.0333, 4);
    expect(studied.limits.several?.covariance[0]?.[1]).toBeCloseTo(103.1169, 3);
    expect(last(studied, "t2").upper).toBeCloseTo(11.0398, 3);
    expect(signalled(studied, "t2")).toEqual([10, 20]);
  });

  test("T² has another limit in phase II than in phase I", () => {
    const studied = study("t2", vectors, { settings: { columns: 2 }, phaseOne: 15 });
    expect(new Set(studied.points["t2"]?.map(({ upper }) => upper)).size).toBe(2);
  });

  test("T² of single vectors: a beta limit in phase I, an F limit in phase II, and χ² for very many (Tracy, Young & Mason 1992)", () => {
    const chi = 11.829; // χ² of two degrees at 0.9973: −2 ln 0.0027.
    const of = { columns: 2, subgroups: 1_000_000, size: 1 };
    expect(hotellingLimit({ ...of, phase: 1 }, 0.0027)).toBeCloseTo(chi, 2);
    expect(hotellingLimit({ ...of, phase: 2 }, 0.0027)).toBeCloseTo(chi, 2);
    const few = { columns: 2, subgroups: 20, size: 1 };
    expect(hotellingLimit({ ...few, phase: 1 }, 0.0027)).toBeLessThan(chi);
    expect(hotellingLimit({ ...few, phase: 2 }, 0.0027)).toBeGreaterThan(chi);
  });

  /** Prabhu & Runger (1997), JQT 29, 8–15; Montgomery (2013), table 11.3: H for an in-control run length of 200. */
  test.each([
    [2, 0.05, 7.35], [2, 0.1, 8.64], [2, 0.2, 9.65], [2, 0.5, 10.44], [2, 1, 10.6],
    [4, 0.1, 12.73], [4, 0.4, 14.58],
  ])("MEWMA of %i with λ = %d has the limit %d", (columns, lambda, published) => {
    const limit = mewmaLimit({ columns, lambda }, 200);
    expect(Math.abs(limit - published)).toBeLessThan(0.02);
    expect(mewmaRunLength({ columns, lambda }, limit)).toBeCloseTo(200, 3);
  });

  test("MEWMA and T² say what is wrong with columns that say the same", () => {
    const same = Array.from({ length: 12 }, (_, index): Subgroup => ({ size: 1, values: [index, 2 * index + 1] }));
    expect(() => study("mewma", same, { settings: { columns: 2 } })).toThrow("follows from the others");
    expect(() => study("t2", same.slice(0, 3), { settings: { columns: 2 } })).toThrow("not enough data: 3 of 4 subgroups");
  });

  test("MEWMA signals a shift of both characteristics that is too small for either", () => {
    const noise = [0.3, -0.8, 1.1, -0.2, -1.2, 0.9, 0.1, -0.6, 0.7, -0.3];
    const at = (index: number, shift: number): Subgroup => ({ size: 1, values: [(noise[index % 10] ?? 0) + shift, (noise[(index * 3 + 4) % 10] ?? 0) + shift] });
    const all = [...Array.from({ length: 50 }, (_, index) => at(index, 0)), ...Array.from({ length: 30 }, (_, index) => at(index, 1))];
    expect(signalled(study("mewma", all, { settings: { columns: 2, lambda: 0.1 }, phaseOne: 50 }), "mewma")[0]).toBeGreaterThan(50);
    expect(signalled(study("t2", all, { settings: { columns: 2 }, phaseOne: 50 }), "t2")).toEqual([]);
  });
});

describe("a chart that data streams through", () => {
  const options = { kind: charts.imr, settings: usualSettings, rules: ruleSets.nelson, phaseOne: 10 };

  test("estimates limits in phase I without a signal, and judges what follows", () => {
    const chart = new ControlChart(options);
    const signals = ofValues([...flowRate, 70]).map((subgroup) => chart.take(subgroup));
    expect(signals.slice(0, 10).flat()).toEqual([]);
    expect(signals.at(-1)).toContainEqual({ index: 11, panel: "i", rule: "nelson-1", count: 1, phase: 2 });
    expect(chart.history).toMatchObject([{ from: { first: 1, last: 10 }, since: 11, limits: { subgroups: 10, method: "MR̄/d2" } }]);
  });

  test("keeps a record of limits that were estimated anew, and judges by the old ones until then", () => {
    const chart = new ControlChart(options);
    for (const subgroup of ofValues(flowRate)) chart.take(subgroup);
    chart.reestimate();
    const later = flowRate.map((value) => value + 100);
    expect(ofValues(later.slice(0, 9)).every((subgroup) => chart.take(subgroup).some(({ panel }) => panel === "i"))).toBe(true);
    chart.take({ size: 1, values: [later[9] ?? 0] });
    expect(chart.history.map(({ from, since }) => [from?.first, from?.last, since])).toEqual([[1, 10, 11], [11, 20, 21]]);
    expect(chart.take({ size: 1, values: [150] })).toEqual([]);
  });

  test("says why there are no limits: values that do not vary", () => {
    const chart = new ControlChart(options);
    for (let index = 0; index < 10; index += 1) chart.take({ size: 1, values: [5.2] });
    expect(chart.finding).toBe("no spread: what phase I measured does not vary about 5.2, so no limits follow from it");
    expect(chart.panels).toEqual([]);
  });

  test.each(Object.values(charts).map((kind) => [kind.id, kind] as const))("%s says that one subgroup is not enough", (_, kind) => {
    const collecting = kind.beginPhaseOne({ ...usualSettings, columns: 2 });
    collecting.take({ size: 1, values: [1, 1] });
    expect(collecting.estimate()).toMatchObject({ ok: false, finding: expect.stringMatching(/^not enough data: [01] of \d/) });
  });

  test("a range is judged by rules without zones alone: it is not normal (Nelson 1984)", () => {
    const chart = new ControlChart({ ...options, kind: charts["xbar-r"] });
    chart.setLimits({ center: 0, sigma: 1, method: "given", degrees: null, subgroups: 0, size: null }, null);
    const signals = Array.from({ length: 20 }, (_, index) => chart.take({ size: 2, values: [-1.5 + (index % 2) / 10, 1.5] })).flat();
    expect(new Set(signals.filter(({ panel }) => panel === "r").map(({ rule }) => rule))).toEqual(new Set(["nelson-2", "nelson-4"]));
  });
});
