import { expect, test } from "vitest";
import { type LineSpec, compileLine, seconds, station } from "#line";
import { advance, createPlant, order } from "#plant";
import { attachSensing } from "#sensing";

/** Parts come back to two presses: the first visit makes them, the second only passes them on. What they weigh tells which press it was. */
const comesBack: LineSpec = {
  format: "plantloop/line@1",
  id: "comes-back",
  products: { part: { route: [{ id: "make", station: "press" }, { station: "between" }, { id: "pass", station: "press" }, { station: "scale" }] } },
  releases: [{ id: "parts", product: "part", interarrival: { exponential: { mean: seconds(10) } }, maximum: 200 }],
  stations: [
    station("press", {
      time: { exponential: { mean: seconds(6) } },
      machines: 2,
      bufferBefore: null,
      recipe: { mass: { unit: "g", setPoint: 10, range: [5, 20] } },
      makes: { weight: { at: "make", formula: "mass" } },
    }),
    station("between", { time: { exponential: { mean: seconds(5) } }, bufferBefore: null }),
    station("scale", { time: seconds(1), bufferBefore: null }),
  ],
  characteristics: { weight: { unit: "g", spec: [null, null], measuredAt: "scale", gauge: { noise: 0 } } },
};

test("of a station that a part comes back to, the visit is on record that made what is measured of it", () => {
  const plant = createPlant(compileLine(comesBack), { seed: 3 });
  const sensing = attachSensing(plant);
  order(plant, { type: "set-point", station: "press", machine: 1, setPoint: "mass", value: 11 });
  advance(plant, 4000);
  const seen = sensing.take().flatMap((of) => (of.type === "measurement" ? [{ value: of.value, press: of.machines[0], isBefore: (of.times[0] ?? 0) < (of.times[1] ?? 0) }] : []));
  expect(seen.length).toBe(200);
  expect(new Set(seen.map(({ press }) => press))).toEqual(new Set([0, 1]));
  expect(seen.filter(({ value, press, isBefore }) => value !== 10 + (press ?? 0) || !isBefore)).toEqual([]);
});
