import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FlowCommand, type LineSpec, compileLine, hours, seconds } from "#line";
import { type Plant, advance, createPlant, loadPlant, order, savePlant, tally } from "#plant";
import { fingerprint } from "../../fingerprint.ts";
import { exponential, fed, saturated } from "../lines.ts";

const line = saturated({ id: "a", time: exponential(8) }, { id: "b", time: exponential(10), bufferBefore: 20 }, { id: "c", time: exponential(8), bufferBefore: 20 });

function plantOf(spec: LineSpec, seed = 1): Plant {
  return createPlant(compileLine(spec), { seed });
}

describe("a limit of the parts in the line", () => {
  test("is never passed in a saturated line", () => {
    const plant = plantOf(line);
    order(plant, { type: "wip-limit", limit: 5 });
    for (let until = 10; until <= 4000; until += 10) {
      advance(plant, until);
      expect(tally(plant).wip).toBeLessThanOrEqual(5);
    }
  });

  test("gives the throughput of a closed line: n/(n + N − 1) of the pace of N balanced exponential stations (the practical worst case of Hopp & Spearman 2008, chapter 7)", () => {
    const balanced = saturated({ id: "a", time: exponential(1) }, { id: "b", time: exponential(1), bufferBefore: null }, { id: "c", time: exponential(1), bufferBefore: null });
    const plant = plantOf(balanced);
    order(plant, { type: "wip-limit", limit: 4 });
    advance(plant, 1000);
    const before = tally(plant).good;
    advance(plant, 61_000);
    expect((tally(plant).good - before) / 60_000).toBeCloseTo(4 / 6, 1.7);
  });

  test("lets what comes wait outside, in order, and loses none of it", () => {
    const plant = plantOf(fed({ interarrival: seconds(5), maximum: 40 }, { id: "a", time: seconds(10), bufferBefore: null }, { id: "b", time: seconds(10), bufferBefore: null }));
    order(plant, { type: "wip-limit", limit: 2 });
    advance(plant, 202);
    expect(tally(plant)).toMatchObject({ wip: 2, turnedAway: 0, entered: 40 });
    advance(plant, 1000);
    expect(tally(plant)).toMatchObject({ wip: 0, good: 40 });
    // Two at a time, each 20 s in the line, the second of all 25: the wait outside is not in it.
    expect(tally(plant).cycleSeconds / 40).toBeCloseTo(20.125, 6);
  });

  test("lifted, lets in who waits as room is there", () => {
    const plant = plantOf(fed({ interarrival: seconds(5), maximum: 40 }, { id: "a", time: seconds(10), bufferBefore: 3 }));
    order(plant, { type: "wip-limit", limit: 1 });
    advance(plant, 201);
    order(plant, { type: "wip-limit", limit: null });
    expect(tally(plant).wip).toBe(4);
    advance(plant, 1000);
    expect(tally(plant)).toMatchObject({ good: 40, turnedAway: 0 });
  });

  test("moves the number of a line that holds a constant one", () => {
    const plant = plantOf({ ...line, arrivals: { conwip: 6 }, stations: line.stations.map((station) => ({ ...station, bufferBefore: null })) });
    order(plant, { type: "wip-limit", limit: 9 });
    expect(tally(plant).wip).toBe(9);
    order(plant, { type: "wip-limit", limit: null });
    advance(plant, 2000);
    expect(tally(plant).wip).toBe(6);
  });
});

describe("a dispatch rule that is ordered", () => {
  const shop: LineSpec = {
    format: "plantloop/line@1",
    id: "shop",
    stations: [{ id: "m", time: seconds(1) }],
    products: { long: { route: [{ station: "m", time: exponential(15) }] }, short: { route: [{ station: "m", time: exponential(3) }] } },
    releases: [{ id: "l", product: "long", interarrival: exponential(40) }, { id: "s", product: "short", interarrival: exponential(8) }],
  };

  test("makes the wait of a queue with two kinds of work shorter, the shortest first (Conway, Maxwell & Miller 1967, chapter 8)", () => {
    const waiting = (rule: "fifo" | "spt"): number => {
      const plant = plantOf(shop);
      order(plant, { type: "dispatch", station: "m", rule });
      advance(plant, 100_000);
      return tally(plant).waitingSeconds / tally(plant).good;
    };
    expect(waiting("spt")).toBeLessThan(0.8 * waiting("fifo"));
  });

  test("is the same as one that the line has from the start, and null goes back to that", () => {
    const built = plantOf({ ...shop, stations: [{ id: "m", time: seconds(1), dispatch: "spt" }] });
    const ordered = plantOf(shop);
    order(ordered, { type: "dispatch", station: "m", rule: "spt" });
    for (const plant of [built, ordered]) advance(plant, 5000);
    expect(tally(ordered)).toEqual(tally(built));
    order(ordered, { type: "dispatch", station: "m", rule: null });
    const untouched = plantOf(shop);
    advance(untouched, 50_000);
    advance(ordered, 50_000);
    expect(tally(ordered).good).toBe(tally(untouched).good);
  });

  test("sorts those that wait already", () => {
    const plant = plantOf(shop);
    const waiting = (of: (slot: number) => number): number[] => {
      const { stations, parts } = plant.state;
      const values: number[] = [];
      for (let slot = stations.queueHead[0] ?? -1; slot >= 0; slot = parts.next[slot] ?? -1) values.push(of(slot));
      return values;
    };
    const came = (): number[] => waiting((slot) => plant.state.parts.queued[slot] ?? 0);
    const work = (): number[] => waiting((slot) => plant.line.steps[plant.state.parts.step[slot] ?? 0]?.meanSeconds ?? 0);
    const ascending = (values: readonly number[]): number[] => values.toSorted((left, right) => left - right);
    const isAscending = (values: readonly number[]): boolean => String(values) === String(ascending(values));
    for (let until = 100; isAscending(work()) || isAscending([...work()].toReversed()); until += 10) advance(plant, until);
    order(plant, { type: "dispatch", station: "m", rule: "spt" });
    expect(work()).toEqual(ascending(work()));
    expect(came()).not.toEqual(ascending(came()));
    order(plant, { type: "dispatch", station: "m", rule: "fifo" });
    expect(came()).toEqual(ascending(came()));
  });
});

test("a batch starts with the ordered minimum", () => {
  const plant = plantOf(fed({ interarrival: seconds(10), maximum: 4 }, { id: "oven", time: seconds(1), batch: { minimum: 4, maximum: 4 }, bufferBefore: null }));
  order(plant, { type: "batch", station: "oven", minimum: 1 });
  advance(plant, 12);
  expect(tally(plant).good).toBe(1);
  order(plant, { type: "batch", station: "oven", minimum: null });
  advance(plant, 60);
  expect(tally(plant).good).toBe(1);
});

test("a buffer of which less is used takes no more than that, and all of it again when the order is taken back", () => {
  const plant = plantOf(saturated({ id: "a", time: seconds(1) }, { id: "b", time: seconds(50), bufferBefore: 8 }));
  order(plant, { type: "buffer", station: "b", places: 3 });
  advance(plant, 40);
  expect(plant.state.stations.queueLength[1]).toBe(3);
  order(plant, { type: "buffer", station: "b", places: null });
  advance(plant, 49);
  expect(plant.state.stations.queueLength[1]).toBe(8);
});

test("a plant with orders that was saved and loaded goes on byte for byte", () => {
  const commands: readonly FlowCommand[] = [{ type: "wip-limit", limit: 4 }, { type: "dispatch", station: "b", rule: "spt" }, { type: "buffer", station: "c", places: 2 }];
  fc.assert(
    fc.property(fc.subarray([...commands]), fc.nat(), fc.boolean(), (given, seed, isFed) => {
      const spec = isFed ? fed({ interarrival: exponential(9) }, ...line.stations.map((station, index) => (index === 0 ? { ...station, bufferBefore: null } : station))) : line;
      const whole = plantOf(spec, seed);
      advance(whole, 500);
      for (const command of given) order(whole, command);
      advance(whole, 900);
      const loaded = loadPlant(whole.line, savePlant(whole));
      for (const plant of [whole, loaded]) advance(plant, 2000);
      expect(fingerprint(loaded)).toBe(fingerprint(whole));
    }),
    { numRuns: 30 },
  );
});

test("parts in the line cost what the product says, for every hour", () => {
  const plant = plantOf({ ...line, product: { id: "p", price: 0, wipCost: 2 } });
  order(plant, { type: "wip-limit", limit: 5 });
  advance(plant, 7200);
  const { wipSeconds, money } = tally(plant);
  expect(money).toBeCloseTo((-2 * wipSeconds) / 3600, 9);
  expect(wipSeconds / 7200).toBeGreaterThan(4);
});

test("an order that is not possible says where, what was found and what is allowed, and changes nothing", () => {
  const spec = saturated({ id: "a", time: seconds(1) }, { id: "oven", time: seconds(8), bufferBefore: 6, batch: { minimum: 3, maximum: 4 } }, { id: "belt", time: seconds(1), conveyor: { length: 5, speed: 1, spacing: 1 } });
  const plant = plantOf(spec);
  const before = fingerprint(plant);
  const refused = (command: FlowCommand): string => {
    try {
      order(plant, command);
    } catch (error) {
      return String(error);
    }
    return "taken";
  };
  expect(refused({ type: "wip-limit", limit: 2 })).toContain("wip-limit: found 2; it is a whole number of 3 or more (fewer parts could wait for a batch for ever)");
  expect(refused({ type: "wip-limit", limit: 4.5 })).toContain("found 4.5");
  expect(refused({ type: "buffer", station: "oven", places: 7 })).toContain("oven: found a buffer of 7 places; it is a whole number from 0 to the 6 that are built");
  expect(refused({ type: "buffer", station: "oven", places: 2 })).toContain("a batch needs 3 at least");
  expect(refused({ type: "buffer", station: "belt", places: 2 })).toContain("belt: its places are those of its conveyor");
  expect(refused({ type: "buffer", station: "off", places: 2 })).toContain("unknown station off; there are a, oven, belt");
  expect(refused({ type: "batch", station: "oven", minimum: 5 })).toContain("oven: found a batch minimum of 5; it is a whole number from 1 to 4");
  expect(refused({ type: "batch", station: "a", minimum: 1 })).toContain("a: it makes no batches");
  expect(refused(JSON.parse('{ "type": "dispatch", "station": "a", "rule": "luck" }'))).toContain("a: unknown dispatch rule luck; there are fifo, priority");
  expect(fingerprint(plant)).toBe(before);
  order(plant, { type: "wip-limit", limit: 3 });
  expect(refused({ type: "batch", station: "oven", minimum: 4 })).toContain("the 3 parts of the line could all wait for a batch for ever");
});

test("parts that are built together are not held back by a limit, which could lock them", () => {
  const plant = plantOf({
    format: "plantloop/line@1",
    id: "assembly",
    stations: [{ id: "m", time: seconds(1) }, { id: "join", time: seconds(1) }],
    products: { lid: { route: [{ station: "m" }] }, box: { route: [{ station: "m" }, { station: "join", components: { lid: 1 } }] } },
    releases: [{ id: "l", product: "lid", interarrival: hours(1) }, { id: "b", product: "box", interarrival: hours(1) }],
  });
  expect(() => { order(plant, { type: "wip-limit", limit: 3 }); }).toThrow("a limit could lock it");
});
