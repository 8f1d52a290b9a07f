import { describe, expect, test } from "vitest";
import { Stream, batchMeans, checkBatches, normalQuantile } from "#kernel";

/** A first-order autoregressive series of such a correlation. */
function series(correlation: number, length: number): number[] {
  const noise = new Stream(1, `noise/${correlation}`);
  let value = 0;
  return Array.from({ length }, (_, index) => (value = correlation * value + normalQuantile(noise.uniform(index))));
}

describe("batch means", () => {
  test("of 1…10 in five batches are 1.5, 3.5 … 9.5: 5.5 ± 2.776·√(10/5)", () => {
    const { mean, halfWidth, batches, batchSize } = batchMeans([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5);
    expect({ mean, batches, batchSize }).toEqual({ mean: 5.5, batches: 5, batchSize: 2 });
    expect(halfWidth).toBeCloseTo(2.7764451 * Math.SQRT2, 6);
  });

  test("leave out what does not fill a batch", () => {
    expect(batchMeans([1, 1, 1, 1, 1, 1, 99], 3)).toMatchObject({ mean: 1, batchSize: 2 });
  });

  test("of too few observations are refused", () => {
    expect(() => batchMeans([1, 2], 3)).toThrow("found 2 observations for 3 batches");
  });

  test("that are too short for a correlated series show it, and long ones do not", () => {
    expect(batchMeans(series(0.95, 400)).isIndependent).toBe(false);
    expect(batchMeans(series(0.95, 20_000)).isIndependent).toBe(true);
  });
});

test("von Neumann's ratio of 1, 2, 3, 4 gives a correlation of 1 − 3/(2·5)", () => {
  expect(checkBatches([1, 2, 3, 4]).correlation).toBeCloseTo(0.7, 12);
});

test("independent batches are taken for correlated about as often as the test's 5 %", () => {
  const noise = new Stream(2, "noise");
  const rejected = Array.from({ length: 2000 }, (_, trial) => checkBatches(Array.from({ length: 20 }, (__, index) => normalQuantile(noise.uniform(20 * trial + index))))).filter((check) => !check.isIndependent);
  // 2000 trials scatter by 0.5 points; the normal approximation is off by less.
  expect(Math.abs(rejected.length / 2000 - 0.05)).toBeLessThan(0.02);
});
