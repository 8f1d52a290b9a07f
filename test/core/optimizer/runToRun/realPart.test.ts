import { describe, expect, test } from "vitest";
import { Stream, normalQuantile } from "#kernel";
import { createOffTarget, noteOffTarget, usuallyOff } from "../../../../src/core/optimizer/runToRun/offTarget.ts";
import { realPart } from "../../../../src/core/optimizer/runToRun/realPart.ts";

const stream = new Stream(8, "deviations");
const draw = (index: number): number => normalQuantile(stream.uniform(index));

/** True deviations, each estimated with an error. */
const cases = Array.from({ length: 40_000 }, (_, index) => {
  const real = 0.2 * draw(2 * index);
  return { real, estimated: real + 0.2 * draw(2 * index + 1) };
});
const large = cases.filter(({ estimated }) => Math.abs(estimated) > 0.4 && Math.abs(estimated) < 1);
const slope = (of: (one: (typeof cases)[number]) => number): number => large.reduce((sum, one) => sum + one.real * of(one), 0) / large.reduce((sum, one) => sum + of(one) * of(one), 0);

describe("what of an estimated deviation is real", () => {
  test("is what comes of those that were chosen because they are large, on average", () => {
    const part = (estimated: number): number => realPart({ deviation: estimated, standardError: 0.2, usual: 0.2, noise: 1 }).share * estimated;
    expect(slope(({ estimated }) => estimated)).toBeLessThan(0.55);
    expect(Math.abs(slope(({ estimated }) => part(estimated)) - 1)).toBeLessThan(0.05);
  });

  test("is all of one that is far beyond what is usual", () => {
    const { share, sd } = realPart({ deviation: 3, standardError: 0.2, usual: 0.2, noise: 1 });
    expect(share).toBeGreaterThan(0.98);
    expect(sd).toBeCloseTo(0.2, 2);
    expect(realPart({ deviation: 1e6, standardError: 0.2, usual: 0.2, noise: 1 }).share).toBeGreaterThan(0.98);
  });

  test("is learnt from what came of earlier decisions, gauges that err wildly or give no number set aside", () => {
    const off = createOffTarget();
    large.slice(0, 400).forEach(({ real, estimated }, index) => {
      noteOffTarget(off, { estimated, error: 0.2, found: real + 0.35 * draw(100_000 + index) });
      noteOffTarget(off, { estimated: 8, error: 0.2, found: -8 });
      noteOffTarget(off, { estimated, error: 0.2, found: Number.NaN });
    });
    expect(Math.abs(usuallyOff(off) - 0.2)).toBeLessThan(0.04);
  });
});
