import { describe, expect, test } from "vitest";
import { Stream, ln, normalQuantile } from "#kernel";
import { steeredAhead } from "../../../src/core/twin/steerAhead.ts";

/** Means over an hour of what is left by moves at random, each a fresh standard normal, from a given start. */
function hours(movesPerHour: number, start: number, count: number): readonly number[] {
  const stream = new Stream(11, `steered ${movesPerHour} ${start}`);
  let nth = 0;
  return Array.from({ length: count }, () => {
    let [now, left, sum] = [0, start, 0];
    while (now < 1) {
      const until = Math.min(1, now - ln(stream.uniform((nth += 1))) / movesPerHour);
      sum += left * (until - now);
      now = until;
      left = normalQuantile(stream.uniform((nth += 1)));
    }
    return sum;
  });
}

describe("what controllers leave over the next hour", () => {
  test.each([0.3, 1, 6])("is kept and scatters as moves at random make it, %d an hour", (rate) => {
    const { kept, scattered } = steeredAhead(rate / 3600, 3600);
    const [of2, of0] = [hours(rate, 2, 20_000), hours(rate, 0, 20_000)];
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(of2) / 2).toBeCloseTo(kept, 1);
    expect(Math.abs(mean(of2) / 2 - kept)).toBeLessThan(0.02);
    // Over the starts as they come, standard normal: the variance about a start of z is v0 + c z², whose mean is the one that is foretold.
    const about = (values: readonly number[], from: number): number => mean(values.map((value) => (value - kept * from) * (value - kept * from)));
    const perSquare = (about(of2, 2) - about(of0, 0)) / 4;
    expect(Math.sqrt(about(of0, 0) + perSquare) / scattered).toBeGreaterThan(0.96);
    expect(Math.sqrt(about(of0, 0) + perSquare) / scattered).toBeLessThan(1.04);
  });

  test("stays as it is where nothing moves", () => {
    expect(steeredAhead(0, 3600)).toEqual({ kept: 1, scattered: 0 });
    expect(steeredAhead(1e-9, 3600)).toEqual({ kept: 1, scattered: 0 });
  });
});
