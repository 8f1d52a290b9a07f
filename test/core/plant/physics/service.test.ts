import { describe, expect, test } from "vitest";
import { type LineSpec, compileLine, hours, minutes, seconds, station } from "#line";
import { OrderError, type Plant, accountsOf, advance, createPlant, order } from "#plant";
import { type Measurement, attachSensing } from "#sensing";

const name = { en: "fault", ko: "고장" };

/** A part every 10 s gets glue in the damp: its shear is what the glue's viscosity and the air are, to the digit. */
const glued: LineSpec = {
  format: "plantloop/line@1",
  id: "glued",
  arrivals: { interarrival: seconds(10) },
  materials: { glue: { at: "glue", lot: 200, properties: { viscosity: { unit: "Pa·s", mean: 30 } } } },
  environment: { humidity: { unit: "%", mean: 40, service: { time: minutes(10), cost: 25 } }, pollen: { unit: "1", mean: 0 } },
  stations: [station("glue", { time: seconds(3), makes: { shear: { formula: "viscosity + humidity" } } }), station("check", { time: seconds(1) })],
  characteristics: { shear: { unit: "MPa", spec: [null, null], measuredAt: "check", gauge: { noise: 0 } } },
  faults: {
    bad: { name, station: "glue", material: "glue", property: "viscosity", step: 100 },
    damp: { name, station: "glue", environment: "humidity", step: 7, lasts: hours(5) },
  },
};

function run(): { readonly plant: Plant; readonly sheared: (until: number) => readonly number[] } {
  const plant = createPlant(compileLine(glued), { seed: 4 });
  const sensing = attachSensing(plant);
  const sheared = (until: number): readonly number[] => {
    advance(plant, until);
    return sensing.take().filter((of): of is Measurement => of.type === "measurement").map(({ value }) => value);
  };
  return { plant, sheared };
}

describe("a lot that is put aside", () => {
  test("touches no part that gets of the next one", () => {
    const { plant, sheared } = run();
    sheared(100);
    order(plant, { type: "fault", fault: "bad", machine: 0 });
    expect(new Set(sheared(200))).toEqual(new Set([170]));
    order(plant, { type: "change-lot", material: "glue" });
    expect(sheared(300).at(-1)).toBe(70);
  });

  test("has to be open, and of a material that the line has", () => {
    const { plant } = run();
    expect(() => order(plant, { type: "change-lot", material: "glue" })).toThrow(new OrderError("glue: no lot of it is open yet, so that there is none to put aside"));
    expect(() => order(plant, { type: "change-lot", material: "paint" })).toThrow("unknown material paint; there are glue");
  });
});

describe("surroundings that are put right", () => {
  test("are as usual once the service is done, and no sooner; it is paid at once", () => {
    const { plant, sheared } = run();
    sheared(100);
    order(plant, { type: "fault", fault: "damp", machine: 0 });
    order(plant, { type: "restore", station: "glue", environment: "humidity" });
    expect(accountsOf(plant).maintenance).toBe(-25);
    expect(sheared(690).at(-1)).toBe(77);
    expect(sheared(740).at(-1)).toBe(70);
  });

  test("do not stay off for longer than the fault lasts", () => {
    const { plant, sheared } = run();
    order(plant, { type: "restore", station: "glue", environment: "humidity" });
    expect(new Set(sheared(1000))).toEqual(new Set([70]));
  });

  test("have to be such as the line has a service for", () => {
    const { plant } = run();
    expect(() => order(plant, { type: "restore", station: "glue", environment: "pollen" })).toThrow("pollen: it has no service to order; those with one are humidity");
    expect(() => order(plant, { type: "restore", station: "glue", environment: "noise" })).toThrow("unknown environment noise; there are humidity, pollen");
    expect(() => order(plant, { type: "restore", station: "oven", environment: "humidity" })).toThrow("unknown station oven; there are glue, check");
  });
});
