import fc from "fast-check";
import { expect, test } from "vitest";
import { type AttendanceSpec, type CompiledLine, type LineSpec, type StationSpec, compileLine, problemText, seconds } from "#line";
import { parseLine } from "#line/read";
import { type Plant, advance, createPlant, loadPlant, machineStateCount, savePlant, tally } from "#plant";
import { fingerprint } from "../fingerprint.ts";

const time = fc.integer({ min: 1, max: 40 }).map((tenths) => seconds(tenths / 10));
const phase = fc.constantFrom("load" as const, "processing" as const, "unload" as const, "repair" as const, "maintenance" as const);
const pool = fc.oneof(fc.constantFrom("day-crew", "night-crew", "technicians"), fc.constant(["day-crew", "night-crew"]));

/** A station's needs, each phase's pools once. */
const attendances: fc.Arbitrary<AttendanceSpec[]> = fc.array(fc.record({ pool, for: fc.uniqueArray(phase, { minLength: 1, maxLength: 3 }), number: fc.integer({ min: 1, max: 2 }) }), { maxLength: 3 }).map((entries) => {
  const asked = new Set<string>();
  return entries.filter((entry) => {
    const keys = entry.for.flatMap((of) => [entry.pool].flat().map((name) => `${of} ${name}`));
    if (keys.some((key) => asked.has(key))) return false;
    for (const key of keys) asked.add(key);
    return true;
  });
});

const station: fc.Arbitrary<Omit<StationSpec, "id">> = fc.record(
  {
    time: time.map((mean) => ({ exponential: { mean } })),
    machines: fc.integer({ min: 1, max: 3 }),
    bufferBefore: fc.integer({ min: 0, max: 3 }),
    operators: attendances,
    load: time,
    unload: time,
    failures: fc.record({ uptime: fc.constant({ exponential: { mean: seconds(20) } }), repair: time, clock: fc.constantFrom("operating" as const, "calendar" as const) }),
    preventive: fc.constant([{ id: "clean", every: seconds(40), time: seconds(3) }]),
    calendar: fc.constantFrom("day", "long"),
    atShiftEnd: fc.constantFrom("interrupt" as const, "finish" as const),
    power: fc.constant({ processing: 3, idle: 1, off: 0 }),
  },
  { requiredKeys: ["time", "load", "unload", "failures", "preventive", "calendar", "operators"] },
);

const lines: fc.Arbitrary<LineSpec> = fc.array(station, { minLength: 1, maxLength: 4 }).map((stations) => ({
  format: "plantloop/line@1",
  id: "random",
  arrivals: "saturated",
  calendars: {
    day: { period: seconds(60), working: [[seconds(0), seconds(25)], [seconds(30), seconds(45)]] },
    long: { period: seconds(50), working: [[seconds(5), seconds(45)]] },
    night: { period: seconds(60), working: [[seconds(0), seconds(10)], [seconds(40), seconds(60)]] },
  },
  operators: { "day-crew": { number: 2, calendar: "day" }, "night-crew": { number: 3, calendar: "night" }, technicians: { number: 2 } },
  stations: stations.map((given, index) => ({ ...given, id: `s${index}` })),
}));

const until = 900;

function accounts(plant: Plant): void {
  const { people } = plant.state;
  const held = plant.line.pools.map(() => 0);
  people.held.forEach((index, request) => plant.line.needs[index]?.forEach(({ number }, entry) => {
    const from = people.from[request * plant.widths.entry + entry] ?? -1;
    held[from] = (held[from] ?? 0) + number;
  }));
  expect([...people.busy]).toEqual(held);
  plant.line.pools.forEach(({ number }, index) => expect(people.busy[index]).toBeLessThanOrEqual(number));
}

/** Whether someone waits for operators who are all free. */
function isNeglected({ line, state: { people } }: Plant): boolean {
  const free = line.pools.map(({ number, calendar }, pool) => (calendar < 0 || people.working[calendar] === 1 ? number - (people.busy[pool] ?? 0) : 0));
  return people.asked.some((index) => index >= 0 && line.needs[index]?.every(({ pools, number }) => pools.some((pool) => (free[pool] ?? 0) >= number)) === true);
}

const running = (line: CompiledLine, seed: number, at: number): Plant => {
  const plant = createPlant(line, { seed });
  advance(plant, at);
  return plant;
};

test("a line of shifts and operators that reads well runs well: nobody is at two places, nobody is idle beside one who waits, and parts come out", () => {
  fc.assert(
    fc.property(lines, fc.nat(), (line, seed) => {
      const read = parseLine(line);
      expect(read.ok ? [] : read.problems.map(problemText)).toEqual([]);
      const plant = createPlant(compileLine(line), { seed });
      for (let at = 7; at <= until; at += 7) {
        advance(plant, at);
        accounts(plant);
        expect(isNeglected(plant)).toBe(false);
      }
      expect(tally(plant).good).toBeGreaterThan(0);
    }),
    { numRuns: 60 },
  );
}, 60_000);

test("the time of every machine adds up to the time that has passed, and none works off shift but to finish its part", () => {
  fc.assert(
    fc.property(lines, fc.nat(), (line, seed) => {
      const compiled = compileLine(line);
      const plant = createPlant(compiled, { seed });
      for (let at = 2; at <= 300; at += 2) {
        advance(plant, at);
        compiled.stations.forEach(({ shift, firstMachine, machines }) => {
          if (shift === null || shift.finishes || plant.state.people.working[shift.calendar] === 1) return;
          for (let machine = firstMachine; machine < firstMachine + machines; machine += 1) expect([3, 5, 6]).toContain(plant.state.machines.state[machine]);
        });
      }
      const { machineSeconds } = tally(plant);
      for (let machine = 0; machine < compiled.machineCount; machine += 1) {
        expect(machineSeconds.slice(machine * machineStateCount, (machine + 1) * machineStateCount).reduce((sum, spent) => sum + spent, 0)).toBeCloseTo(300, 6);
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);

test("a run with shifts and operators that was saved and loaded goes on byte for byte, and the size of its steps makes no difference", () => {
  fc.assert(
    fc.property(lines, fc.nat(), fc.integer({ min: 1, max: until }), (line, seed, at) => {
      const compiled = compileLine(line);
      const whole = running(compiled, seed, at);
      const loaded = loadPlant(compiled, savePlant(whole));
      advance(whole, until);
      advance(loaded, until);
      expect(fingerprint(loaded)).toBe(fingerprint(whole));
      expect(tally(running(compiled, seed, until))).toEqual(tally(whole));
    }),
    { numRuns: 60 },
  );
}, 60_000);

test("operators and calendars that nobody needs change nothing of a run", () => {
  fc.assert(
    fc.property(lines, fc.nat(), (line, seed) => {
      const stations = line.stations.map(({ operators: _operators, calendar: _calendar, atShiftEnd: _atShiftEnd, ...rest }) => rest);
      const without: LineSpec = { format: line.format, id: line.id, arrivals: "saturated", stations };
      const { operatorSeconds: _seconds, ...idle } = tally(running(compileLine({ ...line, stations }), seed, 300));
      // The calendars' changes are events of their own.
      expect({ ...idle, events: 0, operatorSeconds: [] }).toEqual({ ...tally(running(compileLine(without), seed, 300)), events: 0 });
    }),
    { numRuns: 40 },
  );
}, 60_000);
