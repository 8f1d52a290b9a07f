import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { centralComposite } from "../../../src/core/design/centralComposite.ts";
import { optimumOf } from "../../../src/core/design/optimum.ts";
import { type QuadraticFit, fitQuadratic, valueAt } from "../../../src/core/design/quadraticFit.ts";

type Point = readonly number[];

/** A surface that is given, fitted through the runs of the design for its factors. */
function fitted(factors: number, surface: (point: Point) => number): QuadraticFit {
  const points = centralComposite(factors, 3);
  return fitQuadratic(points, points.map(surface));
}

const bowl = (at: Point, height = 10) => (point: Point): number => height - point.reduce((sum, x, factor) => sum + (factor + 1) * (x - (at[factor] ?? 0)) ** 2, 0);

describe("a face-centred central composite design", () => {
  test.each([
    [1, 3, 2 + 3],
    [2, 3, 4 + 4 + 3],
    [3, 1, 8 + 6 + 1],
    [5, 2, 32 + 10 + 2],
  ])("of %i factors with %i runs of the centre has %i runs: corners, faces' centres, centre (Montgomery 2017, 11.4)", (factors, centres, runs) => {
    const points = centralComposite(factors, centres);
    expect(points).toHaveLength(runs);
    expect(points.every((point) => point.length === factors && point.every((x) => x === -1 || x === 0 || x === 1))).toBe(true);
    expect(points.filter((point) => point.every((x) => x === 0))).toHaveLength(centres);
    expect(new Set(points.map((point) => point.join(" "))).size).toBe(runs - centres + 1);
  });

  test("is balanced: each factor sums to 0, and no two factors vary together", () => {
    const points = centralComposite(3, 3);
    const sum = (of: (point: Point) => number): number => points.reduce((total, point) => total + of(point), 0);
    for (const first of [0, 1, 2]) {
      expect(sum((point) => point[first] ?? 0)).toBe(0);
      for (const second of [0, 1, 2]) if (first !== second) expect(sum((point) => (point[first] ?? 0) * (point[second] ?? 0))).toBe(0);
    }
  });
});

describe("the fit of a full quadratic", () => {
  const coefficient = fc.double({ min: -100, max: 100, noNaN: true });

  test("recovers any quadratic exactly", () => {
    fc.assert(
      fc.property(fc.array(coefficient, { minLength: 6, maxLength: 6 }), ([c = 0, a = 0, b = 0, aa = 0, bb = 0, ab = 0]) => {
        const { coefficients } = fitted(2, ([x = 0, y = 0]) => c + a * x + b * y + aa * x * x + bb * y * y + ab * x * y);
        [c, a, b, aa, bb, ab].forEach((exact, index) => expect(coefficients[index]).toBeCloseTo(exact, 9));
      }),
    );
  });

  test("says that it explains all of a quadratic, and what it would of points left out", () => {
    const fit = fitted(2, ([x = 0, y = 0]) => 5 + 2 * x - y + x * y - 3 * y * y);
    expect(fit.r2).toBeCloseTo(1, 12);
    expect(fit.adjustedR2).toBeCloseTo(1, 12);
    expect(fit.predictedR2).toBeCloseTo(1, 12);
    expect(fit.residualSd).toBeCloseTo(0, 9);
  });

  test("of what is no quadratic explains less, and predicts still less", () => {
    const { r2, adjustedR2, predictedR2, residualSd } = fitted(2, ([x = 0, y = 0]) => x * x * y * y - x * x * y + 3 * x);
    expect(r2).toBeLessThan(0.999);
    expect(adjustedR2).toBeLessThan(r2);
    expect(predictedR2).toBeLessThan(adjustedR2 ?? 0);
    expect(residualSd).toBeGreaterThan(0);
  });

  test("R² is the textbook's: 1 − (residual sum of squares)/(total), with the residuals worked out by hand", () => {
    // One factor, runs at −1, 1, 0, 0, 0: the fit goes through the ends and the centre's mean.
    const fit = fitQuadratic([[-1], [1], [0], [0], [0]], [0, 4, 1, 2, 3]);
    expect(valueAt(fit, [0])).toBeCloseTo(2, 12);
    expect(fit.r2).toBeCloseTo(1 - 2 / 10, 12);
    expect(fit.residualSd).toBeCloseTo(1, 12);
    expect(fit.predictedR2).toBeNull();
  });

  test("needs as many runs as it has coefficients", () => {
    expect(() => fitQuadratic([[0, 0], [1, 1]], [1, 2])).toThrow("invalid experiment: 2 runs; a full quadratic has 6 coefficients");
  });
});

describe("the optimum of a fitted surface", () => {
  test("inside the range is found exactly", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -0.95, max: 0.95, noNaN: true }), { minLength: 1, maxLength: 3 }), (at) => {
        const { point, place, value } = optimumOf(fitted(at.length, bowl(at)));
        at.forEach((x, factor) => expect(point[factor]).toBeCloseTo(x, 6));
        expect(value).toBeCloseTo(10, 9);
        expect(place).toBe("inside");
      }),
      { numRuns: 50 },
    );
  });

  test("outside of the range is the best of the edge, and said to be on it", () => {
    const { point, place } = optimumOf(fitted(2, bowl([1.5, 0.3])));
    expect(point[0]).toBe(1);
    expect(point[1]).toBeCloseTo(0.3, 9);
    expect(place).toBe("edge");
  });

  test("of a saddle is the best end of its ridge, never its middle", () => {
    const { point, place, value } = optimumOf(fitted(2, ([x = 0, y = 0]) => x * x - y * y + 0.1 * x));
    expect(point[0]).toBe(1);
    expect(point[1]).toBeCloseTo(0, 9);
    expect(place).toBe("edge");
    expect(value).toBeCloseTo(1.1, 9);
  });

  test("is nowhere worse than any point of the range", () => {
    const within = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(within, { minLength: 6, maxLength: 6 }), within, within, (coefficients, x, y) => {
        const fit: QuadraticFit = { factors: 2, coefficients, r2: 1, adjustedR2: null, predictedR2: null, residualSd: null };
        expect(optimumOf(fit).value).toBeGreaterThanOrEqual(valueAt(fit, [x, y]) - 0.02);
      }),
    );
  });
});
