import { expect, test } from "vitest";
import { freshMemory } from "../../src/core/quality/rules/rule.ts";
import { rule } from "./chartRule.ts";

test.each<[string, readonly number[], number]>([
  ["two in a row above", [0, 2.1, 2.2], 2],
  ["two in a row below", [-2.1, -2.2], 2],
  ["one on each side", [2.1, -2.1], 0],
  ["one between", [2.1, 0, 2.1], 0],
])("the rule my-thing: %s", (_, deviations, broken) => {
  const memory = freshMemory(rule);
  expect(deviations.reduce((_, deviation) => rule.step(memory, deviation), 0)).toBe(broken);
});
