import { expect, test } from "vitest";
import { compileLine, seconds, station } from "#line";
import { type Plant, createPlant, order } from "#plant";

const line = compileLine({
  format: "plantloop/line@1",
  id: "revised",
  arrivals: "saturated",
  product: { id: "part", price: "10 + 0/(pitch - 50)" },
  design: { pitch: { unit: "µm", nominal: 40, range: [30, 60] }, height: { unit: "mm", nominal: 2, range: [1, 3] } },
  stations: [station("make", { time: seconds(1) })],
});

function release(plant: Plant, design: Readonly<Record<string, number>>): void {
  order(plant, { type: "release-revision", revision: "B", design });
}

test("a revision that names every parameter within its range is released, in whatever order it names them", () => {
  const plant = createPlant(line, { seed: 1 });
  release(plant, { height: 3, pitch: 30 });
  expect(plant.revisions.at(-1)).toEqual({ id: "B", design: [30, 3], fromPart: 1 });
});

test.each<[string, Readonly<Record<string, number>>, string]>([
  ["that leaves a parameter out", { pitch: 41 }, "design.height: found nothing; a revision names every design parameter: pitch, height"],
  ["of nothing", {}, "design.pitch: found nothing"],
  ["with a parameter that there is not", { pitch: 41, height: 2, width: 1 }, "unknown design parameter width; there are pitch, height"],
  ["with what every object has", { pitch: 41, height: 2, toString: 1 }, "unknown design parameter toString"],
  ["out of range", { pitch: 61, height: 2 }, "design.pitch: found 61; it stays from 30 to 60"],
  ["of no number", { pitch: Number.NaN, height: 2 }, "design.pitch: found NaN"],
  ["at which the price is none", { pitch: 50, height: 2 }, "revision B: found a price of NaN; a design has a finite price"],
])("a revision %s is refused, and the plant keeps its design", (_, design, message) => {
  const plant = createPlant(line, { seed: 1 });
  expect(() => {
    release(plant, design);
  }).toThrow(message);
  expect(plant.revisions).toHaveLength(1);
});
