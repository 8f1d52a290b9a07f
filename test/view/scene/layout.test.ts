import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { StationView } from "#loop";
import { perBox, pileCapacity } from "../../../src/view/scene/hall/stacking.ts";
import { machineModels } from "../../../src/view/scene/kinds/registry.ts";
import { layoutLine } from "../../../src/view/scene/layout/layoutLine.ts";
import { divideRows } from "../../../src/view/scene/layout/rows.ts";
import { createPace } from "../../../src/view/scene/pace.ts";

const kinds = Object.keys(machineModels) as StationView["kind"][];
const stations = fc
  .array(fc.record({ kind: fc.constantFrom(...kinds), machines: fc.integer({ min: 1, max: 20 }), buffer: fc.option(fc.integer({ min: 0, max: 60 })) }), { minLength: 1, maxLength: 25 })
  .map((all) => {
    let firstMachine = 0;
    return all.map((one, index): StationView => {
      const station = { id: `s${index}`, name: { en: "", ko: "" }, setPoints: [], sensors: [], maps: [], tools: [], reworkTo: null, maintainable: false, firstMachine, ...one };
      firstMachine += one.machines;
      return station;
    });
  });
const layoutOf = (line: readonly StationView[]) => layoutLine(line, (kind) => machineModels[kind]);

describe("any line finds its place on the floor:", () => {
  test("no two machines stand in each other", () => {
    fc.assert(fc.property(stations, (line) => {
      const { machines } = layoutOf(line);
      return machines.every((one, index) => machines.slice(index + 1).every((other) => Math.abs(one.x - other.x) >= (one.width + other.width) / 2 - 1e-6 || Math.abs(one.z - other.z) >= (one.depth + other.depth) / 2 - 1e-6));
    }), { numRuns: 60 });
  });

  test("every machine stands on the floor, and every part has a place to wait and to be worked on along the belt", () => {
    fc.assert(fc.property(stations, (line) => {
      const { machines, stations: places, floor, spine } = layoutOf(line);
      const isOn = machines.every(({ x, z, width, depth }) => Math.abs(x - floor.x) + width / 2 <= floor.width / 2 + 1e-6 && Math.abs(z - floor.z) + depth / 2 <= floor.depth / 2 + 1e-6);
      const spots = [...machines.map(({ work }) => work), ...places.flatMap(({ queue }) => queue)];
      return isOn && machines.length === line.reduce((sum, station) => sum + station.machines, 0) && spots.every(({ along }) => along >= -1 && along <= spine.length + 3);
    }), { numRuns: 60 });
  });
});

test("rows are cut so that the longest is as short as can be", () => {
  expect(divideRows([4, 4, 4, 4], 2)).toEqual([0, 2]);
  expect(divideRows([9, 1, 1, 1], 2)).toEqual([0, 1]);
  expect(divideRows([3], 5)).toEqual([0]);
});

test("one box of a pile stands for as many parts as the larger pile needs, in round numbers", () => {
  expect(perBox(100, 3)).toBe(1);
  expect(perBox(pileCapacity.good + 1, 0)).toBe(2);
  expect(perBox(10, pileCapacity.scrap * 7)).toBe(10);
});

test("a machine that draws too slowly is found out, a long pause is not held against it", () => {
  const slow = createPace();
  expect(Array.from({ length: 240 }, () => slow.isSlow(0.1)).filter(Boolean).length).toBeGreaterThan(0);
  const quick = createPace();
  expect(Array.from({ length: 400 }, (_, frame) => quick.isSlow(frame === 200 ? 0.9 : 1 / 60)).filter(Boolean)).toEqual([]);
});
