import { describe, expect, test } from "vitest";
import type { RuleId } from "#quality";
import { ewmaLimit } from "../../../src/core/quality/rules/ewma.ts";
import { rules } from "../../../src/core/quality/rules/rules.ts";

/** How many of the newest points break a rule; points in standard deviations from the centre. */
function broken(rule: RuleId, ...deviations: number[]): number {
  return rules[rule].broken({ deviations, ewma: 0, ewmaLimit: 1 });
}

const up = (from: number, count: number, by = 0.1): number[] => Array.from({ length: count }, (_, index) => from + index * by);
const zigzag = (count: number): number[] => Array.from({ length: count }, (_, index) => (index % 2 === 0 ? 0.5 : -0.5));

/** Nelson (1984): the run that just breaks each rule, how many of its points do, and the nearest run that does not. */
const cases: readonly (readonly [RuleId, string, readonly number[], number, readonly number[]])[] = [
  ["nelson-1", "one point beyond 3σ", [0, 3.01], 1, [3.01, 3]],
  ["nelson-1", "one point beyond 3σ below", [0, -3.01], 1, [0, -3]],
  ["nelson-2", "nine in a row above", Array.from({ length: 9 }, () => 0.1), 9, [0, ...Array.from({ length: 8 }, () => 0.1)]],
  ["nelson-2", "nine in a row below", Array.from({ length: 9 }, () => -0.1), 9, [...Array.from({ length: 8 }, () => -0.1), 0.1]],
  ["nelson-3", "six in a row, each above the one before", up(-0.2, 6), 6, [...up(-0.2, 5), 0.2]],
  ["nelson-3", "six in a row, each below the one before", up(0.2, 6, -0.1), 6, up(0.2, 5, -0.1)],
  ["nelson-4", "fourteen up and down in turn", zigzag(14), 14, [...zigzag(13), 0.6]],
  ["nelson-5", "two of three beyond 2σ on one side", [2.1, 0, 2.1], 3, [2.1, 0, -2.1]],
  ["nelson-5", "two of three, the newest among them", [0, 2.1, 2.1], 2, [2.1, 2.1, 0]],
  ["nelson-6", "four of five beyond 1σ on one side", [1.1, 1.1, 0, 1.1, 1.1], 5, [1.1, 0, 0, 1.1, 1.1]],
  ["nelson-6", "four of five, the newest among them", [0, -1.1, -1.1, -1.1, -1.1], 4, [-1.1, -1.1, -1.1, -1.1, 0]],
  ["nelson-7", "fifteen within 1σ", zigzag(15), 15, [1, ...zigzag(14)]],
  ["nelson-8", "eight beyond 1σ on both sides", [1.1, -1.1, 1.1, -1.1, 1.1, -1.1, 1.1, -1.1], 8, [1.1, -1.1, 1.1, -1.1, 1, -1.1, 1.1, -1.1]],
];

describe("a rule is broken by", () => {
  test.each(cases)("%s: %s, and not by less", (rule, _, breaks, count, holds) => {
    expect(broken(rule, ...breaks)).toBe(count);
    expect(broken(rule, ...holds)).toBe(0);
  });

  test("nelson-8: not by eight beyond 1σ that all stand on one side; that is a shift and no mixture", () => {
    expect(broken("nelson-8", ...Array.from({ length: 8 }, () => 1.1))).toBe(0);
  });

  test("ewma: a statistic outside of its own limit, on either side", () => {
    const run = { deviations: [1, 1, 1], ewmaLimit: 0.5 };
    expect(rules.ewma.broken({ ...run, ewma: 0.51 })).toBe(3);
    expect(rules.ewma.broken({ ...run, ewma: -0.51 })).toBe(3);
    expect(rules.ewma.broken({ ...run, ewma: 0.5 })).toBe(0);
  });
});

test("every rule holds for a run too short for it, and for no points at all", () => {
  for (const { broken: isBroken } of Object.values(rules)) {
    expect(isBroken({ deviations: [], ewma: 0, ewmaLimit: 1 })).toBe(0);
    expect(isBroken({ deviations: [1.1, 1.1], ewma: 0, ewmaLimit: 1 })).toBe(0);
  }
});

test("the EWMA's limit widens from λL = 0.6 at the first point to L√(λ/(2−λ)) = 1 (Montgomery 2013, eq. 9.25)", () => {
  expect(ewmaLimit(1)).toBeCloseTo(0.6, 12);
  expect(ewmaLimit(2)).toBeCloseTo(0.6 * Math.sqrt(1 + 0.64), 12);
  expect(ewmaLimit(1000)).toBeCloseTo(1, 12);
});
