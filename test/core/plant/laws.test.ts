import fc from "fast-check";
import { expect, test } from "vitest";
import { type DistributionSpec, type LineSpec, type StationSpec, compileLine, seconds } from "#line";
import { advance, createPlant, loadPlant, machineStateCount, order, savePlant, tally } from "#plant";
import { fingerprint } from "../fingerprint.ts";

const duration = fc.integer({ min: 1, max: 40 }).map((tenths) => tenths / 10);
const distribution: fc.Arbitrary<DistributionSpec> = fc.oneof(
  duration.map((value) => seconds(value)),
  duration.map((mean) => ({ exponential: { mean: seconds(mean) } })),
  duration.map((mean) => ({ lognormal: { mean: seconds(mean), cv: 0.6 } })),
  duration.map((min) => ({ uniform: { min: seconds(min), max: seconds(min + 1) } })),
);
const failures = fc.record({
  uptime: fc.integer({ min: 5, max: 60 }).map((mean) => ({ exponential: { mean: seconds(mean) } })),
  repair: distribution,
  clock: fc.constantFrom("operating" as const, "calendar" as const),
});
const stations = fc.array(
  fc.record(
    { time: distribution, machines: fc.integer({ min: 1, max: 4 }), bufferBefore: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant(null)), failures },
    { requiredKeys: ["time"] },
  ),
  { minLength: 1, maxLength: 6 },
);

/** Random lines: with and without arrivals, failures, unlimited buffers, an inspection that sends parts back and a test that scraps. */
const lines: fc.Arbitrary<LineSpec> = fc.record({ stations, isFed: fc.boolean(), hasQuality: fc.boolean() }).map(({ stations: given, isFed, hasQuality }) => {
  const named: StationSpec[] = given.map((station, index) => ({ ...station, id: `s${index}` }));
  const quality: StationSpec[] = [
    { id: "work", time: seconds(1), tool: { wear: { unit: "1", perPart: 0.001, walkSd: 0.01 } }, makes: { size: { formula: "10 + wear", noise: 1 } }, maintenance: { time: seconds(20), every: 50 } },
    { id: "inspect", time: seconds(1), rework: { when: "size > 11", to: "work", limit: 2 } },
    { id: "grade", time: seconds(1), grades: true },
  ];
  return {
    format: "plantloop/line@1",
    id: "random",
    arrivals: isFed ? { interarrival: { exponential: { mean: seconds(3) } } } : "saturated",
    stations: hasQuality ? [...named, ...quality] : named,
    ...(hasQuality ? { characteristics: { size: { unit: "mm", spec: [8, 12], measuredAt: "inspect", gauge: { noise: 0.1 } } } } : {}),
  };
});

const until = 600;

test("what came in is what went out, what was scrapped and what is inside", () => {
  fc.assert(
    fc.property(lines, fc.nat(), (line, seed) => {
      const plant = createPlant(compileLine(line), { seed });
      for (let time = 50; time <= until; time += 50) {
        advance(plant, time);
        const { entered, good, scrapped, wip } = tally(plant);
        expect(entered).toBe(good + scrapped + wip);
        const queued = plant.state.stations.queueLength.reduce((sum, length) => sum + length, 0);
        const held = plant.state.machines.part.filter((slot) => slot >= 0).length;
        expect(queued + held).toBe(wip);
      }
    }),
    { numRuns: 150 },
  );
});

test("the time of every machine adds up to the time that has passed", () => {
  fc.assert(
    fc.property(lines, fc.nat(), (line, seed) => {
      const plant = createPlant(compileLine(line), { seed });
      advance(plant, until);
      const { machineSeconds } = tally(plant);
      for (let machine = 0; machine < plant.line.machineCount; machine += 1) {
        const sum = machineSeconds.slice(machine * machineStateCount, (machine + 1) * machineStateCount).reduce((total, time) => total + time, 0);
        expect(sum).toBeCloseTo(until, 6);
      }
    }),
    { numRuns: 100 },
  );
});

test("no machine waits for work beside waiting parts, and no buffer holds more than its places and what was sent back", () => {
  fc.assert(
    fc.property(lines, fc.nat(), (line, seed) => {
      const plant = createPlant(compileLine(line), { seed });
      for (let time = 7; time <= until; time += 7) {
        advance(plant, time);
        plant.line.stations.forEach(({ id, places }, index) => {
          const queue = plant.state.stations.queueLength[index] ?? 0;
          if ((plant.state.stations.idle[index] ?? 0) > 0) expect(queue).toBe(0);
          if (id !== "work") expect(queue).toBeLessThanOrEqual(places);
        });
      }
    }),
    { numRuns: 100 },
  );
});

test("the integral of the parts in the line is the sum of the times they spent in it (Little's law, exact for a sample path)", () => {
  fc.assert(
    fc.property(lines, fc.nat(), (line, seed) => {
      const plant = createPlant(compileLine(line), { seed });
      advance(plant, until);
      const { wipSeconds, cycleSeconds } = tally(plant);
      const { number, born } = plant.state.parts;
      const inside = number.reduce((sum, serial, slot) => sum + (serial < 0 ? 0 : until - (born[slot] ?? 0) / 1e6), 0);
      expect(wipSeconds).toBeCloseTo(cycleSeconds + inside, 4);
    }),
    { numRuns: 100 },
  );
});

test("a run that was saved and loaded goes on byte for byte as if it had never stopped", () => {
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
    { numRuns: 100 },
  );
});

test("the size of the steps makes no difference", () => {
  fc.assert(
    fc.property(lines, fc.nat(), fc.array(fc.double({ min: 0, max: until, noNaN: true }), { maxLength: 20 }), (line, seed, stops) => {
      const compiled = compileLine(line);
      const whole = createPlant(compiled, { seed });
      advance(whole, until);
      const pieces = createPlant(compiled, { seed });
      for (const stop of stops.toSorted((left, right) => left - right)) advance(pieces, stop);
      advance(pieces, until);
      expect(tally(pieces)).toEqual(tally(whole));
    }),
    { numRuns: 60 },
  );
});

test("another seed gives another run, the same seed the same", () => {
  const line = compileLine({ format: "plantloop/line@1", id: "l", arrivals: "saturated", stations: [{ id: "a", time: { exponential: { mean: seconds(1) } } }] });
  const run = (seed: number): string => {
    const plant = createPlant(line, { seed });
    advance(plant, until);
    return fingerprint(plant);
  };
  expect(run(1)).toBe(run(1));
  expect(run(1)).not.toBe(run(2));
});

test("adding a station behind an unlimited buffer changes nothing of the stations before it", () => {
  fc.assert(
    fc.property(stations, fc.nat(), (given, seed) => {
      const named: StationSpec[] = given.map((station, index) => ({ ...station, id: `s${index}` }));
      const run = (all: StationSpec[]): number[] => {
        const plant = createPlant(compileLine({ format: "plantloop/line@1", id: "l", arrivals: "saturated", stations: all }), { seed });
        advance(plant, until);
        return [...plant.state.machines.timeIn.subarray(0, named.reduce((sum, { machines }) => sum + (machines ?? 1), 0) * machineStateCount)];
      };
      const extra: StationSpec = { id: "extra", time: seconds(1), bufferBefore: null };
      expect(run([...named, extra])).toEqual(run(named));
    }),
    { numRuns: 50 },
  );
});

test("a command that is not possible says where, what was found and what is allowed, and changes nothing", () => {
  const line = compileLine({
    format: "plantloop/line@1", id: "l", arrivals: "saturated", stations: [{ id: "a", time: seconds(1), recipe: { force: { unit: "N", setPoint: 80, range: [60, 110] } } }],
  });
  const plant = createPlant(line, { seed: 1 });
  const before = fingerprint(plant);
  const move = { type: "set-point", station: "a", machine: 0, setPoint: "force", value: 80 } as const;
  expect(() => order(plant, { ...move, value: 200 })).toThrow("a.force: found 200 N; it stays from 60 to 110");
  expect(() => order(plant, { ...move, value: Number.NaN })).toThrow("found NaN");
  expect(() => order(plant, { ...move, machine: 1 })).toThrow("a: found machine 1; its machines are 0 to 0");
  expect(() => order(plant, { ...move, station: "b" })).toThrow("unknown station b; there are a");
  expect(() => order(plant, { type: "maintain", station: "a", machine: 0 })).toThrow("a: it has no maintenance to order");
  expect(() => order(plant, { type: "fault", fault: "constructor", machine: 0 })).toThrow("unknown fault constructor");
  expect(fingerprint(plant)).toBe(before);
});
