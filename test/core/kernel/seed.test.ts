import { expect, test } from "vitest";
import { laterSeed } from "../../../src/core/kernel/seed.ts";

const largest = Number.MAX_SAFE_INTEGER;

test("a later seed is the sum, as long as that is exact", () => {
  expect([laterSeed(7, 0), laterSeed(7, 1007), laterSeed(2 ** 52, 7919), laterSeed(largest - 5, 5), laterSeed(largest, 0)]).toEqual([7, 1014, 2 ** 52 + 7919, largest, largest]);
});

test.each([0, 7, 2 ** 52 - 1, 2 ** 52, largest - 5000, largest - 1, largest])("those behind %i differ from one another, and can be seeds themselves", (seed) => {
  const later = Array.from({ length: 20_000 }, (_, by) => laterSeed(seed, by));
  expect(new Set(later).size).toBe(later.length);
  expect(later.every((found) => Number.isSafeInteger(found) && found >= 0)).toBe(true);
});

test("one after another it comes to the same as at once", () => {
  for (const seed of [7, largest - 3, largest]) expect(laterSeed(laterSeed(seed, 7919), 1007)).toBe(laterSeed(seed, 8926));
});
