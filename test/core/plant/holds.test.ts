import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Command } from "#line";
import { type Plant, advance, loadPlant, order, savePlant, tally } from "#plant";
import { fingerprint } from "../fingerprint.ts";
import { plantOf } from "./flow/finishes.ts";

const mean = (seconds: number): object => ({ exponential: { mean: seconds } });
const quality = [
  { id: "work", time: mean(1), bufferBefore: 3, makes: { size: { formula: "10", noise: 1 } } },
  { id: "inspect", time: mean(0.7), bufferBefore: 2, rework: { when: "size > 11", to: "work", limit: 2 } },
  { id: "grade", time: mean(0.8), bufferBefore: 2, grades: true },
  { id: "pack", time: mean(0.5), bufferBefore: 1 },
];
const characteristics = { size: { unit: "mm", spec: [8, 12], measuredAt: "inspect", gauge: { noise: 0.1 } } };

/** One of each kind of flow, all small and crowded. */
const models: Readonly<Record<string, object>> = {
  plain: { arrivals: "saturated", stations: [{ id: "a", time: mean(1) }, { id: "b", time: mean(1), bufferBefore: 2, machines: 2 }, { id: "c", time: mean(0.6), bufferBefore: 1 }] },
  inspected: { arrivals: "saturated", stations: [{ id: "a", time: mean(1), failures: { uptime: mean(20), repair: mean(3) } }, ...quality], characteristics },
  batched: { arrivals: { interarrival: mean(1) }, stations: [{ id: "oven", time: 4, batch: { maximum: 4, minimum: 3 }, bufferBefore: null }, ...quality], characteristics },
  piped: {
    stations: [{ id: "bath" }, { id: "dry", bufferBefore: null }], products: { p: { route: [{ station: "bath", time: 9, cadence: 1 }, { station: "dry", time: mean(1) }] } },
    releases: [{ id: "r", product: "p", interarrival: mean(2) }],
  },
  kanban: { arrivals: "saturated", stations: [{ id: "a", time: mean(1), kanban: 2 }, { id: "b", time: mean(1), kanban: 2 }, { id: "c", time: mean(1), kanban: 1 }] },
  conwip: { arrivals: { conwip: 9 }, stations: [{ id: "a", time: mean(1), bufferBefore: null }, { id: "b", time: mean(1), bufferBefore: null }] },
  conveyed: { arrivals: "saturated", stations: [{ id: "a", time: mean(1) }, { id: "b", time: mean(1), conveyor: { length: 6, speed: 2, spacing: 1, accumulating: true } }, { id: "c", time: mean(1), conveyor: { length: 4, speed: 1, spacing: 1, accumulating: false } }] },
  fetched: { arrivals: "saturated", stations: [{ id: "a", time: mean(1), outputPlaces: 1 }, ...quality], characteristics, transport: { time: 0.5, fleets: [{ id: "agv", vehicles: 2 }] } },
  assembled: {
    stations: [{ id: "body", time: mean(8) }, { id: "door", time: mean(2) }, { id: "trim", time: mean(4), bufferBefore: 2 }],
    products: { car: { route: [{ station: "body" }, { station: "trim", components: { door: 3 } }] }, door: { route: [{ station: "door" }], stock: 5 } },
    releases: [{ id: "cars", product: "car", interarrival: 9 }, { id: "doors", product: "door", interarrival: 3 }],
  },
  split: {
    stations: [{ id: "saw", time: mean(3) }, { id: "plane", time: mean(1), bufferBefore: 4 }],
    products: { log: { route: [{ station: "saw", splitsInto: { plank: 3 } }] }, plank: { route: [{ station: "plane" }] } },
    releases: [{ id: "logs", product: "log", interarrival: 6 }],
  },
};

interface Order {
  readonly at: number;
  readonly type: "hold" | "release" | "re-inspect";
  /** How far back from the newest part, and how many. */
  readonly back: number;
  readonly count: number;
}

const orders = fc.array(fc.record({ at: fc.integer({ min: 1, max: 250 }), type: fc.constantFrom("hold" as const, "hold" as const, "release" as const, "re-inspect" as const), back: fc.nat(30), count: fc.integer({ min: 1, max: 12 }) }), { maxLength: 14 })
  .map((all) => all.toSorted((left, right) => left.at - right.at));
const model = fc.constantFrom(...Object.keys(models));

function command(plant: Plant, { type, back, count }: Order): Command {
  const { entered } = tally(plant);
  const first = Math.max(0, entered - 1 - back);
  return { type, parts: Array.from({ length: Math.min(count, entered - first) }, (_, index) => first + index) };
}

function run(plant: Plant, given: readonly Order[], until: number, look: () => void = () => undefined): void {
  for (const one of given) {
    advance(plant, one.at);
    look();
    order(plant, command(plant, one));
    look();
  }
  advance(plant, until);
}

const aside = ({ state: { parts } }: Plant): number => parts.aside.filter((place) => place !== 0).length;
const stopped = ({ state: { parts } }: Plant): number => parts.stop.filter((stop) => stop !== 0).length;
const slotOf = ({ state: { parts } }: Plant, part: number): number => parts.number.indexOf(part);

const until = 300;

test("whatever is held, released and inspected again: no part is lost, and none is there twice", () => {
  fc.assert(
    fc.property(model, fc.nat(), orders, (name, seed, given) => {
      const plant = plantOf(models[name] ?? {}, seed);
      const look = (): void => {
        const { entered, good, scrapped, consumed, wip } = tally(plant);
        expect(entered).toBe(good + scrapped + consumed + wip);
        expect(plant.state.count[19]).toBe(stopped(plant));
        if (["plain", "inspected", "batched"].includes(name)) {
          const queued = plant.state.stations.queueLength.reduce((sum, length) => sum + length, 0);
          const onMachines = plant.state.machines.part.reduce((sum, first) => {
            let [count, slot] = [0, first];
            for (; slot >= 0; slot = plant.state.parts.mate[slot] ?? -1) count += 1;
            return sum + count;
          }, 0);
          expect(queued + onMachines + aside(plant)).toBe(wip);
        }
      };
      run(plant, given, until, look);
      look();
    }),
    { numRuns: 60 },
  );
});

test("a part on hold begins no step and does not leave the line", () => {
  fc.assert(
    fc.property(model, fc.nat(), orders, (name, seed, given) => {
      const plant = plantOf(models[name] ?? {}, seed);
      const held = new Set<number>();
      const begun: number[] = [];
      const numberOf = (slot: number): number => plant.state.parts.number[slot] ?? -1;
      const nothing = (): void => undefined;
      plant.listener = {
        processed: nothing, measured: nothing, equipment: nothing,
        completed: (_, { slot }) => begun.push(numberOf(slot)),
        moved: (_, { slot, event }) => {
          if (event === "held") held.add(numberOf(slot));
          if (event === "released" || event === "sent-to-inspection") held.delete(numberOf(slot));
          if ((event === "track-in" || event === "built-in") && held.has(numberOf(slot))) begun.push(numberOf(slot));
        },
      };
      run(plant, given, until, () => expect(begun.filter((part) => held.has(part))).toEqual([]));
      expect(begun.filter((part) => held.has(part))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test("what is on hold locks no line, and all of it finishes once it is released", () => {
  fc.assert(
    fc.property(model, fc.nat(), orders, (name, seed, given) => {
      const plant = plantOf(models[name] ?? {}, seed);
      run(plant, given, until);
      const { entered, good } = tally(plant);
      const all = Array.from({ length: entered }, (_, part) => part);
      order(plant, { type: "release", parts: all });
      expect(aside(plant)).toBe(0);
      advance(plant, until + 2000);
      expect(stopped(plant)).toBe(0);
      expect(tally(plant).good).toBeGreaterThan(good + 50);
      if (name !== "assembled") for (const part of all) expect(slotOf(plant, part)).toBe(-1);
    }),
    { numRuns: 25 },
  );
});

test("a run with holds that was saved and loaded goes on byte for byte, and the same commands give the same run", () => {
  fc.assert(
    fc.property(model, fc.nat(), orders, fc.integer({ min: 1, max: until }), (name, seed, given, at) => {
      const whole = plantOf(models[name] ?? {}, seed);
      run(whole, given.filter((one) => one.at <= at), at);
      const loaded = loadPlant(whole.line, savePlant(whole));
      const rest = given.filter((one) => one.at > at);
      run(whole, rest, until);
      run(loaded, rest, until);
      expect(fingerprint(loaded)).toBe(fingerprint(whole));
    }),
    { numRuns: 60 },
  );
});

test("holding and releasing at once leaves the parts' own luck alone: only waiting parts lose their turn", () => {
  const plant = plantOf(models["plain"] ?? {}, 3);
  advance(plant, 50);
  const before = fingerprint(plant);
  order(plant, { type: "release", parts: [0, 1] });
  expect(fingerprint(plant)).toBe(before);
});

describe("what becomes of one part", () => {
  const serial = { arrivals: { interarrival: 10 }, stations: [{ id: "a", time: 4 }, { id: "b", time: 4 }] };

  test("on a machine it finishes its step, stands aside, and goes on when it is released", () => {
    const plant = plantOf(serial);
    advance(plant, 11);
    order(plant, { type: "hold", parts: [0] });
    advance(plant, 15);
    expect(plant.state.machines.part[0]).toBe(-1);
    expect(plant.state.parts.aside[slotOf(plant, 0)]).toBe(1);
    advance(plant, 35);
    expect(tally(plant)).toMatchObject({ good: 1, wip: 2 });
    order(plant, { type: "release", parts: [0] });
    // Part 1 has left at 28; part 2 came to a at 30 and to b at 34, where part 0 waits for it.
    advance(plant, 39.5);
    expect(tally(plant)).toMatchObject({ good: 2 });
    advance(plant, 42.5);
    expect(tally(plant)).toMatchObject({ good: 3 });
    expect(slotOf(plant, 0)).toBe(-1);
  });

  test("at the end of its way it is not shipped", () => {
    const plant = plantOf(serial);
    advance(plant, 15);
    order(plant, { type: "hold", parts: [0] });
    advance(plant, 19);
    expect(tally(plant).good).toBe(0);
    order(plant, { type: "release", parts: [0] });
    expect(tally(plant).good).toBe(1);
  });

  test("a full station has room again when what waits is held", () => {
    const plant = plantOf({ arrivals: "saturated", stations: [{ id: "a", time: 1 }, { id: "b", time: 100, bufferBefore: 2 }] });
    advance(plant, 50);
    expect(plant.state.machines.state[0]).toBe(2);
    order(plant, { type: "hold", parts: [1, 2] });
    expect(plant.state.stations.queueLength[1]).toBe(1);
    expect(plant.state.machines.state[0]).toBe(1);
  });

  test("inspected again it is measured anew with other luck, charged as rework, and goes on from there", () => {
    const plant = plantOf({
      arrivals: { interarrival: 100, maximum: 1 }, product: { id: "p", currency: "€", price: 10, reworkCost: 3 }, characteristics,
      stations: [{ id: "a", time: 4, makes: { size: { formula: "10" } } }, { id: "inspect", time: 4 }, { id: "pack", time: 4 }],
    });
    const seen: (string | number)[] = [];
    const nothing = (): void => undefined;
    const now = (): number => (plant.state.count[0] ?? 0) / 1e6;
    plant.listener = { processed: nothing, equipment: nothing, moved: (_, { event }) => seen.push(event, now()), completed: (_, { good }) => seen.push(String(good), now()), measured: (_, { value }) => seen.push(value) };
    advance(plant, 109);
    order(plant, { type: "hold", parts: [0] });
    advance(plant, 120);
    expect(tally(plant)).toMatchObject({ wip: 1, good: 0, reworked: 0, money: 0 });
    order(plant, { type: "re-inspect", parts: [0] });
    expect(tally(plant)).toMatchObject({ reworked: 1, money: -3 });
    advance(plant, 200);
    const [first, second] = seen.filter((one) => typeof one === "number" && one > 9 && one < 11);
    expect(second).not.toBe(first);
    expect(seen).toEqual([
      "track-in", 100, "track-out", 104, "track-in", 104, first, "track-out", 108, "track-in", 108, "held", 109, "track-out", 112,
      "sent-to-inspection", 120, "track-in", 120, second, "track-out", 124, "track-in", 124, "track-out", 128, "true", 128,
    ]);
  });

  test("sent to an inspection that it has not come to yet it just goes on", () => {
    const plant = plantOf({ ...models["inspected"], arrivals: { interarrival: 100, maximum: 1 } });
    advance(plant, 100.01);
    order(plant, { type: "hold", parts: [0] });
    advance(plant, 200);
    order(plant, { type: "re-inspect", parts: [0] });
    advance(plant, 300);
    expect(tally(plant)).toMatchObject({ wip: 0 });
    expect(stopped(plant)).toBe(0);
  });

  test("a number that no part has had is told, and nothing is done", () => {
    const plant = plantOf(serial);
    advance(plant, 11);
    const before = fingerprint(plant);
    expect(() => order(plant, { type: "hold", parts: [0, 7] })).toThrow("hold: found part 7; parts have whole numbers, 0 to 0 so far");
    expect(() => order(plant, { type: "release", parts: [0.5] })).toThrow("found part 0.5");
    expect(fingerprint(plant)).toBe(before);
    order(plant, { type: "hold", parts: [] });
    expect(fingerprint(plant)).toBe(before);
  });

  test("one that has left in the meantime is passed over", () => {
    const plant = plantOf(serial);
    advance(plant, 45);
    const before = fingerprint(plant);
    order(plant, { type: "hold", parts: [0] });
    expect(fingerprint(plant)).toBe(before);
  });
});
