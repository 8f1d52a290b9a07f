import { expect, test } from "vitest";
import { normalQuantile } from "#kernel";
import { createTwin } from "#twin";
import { standardPolicy } from "../../../src/core/optimizer/policy.ts";
import { partWorth, partsPerHour, perHour, worthOfOutcome, worthOfShift } from "../../../src/core/optimizer/worth.ts";
import { controlled } from "./lines.ts";

// Two machines of 10 s a part: 360 an hour each. A good part brings 100 less 40 of material; a scrapped one costs 20 beside it.
const twin = createTwin(controlled());
const shift = { station: 0, machine: 0, characteristic: 0, now: 0, left: 10, moved: 10, sd: 0 };

test("a part is worth its price less its material, and scrap costs its material too", () => {
  expect(partWorth(twin, standardPolicy(), { design: [], station: -1 })).toEqual({ good: 60, scrapped: -60 });
});

test("the owner's weights count", () => {
  const { weights } = standardPolicy();
  expect(partWorth(twin, { ...standardPolicy(), weights: { ...weights, output: 2, scrap: 0.5 } }, { design: [], station: -1 })).toEqual({ good: 120, scrapped: -30 });
});

test("a machine's parts come at the line's pace", () => {
  expect(partsPerHour(twin, 0)).toBeCloseTo(360, 9);
  expect(partsPerHour(twin, -1)).toBeCloseTo(720, 9);
  expect(perHour(twin, { mean: 50, halfWidth: 10 }, { station: 0, parts: 180 })).toEqual({ mean: 100, halfWidth: 20 });
});

test("a mean that stays brings nothing, whatever is not known of it", () => {
  expect(worthOfShift(twin, standardPolicy(), { ...shift, left: 11, moved: 11, sd: 0.3 })).toEqual({ mean: 0, halfWidth: 0 });
});

test("from a mean on the limit to the target: half the parts are saved", () => {
  // Specification 8 to 12, part-to-part standard deviation 0.4: on the limit half are good, on target all but 6e-7.
  const { mean, halfWidth } = worthOfShift(twin, standardPolicy(), { ...shift, left: 12, moved: 10 });
  expect(mean).toBeCloseTo(0.5 * 120 * 360, 0);
  expect(halfWidth).toBeCloseTo(0, 3);
});

test("what is not known of the mean widens the interval, and by symmetry leaves half of the parts on the limit", () => {
  const { mean, halfWidth } = worthOfShift(twin, standardPolicy(), { ...shift, left: 12, moved: 10, sd: 0.2 });
  expect(mean).toBeCloseTo(0.5 * 120 * 360, -2);
  // Share in specification with an error e of the mean is Φ(−e/0.4): its standard deviation for e ~ N(0, 0.2²) is 0.1805 (arcsin(ρ)/2π with ρ = 0.2 the variance).
  expect(halfWidth).toBeCloseTo(1.96 * Math.sqrt(Math.asin(0.2) / (2 * Math.PI)) * 120 * 360, -2);
});

test("what came is worth what it is better than itself without the move, and one sample has no interval", () => {
  const outcome = { station: 0, machine: 0, characteristic: 0, now: 0, effect: -2 };
  const one = worthOfOutcome(twin, standardPolicy(), { ...outcome, came: { mean: 10, halfWidth: null } });
  expect(one.mean).toBeCloseTo(0.5 * 120 * 360, 0);
  expect(one.halfWidth).toBeNull();
});

test("the scatter of a mean of few measurements does not make its worth look less than it is", () => {
  // True mean 11.2, the mean of eight scatters by 0.15: averaged over that scatter, what is told is what the true mean is worth.
  const outcome = { station: 0, machine: 0, characteristic: 0, now: 0, effect: -1 };
  const truth = worthOfOutcome(twin, standardPolicy(), { ...outcome, came: { mean: 11.2, halfWidth: 0 } }).mean;
  const z = Array.from({ length: 199 }, (_, nth) => normalQuantile((nth + 1) / 200));
  const told = z.map((x) => worthOfOutcome(twin, standardPolicy(), { ...outcome, came: { mean: 11.2 + 0.15 * x, halfWidth: 1.96 * 0.15 } }).mean);
  const naive = z.map((x) => worthOfOutcome(twin, standardPolicy(), { ...outcome, came: { mean: 11.2 + 0.15 * x, halfWidth: null } }).mean);
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(Math.abs(mean(told) - truth)).toBeLessThan(0.25 * Math.abs(mean(naive) - truth));
});
