import fc from "fast-check";
import { expect, test } from "vitest";
import { type ConveyorSpec, type DistributionSpec, type FailuresSpec, type FleetSpec, type LineSpec, type StationSpec, compileLine, seconds } from "#line";
import { parseLine } from "#line/read";
import { type Plant, advance, createPlant, loadPlant, savePlant, tally, vehicleStateCount } from "#plant";
import { fingerprint } from "../fingerprint.ts";

const tenths = fc.integer({ min: 0, max: 40 }).map((count) => seconds(count / 10));
const time: fc.Arbitrary<DistributionSpec> = fc.oneof(tenths, fc.integer({ min: 1, max: 30 }).map((mean) => ({ exponential: { mean: seconds(mean / 10) } })));
const failures: fc.Arbitrary<FailuresSpec> = fc.record({
  uptime: fc.integer({ min: 5, max: 60 }).map((mean) => ({ exponential: { mean: seconds(mean) } })),
  repair: time,
  clock: fc.constantFrom("operating" as const, "calendar" as const),
});
const conveyor: fc.Arbitrary<ConveyorSpec> = fc.record({ length: fc.integer({ min: 3, max: 9 }), speed: fc.integer({ min: 1, max: 4 }), spacing: fc.integer({ min: 1, max: 3 }), accumulating: fc.boolean() });
const station = fc.record(
  { time: fc.integer({ min: 1, max: 40 }).map((count): DistributionSpec => ({ exponential: { mean: seconds(count / 10) } })), machines: fc.integer({ min: 1, max: 3 }), failures, outputPlaces: fc.oneof(fc.nat(3), fc.constant(null)), bufferBefore: fc.nat(3), belt: conveyor },
  { requiredKeys: ["time", "machines"] },
);
const place = fc.nat(5).map((at) => `s${at}`);
const way = fc.record({ from: place, to: place }, { requiredKeys: [] });
const fleet = fc.record(
  { vehicles: fc.integer({ min: 1, max: 3 }), serves: fc.array(way, { minLength: 1, maxLength: 3 }), load: tenths, unload: tenths, failures, requests: fc.constantFrom("fifo" as const, "priority" as const), home: place },
  { requiredKeys: ["vehicles"] },
);
const isCrane = fc.boolean();

/** Random lines with carriers and belts: with and without arrivals, failures, outputs, and an inspection that sends parts back over everything. */
const lines: fc.Arbitrary<LineSpec> = fc
  .record({ stations: fc.array(station, { minLength: 6, maxLength: 6 }), isFed: fc.boolean(), sendsBack: fc.boolean(), own: time, moves: fc.array(fc.record({ from: place, to: place, time }), { maxLength: 4 }), fleets: fc.array(fc.tuple(fleet, isCrane), { maxLength: 3 }) })
  .map(({ stations, isFed, sendsBack, own, moves, fleets }) => {
    const all = stations.map(({ belt, bufferBefore, ...of }, index): StationSpec => ({
      ...of, id: `s${index}`,
      ...(belt !== undefined && index > 0 ? { conveyor: belt } : bufferBefore === undefined ? {} : { bufferBefore }),
    }));
    // Mostly right: no way to a belt's station, no two times of a move, no positions of stations that are not there.
    const toBelt = ({ to }: { readonly to?: string }): boolean => all.some(({ id, conveyor: onBelt }) => id === to && onBelt !== undefined);
    const known = moves.filter((move, index) => !toBelt(move) && moves.findIndex(({ from, to }) => from === move.from && to === move.to) === index);
    const positions = { s0: 0, s1: 3, s2: 4, s3: 9, s4: 7, s5: 1, ...(sendsBack ? { inspect: 2 } : {}) };
    const ends = sendsBack ? [{ id: "inspect", time: seconds(0.5), rework: { when: "size > 11", to: "s2", limit: 2 } }] : [];
    return {
      format: "plantloop/line@1" as const, id: "random", arrivals: isFed ? { interarrival: { exponential: { mean: seconds(4) } } } : ("saturated" as const),
      stations: [...all.map((one, index) => (index === 2 && sendsBack ? { ...one, makes: { size: { formula: "10", noise: 1 } } } : one)), ...ends],
      ...(sendsBack ? { characteristics: { size: { unit: "mm", spec: [8, 12] as const, measuredAt: "inspect", gauge: { noise: 0.1 } } } } : {}),
      transport: { time: own, moves: known, fleets: fleets.map(([{ vehicles, serves, ...rest }, crane], index): FleetSpec => {
        const id = `f${index}`;
        const ways = serves?.filter((served) => !toBelt(served)) ?? [];
        const of = ways.length === 0 ? rest : { ...rest, serves: ways };
        return crane ? { ...of, id, kind: "crane", track: { positions, speed: 2 } } : { ...of, id, vehicles };
      }) },
    };
  });

const until = 400;

/** The parts that are on their way or wait for it, beside those on machines and in queues. */
function between({ state, line }: Plant): number {
  const { handling, stations, parts } = state;
  const sum = (array: Int32Array): number => array.reduce((total, count) => total + count, 0);
  const fetching = handling.part.filter((slot) => slot >= 0).length;
  // Leg 3 and 4: the part has left its station.
  const carried = handling.leg.filter((leg) => leg === 3 || leg === 4).length;
  let atEntrance = 0;
  line.stations.forEach((_, at) => {
    for (let slot = handling.entranceHead[at] ?? -1; slot >= 0; slot = parts.next[slot] ?? -1) atEntrance += 1;
  });
  const riding = sum(handling.onBelt) - handling.atEnd.filter((slot) => slot >= 0).length;
  return sum(handling.output) + carried + (sum(stations.incoming) - fetching) + riding + atEntrance;
}

test("parts that came in are out, on machines, in queues, in outputs, on belts or on their way", () => {
  fc.assert(
    fc.property(lines, fc.nat(), (line, seed) => {
      const plant = createPlant(compileLine(line), { seed });
      for (let at = 20; at <= until; at += 20) {
        advance(plant, at);
        const { entered, good, scrapped, wip } = tally(plant);
        const queued = plant.state.stations.queueLength.reduce((sum, length) => sum + length, 0);
        const held = plant.state.machines.part.filter((slot) => slot >= 0).length;
        expect(entered).toBe(good + scrapped + wip);
        expect(queued + held + between(plant)).toBe(wip);
      }
    }),
    { numRuns: 80 },
  );
});

test("the time of every vehicle adds up, none is idle beside a part that it could move, and no station is promised more than it holds", () => {
  fc.assert(
    fc.property(lines, fc.nat(), (line, seed) => {
      const plant = createPlant(compileLine(line), { seed });
      const { handling, stations, machines } = plant.state;
      for (let at = 7; at <= until; at += 7) {
        advance(plant, at);
        const { vehicleSeconds } = tally(plant);
        for (let vehicle = 0; vehicle < handling.at.length; vehicle += 1) {
          expect(vehicleSeconds.slice(vehicle * vehicleStateCount, (vehicle + 1) * vehicleStateCount).reduce((sum, spent) => sum + spent, 0)).toBeCloseTo(at, 6);
        }
        plant.line.stations.forEach(({ places, firstMachine, machines: count, conveyor, outputPlaces, id }, index) => {
          const waiting = (stations.queueLength[index] ?? 0) + (stations.incoming[index] ?? 0);
          const free = Array.from({ length: count }, (_, own) => machines.part[firstMachine + own] ?? -1).filter((slot) => slot < 0).length;
          // Sent back parts find room always, at s2 and on.
          if (conveyor === null && id !== "s2") expect(waiting).toBeLessThanOrEqual(places + free);
          expect(handling.output[index]).toBeLessThanOrEqual(outputPlaces);
          expect(handling.onBelt[index]).toBeLessThanOrEqual(conveyor?.capacity ?? 0);
        });
        plant.line.transport?.fleets.forEach(({ index }) => {
          if ((handling.idle[index] ?? 0) === 0) return;
          for (let to = 0; to < plant.line.stations.length; to += 1) {
            if ((handling.requestHead[index * plant.line.stations.length + to] ?? -1) < 0) continue;
            expect((stations.queueLength[to] ?? 0) + (stations.incoming[to] ?? 0)).toBeGreaterThanOrEqual((plant.line.stations[to]?.places ?? 0) + (stations.idle[to] ?? 0));
          }
        });
      }
    }),
    { numRuns: 80 },
  );
});

test("a run with parts on vehicles and belts that was saved and loaded goes on byte for byte as if it had never stopped", () => {
  fc.assert(
    fc.property(lines, fc.nat(), fc.integer({ min: 1, max: until }), (line, seed, at) => {
      const compiled = compileLine(line);
      const whole = createPlant(compiled, { seed });
      advance(whole, at);
      const loaded = loadPlant(compiled, savePlant(whole));
      advance(whole, until);
      advance(loaded, until);
      expect(fingerprint(loaded)).toBe(fingerprint(whole));
    }),
    { numRuns: 60 },
  );
});

test("random lines with handling are read with the right errors, and those that are accepted move parts for as long as they run", () => {
  let accepted = 0;
  fc.assert(
    fc.property(lines, fc.nat(), (line, seed) => {
      const read = parseLine(line);
      if (!read.ok) {
        for (const { path } of read.problems) expect(path).toMatch(/^(?:transport|stations)/u);
        return;
      }
      accepted += 1;
      const plant = createPlant(compileLine(read.line), { seed });
      // Begun, not finished: where a fleet is too small for what stations put out, the last stations see a part once in a long while.
      const begun = (): number => plant.state.machines.partsBegun.reduce((sum, parts) => sum + parts, 0);
      advance(plant, 500);
      const before = begun();
      advance(plant, 1500);
      expect(begun()).toBeGreaterThan(before);
    }),
    { numRuns: 100 },
  );
  expect(accepted).toBeGreaterThan(10);
});
