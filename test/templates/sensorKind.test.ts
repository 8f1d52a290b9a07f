import { expect, test } from "vitest";
import { sensor } from "./sensorKind.ts";

test("the kind of sensor my-thing has a unit, figures that make sense, and their source", () => {
  const { noise = 0, quantum = 1, range } = sensor.figures;
  expect(sensor.unit).not.toBe("");
  expect(sensor.source).not.toBe("");
  expect(noise).toBeGreaterThanOrEqual(0);
  expect(quantum).toBeGreaterThan(0);
  if (range !== undefined) expect(range[0]).toBeLessThan(range[1]);
});
