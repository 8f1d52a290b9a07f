import { describe, expect, test } from "vitest";
import type { RuleId } from "#quality";
import { ewmaSpread, startLeft } from "../../../src/core/quality/rules/ewma.ts";
import { freshMemory } from "../../../src/core/quality/rules/rule.ts";
import { ruleOf, rules } from "../../../src/core/quality/rules/rules.ts";

/** How many of the newest points break a rule; points in standard deviations from the centre. */
function broken(rule: RuleId, ...deviations: number[]): number {
  const memory = freshMemory(ruleOf(rule));
  return deviations.reduce((_, deviation) => ruleOf(rule).step(memory, deviation), 0);
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
  ["western-electric-1", "one point beyond 3σ", [0, -3.01], 1, [3.01, 3]],
  ["western-electric-2", "two of three beyond 2σ on one side", [-2.1, 0, -2.1], 3, [2.1, 0, -2.1]],
  ["western-electric-3", "four of five beyond 1σ on one side", [1.1, 0, 1.1, 1.1, 1.1], 5, [1.1, 0, 0, 1.1, 1.1]],
  ["western-electric-4", "eight in a row above", Array.from({ length: 8 }, () => 0.1), 8, [0, ...Array.from({ length: 7 }, () => 0.1)]],
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
    // The first statistic is 0.2 of the point, its limit 0.6.
    expect(broken("ewma", 3.01)).toBe(1);
    expect(broken("ewma", -3.01)).toBe(1);
    expect(broken("ewma", 2.99)).toBe(0);
    expect(broken("ewma", ...Array.from({ length: 20 }, () => 1.1))).toBe(10);
    expect(broken("ewma", ...Array.from({ length: 500 }, () => 0.99))).toBe(0);
  });
});

test("every rule holds for a run too short for it", () => {
  for (const id of Object.keys(rules)) {
    expect(broken(id, 1.1)).toBe(0);
    expect(broken(id, 1.1, 1.1)).toBe(0);
  }
});

test("a rule goes on signalling with every further point that keeps it broken", () => {
  const memory = freshMemory(ruleOf("nelson-2"));
  const counts = Array.from({ length: 11 }, () => ruleOf("nelson-2").step(memory, 0.5));
  expect(counts).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 9, 9, 9]);
});

test("a rule remembers no more after a million points than after one", () => {
  for (const rule of Object.values(rules)) {
    const memory = freshMemory(rule);
    for (let point = 0; point < 100_000; point += 1) rule.step(memory, ((point * 7) % 13) / 4 - 1.5);
    expect(memory).toHaveLength(rule.remembers);
    expect(memory.every(Number.isFinite)).toBe(true);
  }
});

test("the EWMA's limit widens from λL = 0.6 at the first point to L√(λ/(2−λ)) = 1 (Montgomery 2013, eq. 9.25)", () => {
  const limitAfter = (points: number): number => {
    let left = 1;
    for (let point = 0; point < points; point += 1) left = startLeft(left, 0.2);
    return 3 * ewmaSpread(left, 0.2);
  };
  expect(limitAfter(1)).toBeCloseTo(0.6, 12);
  expect(limitAfter(2)).toBeCloseTo(0.6 * Math.sqrt(1 + 0.64), 12);
  expect(limitAfter(1000)).toBeCloseTo(1, 12);
});
