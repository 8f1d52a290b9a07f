import { describe, expect, test } from "vitest";
import { type CompiledLine, compileLine } from "#line";
import { shippedLines } from "#lines";
import { type Plant, advance, createPlant, order, plantSeconds, tally } from "#plant";
import { type Genealogy, type GenealogyState, containment, createGenealogy, historyOf, stillInLine, trace } from "#quality";
import { type Observation, attachSensing } from "#sensing";

function stacking(): CompiledLine {
  const spec = shippedLines["die-stacking"];
  if (spec === undefined) throw new Error("no die-stacking");
  return compileLine(spec);
}

const line = stacking();
const bond = line.stations.findIndex(({ id }) => id === "bond");
const hour = 3600;

interface Watched {
  readonly plant: Plant;
  readonly genealogy: Genealogy;
  /** Runs to a time, and takes in what was seen. */
  readonly to: (seconds: number) => readonly Observation[];
}

function watched(kept?: number, movements = true): Watched {
  const plant = createPlant(line, { seed: 11 });
  const sensing = attachSensing(plant, [], { movements });
  const genealogy = createGenealogy(line, kept);
  const to = (seconds: number): readonly Observation[] => {
    advance(plant, seconds);
    const seen = sensing.take();
    for (const observation of seen) trace(genealogy, observation);
    return seen;
  };
  return { plant, genealogy, to };
}

/** Numbers of the parts that the plant itself has in it. */
const inside = ({ state }: Plant): Set<number> => new Set(state.parts.number.filter((number) => number >= 0));

describe("the list of parts that a fault touched", () => {
  const machine = 2;
  const truth = new Set<number>();
  const { plant, genealogy, to } = watched();
  to(2 * hour);
  order(plant, { type: "fault", fault: "cameraDrift", machine });
  const from = plantSeconds(plant);
  // The plant's own truth, second by second: what is being worked on on that machine.
  const on = (line.stations[bond]?.firstMachine ?? 0) + machine;
  for (let second = from; second <= from + hour; second += 1) {
    to(second);
    const slot = plant.state.machines.part[on] ?? -1;
    // Not one whose step has ended, and that waits there for room: -1 work is left of it.
    if (slot >= 0 && plant.state.machines.workLeft[on] !== -1) truth.add(plant.state.parts.number[slot] ?? -1);
  }
  const until = plantSeconds(plant);
  order(plant, { type: "maintain", station: "bond", machine });
  to(until + 1800);
  const found = containment(genealogy, { station: "bond", machine, from, until });

  test("is exactly the parts that the plant had on the machine", () => {
    expect(truth.size).toBeGreaterThan(20);
    expect(found.parts.map(({ part }) => part).toSorted((left, right) => left - right)).toEqual([...truth].toSorted((left, right) => left - right));
    expect(found.isWhole).toBe(true);
  });

  test("says truly where each is now", () => {
    const now = inside(plant);
    const kinds = new Set<string>();
    for (const { part, where } of found.parts) {
      kinds.add(where.is);
      const slot = plant.state.parts.number.indexOf(part);
      expect(now.has(part)).toBe(where.is === "at-machine" || where.is === "after-station");
      if (where.is === "at-machine") {
        const station = line.stations.find(({ id }) => id === where.station);
        expect(plant.state.machines.part[(station?.firstMachine ?? 0) + where.machine]).toBe(slot);
      }
      if (where.is === "after-station") {
        const station = line.stations.findIndex(({ id }) => id === where.station);
        expect((plant.state.parts.madeAt[slot * plant.widths.station + station] ?? 0) / 1e6).toBe(where.since);
      }
    }
    expect([...kinds]).toEqual(expect.arrayContaining(["shipped"]));
  });

  test("is without a machine that of the whole station", () => {
    const whole = containment(genealogy, { station: "bond", from, until });
    expect(whole.parts.length).toBeGreaterThan(4 * found.parts.length);
    const numbers = new Set(whole.parts.map(({ part }) => part));
    for (const { part } of found.parts) expect(numbers.has(part)).toBe(true);
  });

  test("can be held: none of them is shipped until it is released", () => {
    const parts = stillInLine(containment(genealogy, { station: "bond", from: until - 600, until: until + 1800 }));
    expect(parts.length).toBeGreaterThan(20);
    order(plant, { type: "hold", parts });
    to(plantSeconds(plant) + 2 * hour);
    const there = inside(plant);
    for (const part of parts) expect(there.has(part)).toBe(true);
    const held = containment(genealogy, { station: "bond", from: until - 600, until: until + 1800 }).parts.filter(({ isHeld }) => isHeld);
    expect(held.map(({ part }) => part).toSorted((left, right) => left - right)).toEqual([...parts].toSorted((left, right) => left - right));
    const [again, ...released] = parts;
    if (again === undefined) throw new Error("nothing is held");
    const measured = historyOf(genealogy, again)?.measurements.length ?? 0;
    order(plant, { type: "re-inspect", parts: [again] });
    order(plant, { type: "release", parts: released });
    to(plantSeconds(plant) + 2 * hour);
    const after = inside(plant);
    for (const part of parts) expect(after.has(part)).toBe(false);
    const history = historyOf(genealogy, again);
    expect(history?.orders.map((one) => one.order)).toEqual(["held", "sent-to-inspection"]);
    expect(history?.isHeld).toBe(false);
    expect(history?.measurements.length).toBeGreaterThan(measured);
  });
});

describe("one part's history", () => {
  const { plant, genealogy, to } = watched();
  const seen: Observation[] = [];
  for (let at = 600; at <= 3 * hour; at += 600) {
    seen.push(...to(at));
    for (let machine = 0; machine < 6; machine += 1) order(plant, { type: "set-point", station: "bond", machine, setPoint: "alignTrim", value: ((at / 600) % 10) / 10 });
  }
  const shipped = seen.findLast((one) => one.type === "completion" && one.good && one.reworks === 0);
  const part = shipped?.type === "completion" ? shipped.part : -1;
  const history = historyOf(genealogy, part);

  test("has every station of its route with machine and times, in order", () => {
    expect(history?.visits.map(({ station }) => station)).toEqual(line.stations.map(({ id }) => id));
    let before = 0;
    for (const { from, until } of history?.visits ?? []) {
      expect(from).toBeGreaterThanOrEqual(before);
      expect(until).toBeGreaterThan(from ?? 0);
      before = until ?? 0;
    }
    expect(history?.where).toEqual({ is: "shipped", at: shipped?.at });
  });

  test("has the set points that were in force when each step ended", () => {
    const bonded = history?.visits.find(({ station }) => station === "bond");
    const moved = Math.ceil((bonded?.until ?? 0) / 600) * 600 - 600;
    expect(bonded?.setPoints).toEqual({ alignTrim: ((moved / 600) % 10) / 10, bondForce: 80 });
  });

  test("has every reading and measurement that was observed of it, and nothing else", () => {
    const readings = seen.flatMap((one) => (one.type === "reading" && one.part === part ? [[one.station, one.machine, one.sensor, one.at, one.value]] : []));
    const measurements = seen.flatMap((one) => (one.type === "measurement" && one.part === part ? [[one.characteristic, one.at, one.value]] : []));
    // Those that read by the clock read some parts only.
    expect(readings.length).toBeGreaterThanOrEqual(line.stations.reduce((sum, { sensors }) => sum + sensors.filter(({ periodSeconds }) => periodSeconds === 0).length, 0));
    expect(history?.readings.map(({ station, machine, sensor, at, value }) => [station, machine, sensor, at, value])).toEqual(readings);
    expect(history?.measurements.map(({ characteristic, at, value }) => [characteristic, at, value])).toEqual(measurements);
  });

  test("has every defect map that was taken of it, by the number of its defects", () => {
    const maps = seen.filter((one) => one.type === "map");
    expect(maps.length).toBeGreaterThan(10);
    for (const { part: of } of maps) {
      const taken = maps.filter((map) => map.part === of).map(({ station, map, at, x }) => ({ station, map, at, defects: x.length }));
      expect(historyOf(genealogy, of)?.maps).toEqual(taken);
    }
    expect(maps.some(({ x }) => x.length > 0)).toBe(true);
    expect(historyOf(genealogy, 1)?.maps).toEqual([]);
  });

  test("is the same without any record of movements, but for when steps began", () => {
    const quiet = createGenealogy(line);
    for (const one of seen) if (one.type !== "movement") trace(quiet, one);
    const without = historyOf(quiet, part);
    const ends = (of: typeof history): readonly unknown[] => (of?.visits ?? []).filter(({ station }) => station !== "test" && station !== "pack").map(({ station, machine, until }) => [station, machine, until]);
    expect(ends(without)).toEqual(ends(history));
    expect(without?.visits.every(({ from }) => from === null)).toBe(true);
  });
});

test("memory is bounded: so many parts are kept, those in the line first, and what is forgotten is told", () => {
  const { plant, genealogy, to } = watched(150);
  for (let at = 600; at <= 6 * hour; at += 600) to(at);
  const { parts, forgotten } = genealogy.state;
  expect(parts.length).toBe(150);
  const inLine = inside(plant);
  // Every part on a machine or behind one is known; those before their first machine have not been heard of.
  for (const slot of plant.state.machines.part) if (slot >= 0) expect(historyOf(genealogy, plant.state.parts.number[slot] ?? -1)).not.toBeNull();
  expect(inLine.size).toBeLessThan(150);
  expect(forgotten).toBeGreaterThan(500);
  expect(historyOf(genealogy, 0)).toBeNull();
  expect(containment(genealogy, { station: "bond", from: 0, until: hour }).isWhole).toBe(false);
  expect(containment(genealogy, { station: "bond", from: 6 * hour - 300, until: 6 * hour }).isWhole).toBe(true);
  expect(JSON.stringify(genealogy.state).length / 150).toBeLessThan(2000);
  expect(tally(plant).good).toBeGreaterThan(500);
});

test("a saved genealogy goes on as if it had never stopped", () => {
  const { genealogy, plant, to } = watched(200);
  to(2 * hour);
  const copy = createGenealogy(line, 200);
  copy.state = JSON.parse(JSON.stringify(genealogy.state)) as GenealogyState;
  for (const observation of to(4 * hour)) trace(copy, observation);
  expect(copy.state).toEqual(genealogy.state);
  expect(plantSeconds(plant)).toBe(4 * hour);
});

test("the parts that got of a lot of resin are exactly those that the plant gave of it, with or without records of movements", () => {
  for (const movements of [true, false]) {
    const { plant, genealogy, to } = watched(2000, movements);
    const truth = new Map<number, number>();
    const underfill = line.stations.findIndex(({ id }) => id === "underfill");
    for (let at = 20; at <= 5 * hour; at += 20) {
      to(at);
      plant.state.parts.number.forEach((number, slot) => {
        if (number >= 0 && (plant.state.parts.madeAt[slot * plant.widths.station + underfill] ?? -1) >= 0) truth.set(number, plant.state.parts.lots[slot * plant.widths.material] ?? -1);
      });
    }
    const lots = [...new Set(truth.values())];
    expect(lots.length).toBeGreaterThan(1);
    const inLine = inside(plant);
    for (const lot of lots) {
      const found = containment(genealogy, { station: "underfill", from: 0, until: 5 * hour, materialLot: { material: "resin", lot } }).parts.map(({ part }) => part);
      // Without movements a part is heard of when it is first measured.
      const all = [...truth].filter(([part, of]) => of === lot && (movements || !inLine.has(part))).map(([part]) => part);
      if (movements) expect(found.toSorted((left, right) => left - right)).toEqual(all.toSorted((left, right) => left - right));
      else expect(all.filter((part) => !found.includes(part))).toEqual([]);
    }
  }
});

describe("bad input", () => {
  test("a suspicion of what the line has not says so", () => {
    const genealogy = createGenealogy(line);
    expect(() => containment(genealogy, { station: "bonder", from: 0, until: 1 })).toThrow("unknown station bonder; there are load, thin");
    expect(() => containment(genealogy, { station: "bond", machine: 6, from: 0, until: 1 })).toThrow("bond: found machine 6; its machines are 0 to 5");
    expect(() => containment(genealogy, { station: "bond", from: 2, until: 1 })).toThrow("found a time from 2 to 1 s");
    expect(() => containment(genealogy, { station: "bond", from: 0, until: Number.NaN })).toThrow("found a time from 0 to NaN s");
    expect(() => containment(genealogy, { station: "bond", from: 0, until: 1, materialLot: { material: "resin", lot: 3 } })).toThrow("no lot of resin was opened so far");
    expect(() => createGenealogy(line, 0)).toThrow("found 0 parts to keep");
  });

  test("observations of unknown places, doubled ones and values that are none leave no trace", () => {
    const genealogy = createGenealogy(line);
    const reading = { type: "reading", at: 1, station: "bond", machine: 0, sensor: "forceRipple", part: 0, value: 1 } as const;
    trace(genealogy, { ...reading, sensor: "none" });
    trace(genealogy, { ...reading, machine: 9 });
    trace(genealogy, { ...reading, value: Number.NaN });
    expect(genealogy.state.parts).toEqual([]);
    const movement = { type: "movement", at: 5, part: 0, revision: 0, event: "track-in", station: "bond", machine: 1 } as const;
    for (const event of ["track-in", "track-in", "track-out", "track-out"] as const) trace(genealogy, { ...movement, event, at: event === "track-in" ? 5 : 9 });
    expect(historyOf(genealogy, 0)?.visits.map(({ station, machine, from, until }) => [station, machine, from, until])).toEqual([["bond", 1, 5, 9]]);
  });

  test("a map of an unknown inspection leaves no trace, and of a part only so many are kept", () => {
    const genealogy = createGenealogy(line);
    const map = { type: "map", at: 1, station: "x-ray", machine: 0, map: "voidMap", part: 0, revision: 0, reworks: 0, x: [0.1], y: [0.2], machines: [], times: [] } as const;
    trace(genealogy, { ...map, map: "none" });
    trace(genealogy, { ...map, station: "bond" });
    trace(genealogy, { ...map, machine: 2 });
    expect(genealogy.state.parts).toEqual([]);
    for (let at = 1; at <= 1000; at += 1) trace(genealogy, { ...map, at });
    const kept = historyOf(genealogy, 0)?.maps ?? [];
    expect(kept).toHaveLength(200);
    expect(kept.at(-1)).toEqual({ station: "x-ray", map: "voidMap", at: 1000, defects: 1 });
  });

  test("a lot of material narrows the list", () => {
    const genealogy = createGenealogy(line);
    for (let part = 0; part < 6; part += 1) {
      if (part % 3 === 0) trace(genealogy, { type: "equipment", at: 10 * part, station: "underfill", machine: 0, event: "lot-opened", material: "resin", lot: part / 3 });
      for (const event of ["track-in", "track-out"] as const) trace(genealogy, { type: "movement", at: 10 * part + (event === "track-in" ? 1 : 9), part, revision: 0, event, station: "underfill", machine: 0 });
    }
    const of = (lot: number): readonly number[] => containment(genealogy, { station: "underfill", from: 0, until: 100, materialLot: { material: "resin", lot } }).parts.map(({ part }) => part);
    expect([of(0), of(1), of(2)]).toEqual([[0, 1, 2], [3, 4, 5], []]);
  });
});
