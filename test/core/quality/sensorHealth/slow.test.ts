import { expect, test } from "vitest";
import { compileLine, hours } from "#line";
import type { SensorVerdict } from "#quality";
import { type Injection, filled, inject } from "./injected.ts";

/** The filler of a yard: each of its machines makes three parts a day, and what befalls it does so before it has made enough to know it by. */
const slow = compileLine({ ...filled, id: "filled-slowly", arrivals: { interarrival: { exponential: { mean: hours(8 / 3) } } } });
const day = 86_400;
const seeds = Array.from({ length: 12 }, (_, index) => index + 1);
const faults = ["biased", "stuck", "pump", null];
const injections = seeds.flatMap((seed) => inject(slow, faults.map((fault) => ({ fault, machine: seed % 3 })), { seed, before: 2 * day, after: 4 * day }));

const statesOf = (fault: string): readonly (SensorVerdict["state"] | undefined)[] => injections.filter((one) => one.fault === fault).map(({ machine, verdicts }) => verdicts.find((verdict) => verdict.machine === machine)?.state);
const shareOf = (fault: string, ...states: readonly (SensorVerdict["state"] | undefined)[]): number => statesOf(fault).filter((state) => states.includes(state)).length / seeds.length;

test("what befalls the sensor of a slow machine among its first parts is seen within a dozen parts, and told from what befalls the machine", () => {
  expect(shareOf("biased", "biased", "drifting")).toBeGreaterThan(0.9);
  expect(shareOf("stuck", "stuck")).toBeGreaterThan(0.9);
  expect(shareOf("pump", "process-moved")).toBeGreaterThan(0.9);
});

test("nothing is said against the sensors of slow machines that nothing has befallen", () => {
  const others = injections.flatMap(({ fault, machine, verdicts }: Injection) => verdicts.filter((verdict) => fault === null || verdict.machine !== machine));
  expect(others.filter(({ state }) => state !== "healthy" && state !== "too-little-data")).toEqual([]);
});
