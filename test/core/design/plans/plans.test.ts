import { describe, expect, test } from "vitest";
import { definingWords, fraction, makePlan, nearest, planIds, planKinds } from "#design/study";

const asked = { centres: 3, seed: 1, runs: null };
const plan = (kind: (typeof planIds)[number], factors: number, centres = 0): readonly (readonly number[])[] => makePlan(kind, { ...asked, factors, centres }).points;
const product = (points: readonly (readonly number[])[], left: number, right: number): number => points.reduce((sum, point) => sum + (point[left] ?? 0) * (point[right] ?? 0), 0);
const sum = (points: readonly (readonly number[])[], of: (point: readonly number[]) => number): number => points.reduce((total, point) => total + of(point), 0);

describe("a plan", () => {
  test.each(planIds)("%s stays in the ranges, but for the stars outside, and tells its model", (id) => {
    const factors = Math.max(3, planKinds[id].least);
    const { points, dEfficiency } = makePlan(id, { ...asked, factors });
    expect(Math.max(...points.flat().map(Math.abs))).toBeLessThanOrEqual(id === "ccd-circumscribed" ? 8 ** 0.25 + 1e-12 : 1);
    expect(dEfficiency).toBeGreaterThan(0.1);
  });

  test("full factorial is orthogonal, in Yates' order, and fully efficient", () => {
    expect(plan("full-factorial", 2)).toEqual([[-1, -1], [1, -1], [-1, 1], [1, 1]]);
    const points = plan("full-factorial", 4);
    for (let left = 0; left < 4; left += 1) for (let right = 0; right < 4; right += 1) expect(product(points, left, right)).toBe(left === right ? 16 : 0);
    expect(makePlan("full-factorial", { ...asked, factors: 4, centres: 0 }).dEfficiency).toBeCloseTo(1, 12);
  });

  // Montgomery (2017), table 8.14: half of 2³ has resolution III, of 2⁴ IV, of 2⁵ V; 2⁶⁻², 2⁷⁻³ and 2⁸⁻⁴ have IV.
  test.each([[3, 4, 3], [4, 8, 4], [5, 16, 5], [6, 16, 4], [7, 16, 4], [8, 16, 4]])("fraction of %i factors has %i runs and resolution %i", (factors, runs, resolution) => {
    const fractional = makePlan("fractional-factorial", { ...asked, factors, centres: 0 });
    expect([fractional.points.length, fractional.resolution]).toEqual([runs, resolution]);
  });

  test("fraction's aliases are those of its defining relation: in 2⁴⁻¹ with D = ABC, AB = CD, AC = BD, AD = BC", () => {
    expect(makePlan("fractional-factorial", { ...asked, factors: 4 }).aliases).toEqual([[[0, 1], [2, 3]], [[0, 2], [1, 3]], [[0, 3], [1, 2]]]);
    const words = definingWords(5, [[0, 1], [0, 2]]);
    // 2⁵⁻² with D = AB, E = AC: I = ABD = ACE = BCDE (Montgomery, section 8.3).
    expect(words).toEqual([[0, 1, 3], [0, 2, 4], [1, 2, 3, 4]]);
    for (const point of fraction(5, [[0, 1], [0, 2]])) for (const word of words) expect(word.reduce((sign, factor) => sign * (point[factor] ?? 0), 1)).toBe(1);
  });

  test.each([[11, 12], [19, 20], [23, 24]])("Plackett–Burman of %i factors is an orthogonal array of %i balanced runs", (factors, runs) => {
    const points = plan("plackett-burman", factors);
    expect(points).toHaveLength(runs);
    for (let left = 0; left < factors; left += 1) {
      expect(sum(points, (point) => point[left] ?? 0)).toBe(0);
      for (let right = 0; right < left; right += 1) expect(product(points, left, right)).toBe(0);
    }
  });

  test.each([2, 3, 4, 5])("circumscribed composite of %i factors is rotatable: Σxᵢ⁴ = 3 Σxᵢ²xⱼ² (Box & Hunter 1957)", (factors) => {
    for (const kind of ["ccd-circumscribed", "ccd-inscribed"] as const) {
      const points = plan(kind, factors);
      const fourth = sum(points, (point) => (point[0] ?? 0) ** 4);
      expect(fourth).toBeCloseTo(3 * sum(points, (point) => (point[0] ?? 0) ** 2 * (point[1] ?? 0) ** 2), 9);
      expect(points).toHaveLength(2 ** factors + 2 * factors);
    }
    expect(Math.max(...plan("ccd-circumscribed", factors).flat())).toBeCloseTo(2 ** (factors / 4), 12);
  });

  // Box & Behnken (1960): 12, 24 and 40 runs beside the centre; each on a sphere of radius √2.
  test.each([[3, 12], [4, 24], [5, 40]])("Box–Behnken of %i factors has %i runs, none of them a corner", (factors, runs) => {
    const points = plan("box-behnken", factors);
    expect(points).toHaveLength(runs);
    for (const point of points) expect(point.reduce((radius, x) => radius + x * x, 0)).toBe(2);
  });

  test("Latin hypercube uses each part of a range once, and is spread wider than the first one drawn", () => {
    const points = plan("latin-hypercube", 3);
    for (let factor = 0; factor < 3; factor += 1) {
      const levels = points.map((point) => Math.abs(Math.round((((point[factor] ?? 0) + 1) * points.length - 1) / 2))).toSorted((left, right) => left - right);
      expect(levels).toEqual(points.map((_, run) => run));
    }
    expect(nearest(points)).toBeGreaterThan(0.1);
    expect(makePlan("latin-hypercube", { ...asked, factors: 3, seed: 2 }).points).not.toEqual(points);
  });

  test("D-optimal quadratic in one factor is the ends and the middle in equal parts (Atkinson & Donev 1992), of two as good as the nine points of 3²", () => {
    const { points } = makePlan("d-optimal", { ...asked, factors: 1, centres: 0, runs: 6 });
    expect(points.map(([x]) => x ?? 0).toSorted((left, right) => left - right)).toEqual([-1, -1, 0, 0, 1, 1]);
    const nine = makePlan("d-optimal", { ...asked, factors: 2, centres: 0, runs: 9 });
    expect(nine.dEfficiency).toBeGreaterThanOrEqual(makePlan("three-levels", { ...asked, factors: 2 }).dEfficiency - 1e-12);
  });

  test("that is not for so many factors, or has too few runs, says what is allowed", () => {
    expect(() => plan("box-behnken", 2)).toThrow("box-behnken: found 2 factors; it is for 3 to 5");
    expect(() => makePlan("d-optimal", { ...asked, factors: 2, runs: 4 })).toThrow("found 4 runs; its model of 2 factors has 6 coefficients");
    expect(() => makePlan("ccd", { ...asked, factors: 2, runs: 9 })).toThrow("only latin-hypercube and d-optimal");
  });
});
