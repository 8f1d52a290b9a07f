import { expect, test } from "vitest";
import { batchInterval, meanInterval, tQuantile } from "#kernel";

test("Student's t has the tabled 97.5 % points (NIST/SEMATECH e-Handbook, 1.3.6.7.2)", () => {
  const table = { 1: 12.706, 2: 4.303, 3: 3.182, 4: 2.776, 5: 2.571, 9: 2.262, 10: 2.228, 19: 2.093, 30: 2.042, 60: 2.0, 100: 1.984 };
  for (const [degrees, value] of Object.entries(table)) expect(tQuantile(0.975, Number(degrees))).toBeCloseTo(value, 3);
  expect(tQuantile(0.95, 7)).toBeCloseTo(1.895, 3);
  expect(tQuantile(0.025, 4)).toBeCloseTo(-2.776, 3);
});

test("an interval of few values says so", () => {
  expect(meanInterval([3]).halfWidth).toBeNull();
  expect(meanInterval([]).mean).toBeNaN();
});

test("the interval of 1…5 is 3 ± 2.776·√(2.5/5)", () => {
  const { mean, halfWidth } = meanInterval([1, 2, 3, 4, 5]);
  expect(mean).toBe(3);
  expect(halfWidth).toBeCloseTo(2.7764451 * Math.sqrt(0.5), 6);
});

test("batch means of a constant have no width", () => {
  expect(batchInterval(Array.from({ length: 100 }, () => 2), 20)).toEqual({ mean: 2, halfWidth: 0 });
});
