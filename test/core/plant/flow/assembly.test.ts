import { describe, expect, test } from "vitest";
import { problemText } from "#line";
import { parseLine } from "#line/read";
import { advance, loadPlant, savePlant, tally } from "#plant";
import { fingerprint } from "../../fingerprint.ts";
import { finishes, lots, order, plantOf } from "./finishes.ts";

/** Cars of one body and four doors; a body takes 10 s, a door 3 s, the assembly 5 s. */
const cars = (doors: object = {}): object => ({
  stations: [{ id: "body-shop", time: 10 }, { id: "door-shop", time: 3 }, { id: "trim", time: 5 }],
  products: { car: { route: [{ station: "body-shop" }, { station: "trim", components: { door: 4 } }] }, door: { route: [{ station: "door-shop" }], ...doors } },
  releases: [...lots("car", { at: 0 }, { at: 0 }), { id: "doors", product: "door", interarrival: 3 }],
});

describe("assembly", () => {
  test("waits until all components are there, and builds in those that have waited longest", () => {
    // Doors are done at 6, 9, 12, 15, 18 … (the first comes at 3). Bodies at 10 and 20. The first car is trimmed from 15 on, the second from 27.
    expect(finishes(cars(), 60).map(({ seconds }) => seconds)).toEqual([20, 32]);
    const plant = plantOf(cars());
    advance(plant, 60);
    const { entered, good, consumed, wip } = tally(plant);
    expect(consumed).toBe(8);
    expect(entered).toBe(good + consumed + wip);
  });

  test("takes no more components than their stock has places for: their machine is blocked", () => {
    const plant = plantOf(cars({ stock: 4 }));
    advance(plant, 29);
    // The second car has taken four at 27; one more is there; the machine works on.
    expect(plant.state.products.stockLength[1]).toBe(0);
    const full = plantOf({ ...cars({ stock: 4 }), releases: [...lots("car", { at: 100 }), { id: "doors", product: "door", interarrival: 3 }] });
    advance(full, 60);
    expect([full.state.products.stockLength[1], full.state.machines.state[1]]).toEqual([4, 2]);
    advance(full, 116);
    // Trimmed from 110 on: four doors are gone, and the blocked one came in at once.
    expect(tally(full).consumed).toBe(4);
    expect(full.state.products.stockLength[1]).toBe(3);
  });

  test("goes on after a snapshot byte for byte as if it had never stopped", () => {
    const whole = plantOf(cars({ stock: 5 }));
    advance(whole, 17);
    const loaded = loadPlant(whole.line, savePlant(whole));
    advance(whole, 300);
    advance(loaded, 300);
    expect(fingerprint(loaded)).toBe(fingerprint(whole));
  });
});

describe("disassembly", () => {
  const glass = (route: object[], bufferBefore: number | null = null): object => ({
    stations: [{ id: "cut", time: 10 }, { id: "bond", time: 2, bufferBefore }],
    products: { sheet: { route }, panel: { route: [{ station: "bond" }] } },
    releases: lots("sheet", { at: 0 }),
  });

  test("makes so many of a lot, and a lot with no step after it is used up", () => {
    expect(finishes(glass([{ station: "cut", splitsInto: { panel: 3 } }]), 100).map(({ seconds }) => seconds)).toEqual([12, 14, 16]);
    const plant = plantOf(glass([{ station: "cut", splitsInto: { panel: 3 } }]));
    advance(plant, 100);
    expect(tally(plant)).toMatchObject({ entered: 4, good: 3, consumed: 1, wip: 0 });
  });

  test("lets a lot that has steps left go on beside what came of it", () => {
    expect(order(glass([{ station: "cut", splitsInto: { panel: 1 } }, { station: "bond", time: 1 }]), 100)).toEqual([[0, 11], [1, 13]]);
  });

  test("keeps what finds no room on the machine, part by part", () => {
    const plant = plantOf(glass([{ station: "cut", splitsInto: { panel: 4 } }], 1));
    advance(plant, 11);
    // One is bonded, one waits, two are still on the cutter.
    expect([plant.state.machines.state[0], plant.state.stations.queueLength[1]]).toEqual([2, 1]);
    advance(plant, 30);
    expect(tally(plant)).toMatchObject({ good: 4, consumed: 1, wip: 0 });
  });
});

test("a schedule releases at its times and no more", () => {
  const model = { stations: [{ id: "a", time: 1 }], products: { p: { route: [{ station: "a" }] } }, releases: [{ id: "plan", product: "p", at: ["5 s", 7, 7, "1 min"] }] };
  expect(order(model, 1000)).toEqual([[0, 6], [1, 8], [2, 9], [3, 61]]);
});

test("a lot that is scrapped when it comes too late takes no time of the machine", () => {
  const model = {
    stations: [{ id: "a", time: 1 }, { id: "b", time: 10 }],
    products: { p: { route: [{ station: "a" }, { station: "b", queueLimit: { after: "a", time: 8, late: "scrap" } }] } },
    releases: lots("p", { at: 0 }, { at: 0 }, { at: 5 }),
  };
  // Ends of a: 1, 2, 6. b begins the first at 1; at 11 the second has waited 9 s and is scrapped, the third 5 s and is made.
  expect(finishes(model, 100)).toEqual([{ part: 0, seconds: 11, good: true }, { part: 1, seconds: 11, good: false }, { part: 2, seconds: 21, good: true }]);
});

test.each<[string, (model: { products: Record<string, object>; stations: object[]; releases: object[] }) => void, string]>([
  ["an unknown component", ({ products }) => (products["car"] = { route: [{ station: "trim", components: { dor: 4 } }] }), 'products.car.route[0].components.dor: found the key "dor"; did you mean "door"?'],
  ["no lots of a component", ({ products }) => (products["car"] = { route: [{ station: "trim", components: { door: 0 } }] }), "products.car.route[0].components.door: found 0; a whole number of lots from 1 to 1000"],
  ["a product in itself", ({ products }) => (products["door"] = { route: [{ station: "door-shop", components: { car: 1 } }] }), 'products.car: found "car" in "car"; a product is not built'],
  ["a stock too small", ({ products }) => (products["door"] = { route: [{ station: "door-shop" }], stock: 3 }), "products.door.stock: found 3; the stock of a component has places for all that one lot takes, 4"],
  ["assembly in a batch", ({ stations }) => (stations[2] = { id: "trim", time: 5, batch: { maximum: 4 } }), 'products.car.route[1].components: found components at "trim"; a station that batches builds nothing in'],
  ["a product from nowhere", ({ releases }) => releases.pop(), "products.door: found no release; every product is released"],
  ["a release of no time", ({ releases }) => (releases[0] = { id: "x", product: "car" }), "releases[0].interarrival: found nothing; a release has exactly one of interarrival and at"],
  ["a release of two times", ({ releases }) => (releases[0] = { id: "x", product: "car", interarrival: 1, at: [1] }), "releases[0].at: found both"],
  ["a schedule that goes back", ({ releases }) => (releases[0] = { id: "x", product: "car", at: [5, 4] }), "releases[0].at[1]: found 4; a schedule is a list"],
])("%s is told with its place", (_, change, text) => {
  const model = structuredClone(cars()) as { products: Record<string, object>; stations: object[]; releases: object[] };
  change(model);
  const read = parseLine({ format: "plantloop/line@1", id: "line", ...model });
  expect((read.ok ? [] : read.problems.map(problemText)).filter((problem) => problem.startsWith(text))).toHaveLength(1);
});
