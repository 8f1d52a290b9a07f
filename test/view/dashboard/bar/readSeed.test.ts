import { expect, test } from "vitest";
import { readSeed } from "../../../../src/view/dashboard/bar/readSeed.ts";

test("a seed is a whole number that no run would round", () => {
  expect([" 7 ", "0", "9007199254740991"].map(readSeed)).toEqual([7, 0, Number.MAX_SAFE_INTEGER]);
  expect(["", "-1", "1.5", "seven", "9007199254740993", "1e3", "99999999999999999"].map(readSeed)).toEqual([null, null, null, null, null, null, null]);
});
