import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FloorView, StationView } from "#loop";
import { perBox, pileCapacity } from "../../../src/view/scene/hall/stacking.ts";
import { layoutLine } from "../../../src/view/scene/layout/layoutLine.ts";
import { measuresFor } from "../../../src/view/scene/layout/measures.ts";
import { divideRows } from "../../../src/view/scene/layout/rows.ts";
import { loadModels, modelOf, modelledKinds } from "../../../src/view/scene/machines/models.ts";
import { createPace } from "../../../src/view/scene/pace.ts";
import { loadPartLooks, lookNamed, lookNames, looksAlong } from "../../../src/view/scene/parts/partLooks.ts";
import { sketch } from "../../../src/view/scene/solid/sketch.ts";

await Promise.all([loadModels(modelledKinds), loadPartLooks(lookNames)]);

const plain: FloorView = { form: null, rows: null, isReentrant: false, fleets: [], products: [] };
const floors: readonly FloorView[] = [plain, { ...plain, isReentrant: true }, { ...plain, form: "straight" }, { ...plain, form: "u" }, { ...plain, form: "serpentine", rows: 3 }, { ...plain, form: "bays", rows: 2 }];
const floorsOf = fc.constantFrom(...floors);
const stations = fc
  .array(fc.record({ kind: fc.constantFrom(...modelledKinds, "unheard-of"), machines: fc.integer({ min: 1, max: 20 }), buffer: fc.option(fc.integer({ min: 0, max: 60 })) }), { minLength: 1, maxLength: 25 })
  .map((all) => {
    let firstMachine = 0;
    return all.map((one, index): StationView => {
      const station = { id: `s${index}`, name: { en: "", ko: "" }, kindName: { en: "", ko: "" }, setPoints: [], sensors: [], maps: [], tools: [], reworkTo: null, maintainable: false, firstMachine, ...one };
      firstMachine += one.machines;
      return station;
    });
  });
const layoutOf = (line: readonly StationView[], floor: FloorView) => layoutLine({ line: { stations: line, floor }, sizeOf: modelOf, measures: measuresFor(looksAlong(line).map(lookNamed)) });

describe("any line finds its place on the floor:", () => {
  test("no two machines stand in each other", () => {
    fc.assert(fc.property(stations, floorsOf, (line, form) => {
      const { machines } = layoutOf(line, form);
      return machines.every((one, index) => machines.slice(index + 1).every((other) => Math.abs(one.x - other.x) >= (one.width + other.width) / 2 - 1e-6 || Math.abs(one.z - other.z) >= (one.depth + other.depth) / 2 - 1e-6));
    }), { numRuns: 60 });
  });

  test("every machine stands on the floor, and every part has a place to wait and to be worked on along the belt", () => {
    fc.assert(fc.property(stations, floorsOf, (line, form) => {
      const { machines, stations: places, floor, spine } = layoutOf(line, form);
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

describe("kinds and looks", () => {
  test("every look that a kind takes or leaves is there", () => {
    const named = modelledKinds.flatMap((kind) => [modelOf(kind).takes, modelOf(kind).leaves].filter((name) => name !== undefined));
    expect(named.filter((name) => !lookNames.includes(name))).toEqual([]);
  });

  test("every look can be drawn, near and far, and stands on the ground within its size", () => {
    for (const name of lookNames) {
      const { near, far, size } = lookNamed(name);
      for (const draw of [near, far]) {
        const { geometry } = sketch(draw, { fine: false, grounded: false });
        geometry.computeBoundingBox();
        const { min, max } = geometry.boundingBox ?? { min: { x: NaN, y: NaN, z: NaN }, max: { x: NaN, y: NaN, z: NaN } };
        expect({ name, low: min.y > -0.03, fits: max.x - min.x <= size[0] + 0.12 && max.z - min.z <= size[2] + 0.12 && max.y <= size[1] + 0.12 }).toEqual({ name, low: true, fits: true });
      }
    }
  });

  test("a car grows from panels to a body to a painted body along its line", () => {
    const along = (...kinds: string[]) => looksAlong(kinds.map((kind) => ({ id: kind, kind, kindName: { en: "", ko: "" }, name: { en: "", ko: "" }, machines: 1, firstMachine: 0, buffer: 1, setPoints: [], sensors: [], maps: [], tools: [], reworkTo: null, maintainable: false })));
    expect(along("welding-cell", "x-ray", "paint-booth")).toEqual(["pressed-panel", "body-in-white", "body-in-white", "painted-body"]);
    expect(along("unheard-of")).toEqual(["plain", "plain"]);
  });
});
