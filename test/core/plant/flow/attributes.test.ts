import { describe, expect, test } from "vitest";
import { problemText } from "#line";
import { parseLine } from "#line/read";
import { type Plant, advance, loadPlant, savePlant, tally } from "#plant";
import { fingerprint } from "../../fingerprint.ts";
import { lots, plantOf } from "./finishes.ts";

/** What gauges found, in order: characteristic, part, value. */
function measurements(plant: Plant, until: number): [string, number, number][] {
  const found: [string, number, number][] = [];
  const nothing = (): void => undefined;
  plant.listener = {
    processed: nothing, equipment: nothing, moved: nothing, completed: nothing,
    measured: (of, { characteristic, slot, value }) => found.push([of.line.characteristics[characteristic]?.id ?? "", of.state.parts.number[slot] ?? -1, value]),
  };
  advance(plant, until);
  return found;
}

/** A scanner visited twice, each time another layer; a gauge after either. */
const twoLayers = {
  products: {
    wafer: { route: [{ id: "first", station: "scan" }, { id: "look", station: "gauge" }, { id: "second", station: "scan" }, { id: "look-again", station: "gauge" }] },
  },
  releases: lots("wafer", { at: 0 }),
  stations: [
    {
      id: "scan", time: 10, recipe: { doseOne: { unit: "mJ", setPoint: 20, range: [10, 30] }, doseTwo: { unit: "mJ", setPoint: 30, range: [10, 50] } },
      makes: { one: { formula: "100 - doseOne", at: "first" }, two: { formula: "one - doseTwo", at: ["second"] }, always: { formula: "7" } },
    },
    { id: "gauge", time: 1 },
  ],
  characteristics: {
    one: { unit: "nm", spec: [0, 200], measuredAt: "gauge", gauge: { noise: 0 } },
    two: { unit: "nm", spec: [0, 200], measuredAt: "gauge", gauge: { noise: 0 } },
    always: { unit: "1", spec: [0, 9], measuredAt: "gauge", gauge: { noise: 0 } },
  },
};

describe("re-entrant flow", () => {
  test("makes an attribute at its steps alone, and measures at a visit what was made since the last", () => {
    expect(measurements(plantOf(twoLayers), 100)).toEqual([["one", 0, 80], ["always", 0, 7], ["two", 0, 50], ["always", 0, 7]]);
  });
});

/** A sheet is coated, cut into three panels, and these are looked at. */
const sheets = {
  products: { sheet: { route: [{ station: "coat" }, { station: "cut", splitsInto: { panel: 3 }, numberedAs: "place" }] }, panel: { route: [{ station: "look" }] } },
  releases: lots("sheet", { at: 0 }, { at: 20 }),
  stations: [
    { id: "coat", time: 5, machines: 2, makes: { film: { formula: "50", noise: 1 } } },
    { id: "cut", time: 2 },
    { id: "look", time: 1, makes: { shown: { formula: "1000*place + film" } } },
  ],
  characteristics: { film: { unit: "nm", spec: [0, 99], measuredAt: "look", gauge: { noise: 0 } }, shown: { unit: "1", spec: [-5000, 5000], measuredAt: "look", gauge: { noise: 0 } } },
};

describe("parts that come of one", () => {
  test("are what it was, each at its own place, and their records say who made it", () => {
    const plant = plantOf(sheets);
    const found = measurements(plant, 100);
    const films = found.filter(([id]) => id === "film").map(([, , value]) => value);
    expect(films).toHaveLength(6);
    expect(new Set(films.slice(0, 3)).size).toBe(1);
    expect(films[3]).not.toBe(films[0]);
    const shown = found.filter(([id]) => id === "shown").map(([, , value], index) => value - (films[index] ?? 0));
    expect(shown.map(Math.round)).toEqual([-1000, 0, 1000, -1000, 0, 1000]);
  });

  test("go on after a snapshot byte for byte as if it had never stopped", () => {
    const whole = plantOf(sheets);
    advance(whole, 7.5);
    const loaded = loadPlant(whole.line, savePlant(whole));
    advance(whole, 300);
    advance(loaded, 300);
    expect(fingerprint(loaded)).toBe(fingerprint(whole));
  });
});

describe("a part that others are built into", () => {
  test.each([["mean", 20], ["least", 10], ["most", 30]])("inherits the %s of an attribute", (how, value) => {
    const model = {
      products: {
        plate: { route: [{ station: "cut" }] },
        block: { route: [{ station: "fit", components: { plate: 3 }, inherits: { gap: how } }, { station: "survey" }] },
      },
      releases: [{ id: "plates", product: "plate", interarrival: 1, maximum: 3 }, ...lots("block", { at: 0 })],
      stations: [
        { id: "cut", time: 1, tool: { wear: { unit: "mm", initial: 10, perPart: 10 } }, makes: { gap: { formula: "wear" } } },
        { id: "fit", time: 1, makes: { joint: { formula: "gap + 1" } } },
        { id: "survey", time: 1 },
      ],
      characteristics: {
        gap: { unit: "mm", spec: [0, 99], measuredAt: "survey", gauge: { noise: 0 } }, joint: { unit: "mm", spec: [0, 99], measuredAt: "survey", gauge: { noise: 0 } },
      },
    };
    const plant = plantOf(model);
    expect(measurements(plant, 100).map(([id, , found]) => [id, found])).toEqual([["gap", value], ["joint", value + 1]]);
  });
});

/** A copy of a model with one text of it changed. */
function changed(model: object, from: string, to: string): object {
  const text = JSON.stringify(model);
  expect(text).toContain(from);
  return JSON.parse(text.replace(from, to)) as object;
}

test.each([
  ["a response at no step", changed(twoLayers, '"at":"first"', '"at":"frist"'), 'stations[0].makes.one.at: found "frist"; did you mean "first"? steps at "scan" are first, second'],
  ["a response at a number", changed(twoLayers, '"at":"first"', '"at":1'), "stations[0].makes.one.at: found 1; a step's id, or a list of them"],
  ["numbers of nothing", changed(twoLayers, '"station":"gauge"', '"station":"gauge","numberedAs":"place"'), 'products.wafer.route[1].numberedAs: found "place"; what numbers the parts that come of a lot goes with splitsInto'],
  ["numbers that a station makes", changed(sheets, '"numberedAs":"place"', '"numberedAs":"film"'), 'products.sheet.route[1].numberedAs: found "film"; this attribute numbers parts and nothing else'],
  ["an heir of nothing", changed(sheets, '"numberedAs":"place"', '"inherits":{"film":"mean"}'), 'products.sheet.route[1].inherits: found the key "film"; a lot inherits from the components of its step'],
  ["an unknown way to inherit", changed(sheets, '"numberedAs":"place"', '"inherits":{"film":"sum"}'), 'products.sheet.route[1].inherits.film: found "sum"; one of mean, least, most'],
])("%s is told with its place", (_, model, text) => {
  const read = parseLine({ format: "plantloop/line@1", id: "line", ...model });
  expect((read.ok ? [] : read.problems.map(problemText)).filter((problem) => problem.startsWith(text))).toHaveLength(1);
});

test("a part is judged by what it has alone", () => {
  const model = {
    products: { lid: { route: [{ station: "stamp" }, { station: "check" }] }, box: { route: [{ station: "fold", components: { lid: 1 } }, { station: "check" }] } },
    releases: [...lots("lid", { at: 0 }, { at: 0 }), { id: "boxes", product: "box", interarrival: 10, maximum: 2 }],
    stations: [
      { id: "stamp", time: 1, makes: { flat: { formula: "5" } } },
      { id: "fold", time: 1, makes: { square: { formula: "90" } } },
      { id: "check", time: 1, grades: true },
    ],
    characteristics: {
      flat: { unit: "mm", spec: [4, 6], measuredAt: "check", gauge: { noise: 0 } }, square: { unit: "°", spec: [89, 91], measuredAt: "check", gauge: { noise: 0 } },
    },
  };
  const plant = plantOf(model);
  advance(plant, 100);
  expect(tally(plant)).toMatchObject({ good: 2, scrapped: 0, consumed: 2 });
});
