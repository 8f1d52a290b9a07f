import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Stream, normalQuantile, truncateWarmup } from "#kernel";

/** The rule as it is written, batch by batch and cut by cut. */
function byDefinition(series: readonly number[]): number {
  const means = Array.from({ length: Math.floor(series.length / 5) }, (_, batch) => series.slice(5 * batch, 5 * batch + 5).reduce((sum, value) => sum + value, 0) / 5);
  const statistics = Array.from({ length: Math.floor(means.length / 2) + 1 }, (_, cut) => {
    const kept = means.slice(cut);
    const mean = kept.reduce((sum, value) => sum + value, 0) / kept.length;
    return kept.reduce((sum, value) => sum + (value - mean) ** 2, 0) / kept.length ** 2;
  });
  return Math.min(...statistics);
}

describe("MSER-5", () => {
  test("makes the squared standard error of the mean least, over every cut in the first half", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 10, maxLength: 200 }), (series) => {
        const { statistic, observations } = truncateWarmup(series);
        expect(statistic).toBeCloseTo(byDefinition(series), 8);
        expect(observations % 5).toBe(0);
        expect(observations).toBeLessThanOrEqual(series.length / 2);
      }),
    );
  });

  test("cuts a start that is off, and little more", () => {
    const noise = new Stream(1, "noise");
    const series = Array.from({ length: 1000 }, (_, index) => (index < 100 ? 20 : 0) + normalQuantile(noise.uniform(index)));
    const { observations, isRejected } = truncateWarmup(series);
    expect(observations).toBeGreaterThanOrEqual(100);
    expect(observations).toBeLessThan(200);
    expect(isRejected).toBe(false);
  });

  test("leaves a constant series whole", () => {
    expect(truncateWarmup(Array.from({ length: 50 }, () => 3))).toEqual({ observations: 0, statistic: 0, isRejected: false });
  });

  test("of a series that is still on its way says that it is too short", () => {
    expect(truncateWarmup(Array.from({ length: 100 }, (_, index) => index))).toMatchObject({ observations: 50, isRejected: true });
    expect(truncateWarmup([1, 2, 3])).toMatchObject({ observations: 0, isRejected: true });
  });
});
