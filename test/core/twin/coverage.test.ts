import { describe, expect, test } from "vitest";
import { compileLine } from "#line";
import { plants } from "#lines";
import { predictNext } from "#twin";
import { trials } from "./coverage.ts";

const hour = 3600;
const spec = plants["die-stacking"];
if (spec === undefined) throw new Error("the line is gone");
const line = compileLine(spec);

describe("where the next value lies", () => {
  test("is between the order statistics that leave it so often outside", () => {
    // Of 19 values the 1st and the 19th hold the next with 18 / 20, of 39 the 2nd and the 38th with 36 / 40.
    const upTo = (n: number): number[] => Array.from({ length: n }, (_, index) => n - index);
    expect(predictNext(upTo(19), 0.9)).toEqual({ lower: 1, median: 10, upper: 19 });
    const next = predictNext(upTo(39), 0.9);
    expect(next?.lower).toBeCloseTo(2, 9);
    expect(next?.upper).toBeCloseTo(38, 9);
    expect(predictNext([5], 0.9)).toEqual({ lower: 5, median: 5, upper: 5 });
    expect(predictNext([], 0.9)).toBeNull();
  });
});

test("of a few dozen forecasts of the shipped plant, most hold what came; the bench holds 200 of each", { timeout: 120_000 }, () => {
  const seen = [1, 2, 3].flatMap((seed) => trials(line, { seed, loop: seed === 2 ? "open" : "closed", moments: [3, 6].map((at) => at * hour), replications: 19 }));
  const hits = seen.filter(({ lower, upper, came }) => came >= lower && came <= upper).length;
  // 6 forecasts of 7 quantities: binomial about 0.9, but quantities of one hour hang together.
  expect(seen.length).toBe(42);
  expect(hits / seen.length).toBeGreaterThan(0.65);
  // Intervals that held everything because they were endless would be no forecast: those of the yield are narrower than 0.3.
  for (const { quantity, lower, upper } of seen) if (quantity === "yield") expect(upper - lower).toBeLessThan(0.3);
});
