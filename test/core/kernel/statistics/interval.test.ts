import { expect, test } from "vitest";
import { meanInterval, nextValueInterval, pairedInterval, ratioInterval, tQuantile } from "#kernel";

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

test("of portions that are alike in number, the ratio's interval is the one of their means", () => {
  const ratio = ratioInterval([1, 2, 3, 4, 5].map((mean) => ({ sum: 7 * mean, count: 7 })));
  const means = meanInterval([1, 2, 3, 4, 5]);
  expect(ratio.mean).toBeCloseTo(means.mean, 12);
  expect(ratio.halfWidth).toBeCloseTo(means.halfWidth ?? Number.NaN, 12);
});

test("each one that was counted weighs alike, and a portion without any takes nothing away", () => {
  // (10 + 2) / (1 + 3); residuals 7 and -7 and 0, so s² = 98/2, and t = 4.303 with two degrees over n = 3 portions of 4/3 on average.
  const { mean, halfWidth } = ratioInterval([{ sum: 10, count: 1 }, { sum: 2, count: 3 }, { sum: 0, count: 0 }]);
  expect(mean).toBe(3);
  expect(halfWidth).toBeCloseTo((4.302653 * Math.sqrt(49 / 3)) / (4 / 3), 4);
});

test("of what was never counted there is no mean, and of one portion no width", () => {
  expect(ratioInterval([{ sum: 0, count: 0 }, { sum: 0, count: 0 }])).toEqual({ mean: Number.NaN, halfWidth: null });
  expect(ratioInterval([{ sum: 6, count: 2 }, { sum: 0, count: 0 }])).toEqual({ mean: 3, halfWidth: null });
});

test("one more value of five like 1…5 is foretold to lie in 3 ± 2.776·√(2.5·(1 + 1/5)), and after a single one nothing is", () => {
  const { mean, halfWidth } = nextValueInterval(meanInterval([1, 2, 3, 4, 5]), 5);
  expect(mean).toBe(3);
  expect(halfWidth).toBeCloseTo(2.7764451 * Math.sqrt(2.5 * 1.2), 6);
  expect(nextValueInterval(meanInterval([3]), 1)).toEqual({ mean: 3, halfWidth: null });
});

test("of pairs the interval is that of their differences: what both have in common does not widen it", () => {
  const luck = [0, 100, -50, 30, 7];
  const paired = pairedInterval(luck.map((value, index) => value + index + 1), luck);
  expect(paired.mean).toBeCloseTo(3, 12);
  expect(paired.halfWidth).toBeCloseTo(meanInterval([1, 2, 3, 4, 5]).halfWidth ?? Number.NaN, 9);
  expect(() => pairedInterval([1, 2], [1])).toThrow("found 2 and 1");
});
