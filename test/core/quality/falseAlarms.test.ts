import { describe, expect, test } from "vitest";
import { Stream, normalQuantile } from "#kernel";
import type { RuleId } from "#quality";
import { chart, createChart } from "../../../src/core/quality/chart.ts";
import { activeRules } from "../../../src/core/quality/monitor.ts";

const longest = 20_000;

/** Limits that are known, and so are no more revised. */
const known = Array.from({ length: 100 }, () => 2 / Math.sqrt(Math.PI));

/** Points until a chart with known limits first signals, its process shifted by so many standard deviations; the mean over charts. */
function averageRunLength(rules: readonly RuleId[], shift: number, charts: number): number {
  let points = 0;
  for (let index = 0; index < charts; index += 1) {
    const stream = new Stream(1, `run length ${index}`);
    const state = createChart(0);
    state.limits = { center: 0, sigma: 1, ranges: known };
    for (let point = 0; point < longest; point += 1) {
      points += 1;
      const value = shift + normalQuantile(stream.uniform(point));
      if (chart(state, { at: point, madeAt: point, part: point, revision: 0, value }, { rules, keptPoints: 1 }) !== null) break;
    }
  }
  return points / charts;
}

/**
 * A run length without memory has a standard deviation as large as its mean: over 4,000 charts the mean run is known to
 * 1.6 %, and four of these are allowed.
 */
const charts = 4000;
const tolerance = 4 / Math.sqrt(charts);

describe("points until a chart of a process in control rings falsely, on average", () => {
  test.each<readonly [string, readonly RuleId[], number]>([
    ["3σ limits: 370.4 (Shewhart; 1/0.0027)", ["nelson-1"], 370.4],
    ["with two of three beyond 2σ: 225.4 (Champ & Woodall 1987)", ["nelson-1", "nelson-5"], 225.44],
    ["with four of five beyond 1σ: 166.1 (Champ & Woodall 1987)", ["nelson-1", "nelson-6"], 166.05],
    ["all four of Western Electric: 91.75 (Champ & Woodall 1987)", ["western-electric-1", "western-electric-2", "western-electric-3", "western-electric-4"], 91.75],
  ])("%s", (_, rules, published) => {
    expect(Math.abs(averageRunLength(rules, 0, charts) / published - 1)).toBeLessThan(tolerance);
  });

  test("EWMA with λ = 0.2, L = 3: about 560 (Lucas & Saccucci 1990; a little less with limits that start narrow)", () => {
    expect(Math.abs(averageRunLength(["ewma"], 0, charts) / 555 - 1)).toBeLessThan(tolerance);
  });

  test("3σ limits and EWMA together, as charts are judged: once in more than 200 points; all of Nelson's rules would ring more than twice as often", () => {
    const active = averageRunLength(activeRules, 0, 1000);
    const all: RuleId[] = ["nelson-1", "nelson-2", "nelson-3", "nelson-4", "nelson-5", "nelson-6", "nelson-7", "nelson-8"];
    expect(active).toBeGreaterThan(200);
    expect(averageRunLength(all, 0, 1000)).toBeLessThan(active / 2);
  });
});

describe("points until a shift is found, on average", () => {
  test.each([
    [1, 43.89],
    [2, 6.3],
    [3, 2],
  ])("3σ limits, a shift of %i σ: %f (Montgomery 2013, section 6.4)", (shift, published) => {
    expect(Math.abs(averageRunLength(["nelson-1"], shift, charts) / published - 1)).toBeLessThan(tolerance);
  });

  test("EWMA finds 0.5 σ and 1 σ in about 40 and 10 points (Montgomery 2013, table 9.11), a quarter of what 3σ limits take", () => {
    const half = averageRunLength(["ewma"], 0.5, charts);
    const one = averageRunLength(["ewma"], 1, charts);
    expect(half).toBeGreaterThan(35);
    expect(half).toBeLessThan(45);
    expect(one).toBeGreaterThan(8.5);
    expect(one).toBeLessThan(11);
  });
});
