import { Matrix, inverse } from "ml-matrix";
import { expect, test } from "vitest";
import { Stream, normalQuantile, tQuantile } from "#kernel";
import { forecast, forgetCoefficient, learnFrom, startRegression } from "../../../../src/core/quality/virtual/regression.ts";

const stream = new Stream(5, "data");
let drawn = 0;
const normal = (): number => normalQuantile(stream.uniform((drawn += 1)));
const row = (): number[] => [1, normal(), normal(), normal()];
const truth = [2, -1, 0.5, 0];
const never = { coefficients: [1, 1, 1, 1], variance: 1, most: [9, 9, 9, 9] };

test("without forgetting it is the regression of all data at once, with the prior as ridge", () => {
  const regression = startRegression([10, 3, 3, 3], 0.25);
  const rows: number[][] = [];
  const values: number[] = [];
  for (let at = 0; at < 60; at += 1) {
    const x = row();
    const value = x.reduce((sum, one, index) => sum + one * (truth[index] ?? 0), 0) + 0.5 * normal();
    learnFrom(regression, { x, error: value - forecast(regression, x).mean, discounts: never });
    rows.push(x);
    values.push(value);
  }
  // (X'X + S₀ C₀⁻¹)⁻¹ X'y
  const [x, y] = [new Matrix(rows), Matrix.columnVector(values)];
  const ridge = Matrix.diag([10, 3, 3, 3].map((deviation) => 0.25 / (deviation * deviation)));
  const batch = inverse(x.transpose().mmul(x).add(ridge)).mmul(x.transpose()).mmul(y).to1DArray();
  batch.forEach((coefficient, index) => expect(regression.mean[index]).toBeCloseTo(coefficient, 9));
});

test("its 90 % intervals hold 90 % of what comes, though the noise is not told and doubles on the way", () => {
  const regression = startRegression([10, 3, 3, 3], 5);
  let [covered, scored] = [0, 0];
  for (let at = 0; at < 6000; at += 1) {
    const x = row();
    const value = x.reduce((sum, one, index) => sum + one * (truth[index] ?? 0), 0) + (at < 3000 ? 0.5 : 1) * normal();
    const { mean, scale, degrees } = forecast(regression, x);
    if (at >= 100) {
      scored += 1;
      if (Math.abs(value - mean) <= tQuantile(0.95, degrees) * scale) covered += 1;
    }
    learnFrom(regression, { x, error: value - mean, discounts: { ...never, variance: 0.99 } });
  }
  // 3 standard errors of 0.9 over 5900 are 0.012; the change of noise costs a little.
  expect(covered / scored).toBeGreaterThan(0.885);
  expect(covered / scored).toBeLessThan(0.915);
});

test("forgetting follows a coefficient that walks, and does not wind up what is never shown", () => {
  const regression = startRegression([10, 3], 1);
  const discounts = { coefficients: [0.95, 0.95], variance: 0.99, most: [10, 3] };
  let level = 0;
  for (let at = 0; at < 20_000; at += 1) {
    level += 0.02 * normal();
    const value = level + 0.1 * normal();
    // Two regressors that are always alike: nothing can tell them apart.
    learnFrom(regression, { x: [1, 1], error: value - forecast(regression, [1, 1]).mean, discounts });
  }
  const { mean, scale, noiseShare } = forecast(regression, [1, 1]);
  expect(Math.abs(mean - level)).toBeLessThan(0.3);
  expect(scale).toBeLessThan(0.3);
  expect(noiseShare).toBeGreaterThan(0.5);
  expect(forecast(regression, [1, -1]).scale).toBeLessThan(25);
});

test("a coefficient that is forgotten is as unsure as at the start, and the others stay", () => {
  const regression = startRegression([10, 3, 3, 3], 1);
  for (let at = 0; at < 100; at += 1) {
    const x = row();
    learnFrom(regression, { x, error: 2 + (x[1] ?? 0) - forecast(regression, x).mean, discounts: never });
  }
  const before = [...regression.mean];
  forgetCoefficient(regression, 1, { deviation: 3, keepsMean: false });
  expect(regression.mean).toEqual([before[0], 0, before[2], before[3]]);
  expect(forecast(regression, [0, 1, 0, 0]).scale).toBeCloseTo(Math.sqrt(9 + regression.variance), 9);
});
