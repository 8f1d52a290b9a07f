import { expect, test } from "vitest";
import { type CompiledLine, compileLine } from "#line";
import { shippedLines } from "#lines";
import { linePace, machinePace, partPace } from "../../../src/core/twin/pace.ts";
import { rhythmOf } from "../../../src/core/loop/brain/rhythm.ts";

function shipped(id: string) {
  const spec = shippedLines[id];
  if (spec === undefined) throw new Error(`no plant ${id}`);
  const line = compileLine(spec);
  return { line, at: (station: string) => line.stations.findIndex((one) => one.id === station) };
}

/** Parts that a station sees of each finished product. */
function partsPerProduct(line: CompiledLine, station: number): number {
  return (linePace(line) * (line.stations[station]?.machines ?? 0)) / machinePace(line, station);
}

test("a line without components has one pace", () => {
  const { line, at } = shipped("die-stacking");
  expect(linePace(line)).toBe(partPace(line));
  expect(partsPerProduct(line, at("bond"))).toBeCloseTo(1, 9);
});

test("a yard's line pace counts blocks: six panels and two sub-blocks go into each", () => {
  const { line, at } = shipped("shipyard");
  expect(partPace(line)).toBeCloseTo(3600, 6);
  expect(linePace(line)).toBeCloseTo(9 * 3600, 6);
  expect(machinePace(line, at("prime"))).toBeCloseTo(5400 * (line.stations[at("prime")]?.machines ?? 0), 6);
  expect(partsPerProduct(line, at("cut"))).toBeCloseTo(6, 9);
  expect(partsPerProduct(line, at("sub-assembly"))).toBeCloseTo(2, 9);
  expect(partsPerProduct(line, at("erect"))).toBeCloseTo(1, 9);
});

test("a car takes two sides from the press", () => {
  const { line, at } = shipped("car-plant");
  expect(linePace(line)).toBeCloseTo(60, 6);
  expect(partsPerProduct(line, at("press"))).toBeCloseTo(2, 9);
  expect(partsPerProduct(line, at("paint"))).toBeCloseTo(1, 9);
});

test("a sheet that is cut counts as its panels", () => {
  const { line, at } = shipped("oled-display");
  expect(partPace(line)).toBeCloseTo(108, 6);
  expect(linePace(line)).toBeCloseTo(9, 6);
  expect(partsPerProduct(line, at("deposit"))).toBeCloseTo(0.0833333333333, 9);
  expect(partsPerProduct(line, at("bond"))).toBeCloseTo(1, 9);
});

test("figures are over some thirty finished products at least", () => {
  for (const [id, spec] of Object.entries(shippedLines)) {
    const line = compileLine(spec);
    expect(rhythmOf(line).windowSeconds / linePace(line), id).toBeGreaterThanOrEqual(30);
  }
  expect(rhythmOf(shipped("die-stacking").line).windowSeconds).toBe(1800);
});
