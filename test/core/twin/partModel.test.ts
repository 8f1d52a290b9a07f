import { expect, test } from "vitest";
import { type LineSpec, analyzeLine, compileLine, seconds, station } from "#line";
import { plants } from "#lines";
import { nominalConditions, nominalValue, partModel } from "#twin";
import { partNoise } from "../../../src/core/twin/partNoise.ts";
import { sensorValue } from "../../../src/core/twin/partModel.ts";

const shipped = Object.values(plants).map((spec) => [spec.id, spec] as const);

test.each(shipped)("the nominal part of %s is the one that its analysis finds", (_, spec) => {
  const line = compileLine(spec);
  const model = partModel(line);
  analyzeLine(spec).characteristics.forEach(({ nominal }, index) => {
    expect(nominalValue(model, nominalConditions(line), index)).toBe(nominal);
  });
});

/** An attribute that is made twice, one that leads nowhere, a noise that reads what was made before, and a tool that only widens a noise. */
const spec: LineSpec = {
  format: "plantloop/line@1",
  id: "ways",
  arrivals: "saturated",
  stations: [
    station("cut", { time: seconds(1), tool: { edge: { unit: "1", initial: 1 }, dust: { unit: "1" } }, makes: { size: { formula: "10*edge", noise: "0.3 + dust" }, waste: { formula: "dust" } } }),
    station("grind", { time: seconds(1), recipe: { feed: { unit: "1", setPoint: 2, range: [0, 4] } }, makes: { size: { formula: "size/2 + feed", noise: "0.01*size" } }, sensors: [{ id: "load", unit: "1", reads: "feed*size" }] }),
    station("inspect", { time: seconds(1) }),
  ],
  characteristics: { size: { unit: "1", spec: [0, 20], measuredAt: "inspect", gauge: { noise: 0 } } },
};
const line = compileLine(spec);
const model = partModel(line);

test("a characteristic comes from the responses that lead to it, and the tools that show in them; others do not count", () => {
  const [lineage] = model.characteristics;
  expect(lineage?.steps.map(({ station: of, response }) => [of.id, response.id])).toEqual([["cut", "size"], ["grind", "size"]]);
  expect(lineage?.tools).toEqual([{ station: 0, tool: 0 }]);
});

test("an attribute that is made again carries on what it was", () => {
  expect(nominalValue(model, nominalConditions(line), 0)).toBe(7);
});

test("a sensor reads what its station has just made, under that machine's set points", () => {
  const conditions = nominalConditions(line);
  conditions.setPoints[1] = [3];
  expect(sensorValue(model, conditions, { station: 1, sensor: 0 })).toBe(3 * 8);
});

test("noise is carried to the characteristic by what each response moves it, under the conditions given", () => {
  // Of the cut 0.3, halved by grinding; of grinding a hundredth of the size before it, 10.
  expect(partNoise(model, nominalConditions(line))[0]).toBeCloseTo(Math.hypot(0.15, 0.1), 9);
  const dusty = nominalConditions(line);
  dusty.tools[0] = [1, 0.9];
  expect(partNoise(model, dusty)[0]).toBeCloseTo(Math.hypot(0.6, 0.1), 9);
});

test("a noise that reads what the characteristic itself does not come from is as large as that makes it", () => {
  const rough = compileLine({
    format: "plantloop/line@1",
    id: "rough",
    arrivals: "saturated",
    design: { grit: { unit: "µm", nominal: 4, range: [1, 9] } },
    stations: [
      station("mill", { time: seconds(1), recipe: { speed: { unit: "1", setPoint: 3, range: [1, 5] } }, tool: { play: { unit: "1", initial: 0.5 } }, makes: { chatter: { formula: "speed*play + grit", noise: 7 } } }),
      station("grind", { time: seconds(1), makes: { size: { formula: "10", noise: "0.1*chatter" } } }),
    ],
    characteristics: { size: { unit: "1", spec: [0, 20], measuredAt: "grind", gauge: { noise: 0 } } },
  });
  const of = partModel(rough);
  expect(partNoise(of, nominalConditions(rough))[0]).toBeCloseTo(0.1 * (3 * 0.5 + 4), 12);
  const worn = nominalConditions(rough, [9]);
  worn.setPoints[0] = [2];
  worn.tools[0] = [1.5];
  expect(partNoise(of, worn)[0]).toBeCloseTo(0.1 * (2 * 1.5 + 9), 12);
  expect(of.characteristics[0]?.tools).toEqual([]);
});

test("what there is not has no value", () => {
  expect(nominalValue(model, nominalConditions(line), 5)).toBeNaN();
  expect(sensorValue(model, nominalConditions(line), { station: 0, sensor: 0 })).toBeNaN();
});
