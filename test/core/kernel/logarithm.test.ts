import stdlibExp from "@stdlib/math-base-special-exp";
import stdlibLn from "@stdlib/math-base-special-ln";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exp, ln } from "#kernel";

/** Numbers of every size, the edges of each way through the functions, and what an engine draws: 0 < u < 1. */
const powersOfTwo = Array.from({ length: 140 }, (_, at) => 2 ** (at - 70));
const edges = [0, -0, -1, 5e-324, 1e-18, 1e18, 1e-8, 40, 1, Math.SQRT2, Math.SQRT1_2, Number.NaN, Infinity, -Infinity, Number.MAX_VALUE];
const near = fc.tuple(fc.constantFrom(...powersOfTwo), fc.integer({ min: -8, max: 8 })).map(([power, units]) => power * (1 + units * 2 ** -22));
const argument = fc.oneof(fc.double(), fc.double({ min: 0, max: 1 }), fc.double({ min: -50, max: 50 }), near, fc.constantFrom(...edges));

describe("the short ways give stdlib's result to the bit", () => {
  test.each([
    ["ln", ln, stdlibLn],
    ["exp", exp, stdlibExp],
  ] as const)("%s", (_, ours, theirs) => {
    fc.assert(fc.property(argument, (x) => Object.is(ours(x), theirs(x))), { numRuns: 50_000 });
  });
});

test("ln 2, ln 10, e and 1/e are the language's own constants", () => {
  expect(ln(2)).toBe(Math.LN2);
  expect(ln(10)).toBeCloseTo(Math.LN10, 14);
  expect(exp(1)).toBeCloseTo(Math.E, 14);
  expect(exp(-1)).toBeCloseTo(1 / Math.E, 15);
});
