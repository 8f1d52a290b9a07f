import fc from "fast-check";
import { expect, test } from "vitest";
import { compileLine } from "#line";
import { parseLine } from "#line/read";
import { type Plant, advance, createPlant, loadPlant, machineStateCount, savePlant, tally } from "#plant";
import { fingerprint } from "../fingerprint.ts";

/** Shifts, operators, failures, vehicles and conveyors in one line, each sometimes. */
const lines = fc
  .record({ shift: fc.constantFrom("interrupt", "finish", null), crew: fc.integer({ min: 1, max: 3 }), outputPlaces: fc.constantFrom(0, 1, 3), vehicles: fc.integer({ min: 1, max: 2 }), accumulating: fc.boolean(), clock: fc.constantFrom("operating", "calendar"), isFed: fc.boolean() })
  .map(({ shift, crew, outputPlaces, vehicles, accumulating, clock, isFed }) => {
    const hours = shift === null ? {} : { calendar: "day", atShiftEnd: shift };
    const failures = { uptime: { exponential: { mean: 40 } }, repair: { exponential: { mean: 4 } }, clock };
    return {
      format: "plantloop/line@1", id: "together",
      arrivals: isFed ? { interarrival: { exponential: { mean: 4 } } } : "saturated",
      calendars: { day: { period: 100, working: [[0, 35], [40, 70]] } },
      operators: { crew: { number: crew, calendar: "day" }, technicians: { number: 1 } },
      stations: [
        { id: "saw", machines: 2, load: 0.5, time: { exponential: { mean: 3 } }, unload: 0.5, outputPlaces, ...hours, failures, operators: [{ pool: "crew", for: ["load", "unload"] }, { pool: "technicians", for: ["repair"] }] },
        { id: "mill", time: { exponential: { mean: 2 } }, bufferBefore: 1, ...hours, preventive: [{ id: "clean", every: 90, time: 3 }], operators: [{ pool: "crew", for: ["processing"] }, { pool: "technicians", for: ["maintenance"] }] },
        { id: "wash", time: 2, conveyor: { length: 4, speed: 1, spacing: 1, accumulating }, failures },
        { id: "pack", time: { exponential: { mean: 2 } }, bufferBefore: 2, ...hours },
      ],
      transport: { time: 2, fleets: [{ id: "carts", vehicles, serves: [{ from: "saw", to: "mill" }, { from: "wash", to: "pack" }], failures: { uptime: 50, repair: 5 } }] },
    };
  });

function plantOf(line: unknown, seed: number): Plant {
  const read = parseLine(line);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return createPlant(compileLine(read.line), { seed });
}

test("a line with people and transport loses no part and no time, and makes parts shift after shift", () => {
  fc.assert(
    fc.property(lines, fc.nat(), (line, seed) => {
      const plant = plantOf(line, seed);
      let before = 0;
      for (let at = 500; at <= 2000; at += 500) {
        advance(plant, at);
        const { entered, good, scrapped, wip, machineSeconds, vehicleSeconds } = tally(plant);
        expect(entered).toBe(good + scrapped + wip);
        expect(good).toBeGreaterThan(before);
        before = good;
        for (let machine = 0; machine < plant.line.machineCount; machine += 1) {
          expect(machineSeconds.slice(machine * machineStateCount, (machine + 1) * machineStateCount).reduce((sum, spent) => sum + spent, 0)).toBeCloseTo(at, 6);
        }
        expect(vehicleSeconds.reduce((sum, spent) => sum + spent, 0)).toBeCloseTo(at * plant.state.handling.at.length, 6);
      }
    }),
    { numRuns: 60 },
  );
});

test("a run with people and transport that was saved and loaded goes on byte for byte as if it had never stopped", () => {
  fc.assert(
    fc.property(lines, fc.nat(), fc.integer({ min: 1, max: 400 }), (line, seed, at) => {
      const whole = plantOf(line, seed);
      advance(whole, at);
      const loaded = loadPlant(whole.line, savePlant(whole));
      advance(whole, 400);
      advance(loaded, 400);
      expect(fingerprint(loaded)).toBe(fingerprint(whole));
    }),
    { numRuns: 60 },
  );
});
