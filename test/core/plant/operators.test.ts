import { describe, expect, test } from "vitest";
import { type AttendedPhase, type LineSpec, type StationSpec, compileLine, seconds } from "#line";
import { type Plant, advance, createPlant, machineStateCount, tally } from "#plant";
import { exponential, fed, ran, saturated } from "./lines.ts";

const crew = (number: number): Pick<LineSpec, "operators"> => ({ operators: { crew: { number } } });
const needs = (...phases: AttendedPhase[]): Pick<StationSpec, "operators"> => ({ operators: [{ pool: "crew", for: phases }] });
const secondsIn = (plant: Plant, machine: number, state: number): number => tally(plant).machineSeconds[machine * machineStateCount + state] ?? 0;
const [processing, down, setup, maintenance, waiting] = [1, 3, 4, 5, 7];

describe("a machine that needs an operator", () => {
  test("waits for one with its part, and has it for just the phase named", () => {
    // Loads 0–1, 4–5, 8–9 … on the first machine, 1–2, 5–6, 9–10 … on the second.
    const plant = ran({ ...saturated({ id: "a", machines: 2, load: seconds(1), time: seconds(3), ...needs("load") }), ...crew(1) }, 40);
    expect(tally(plant)).toMatchObject({ good: 19, operatorSeconds: [20] });
    expect(secondsIn(plant, 0, waiting)).toBe(0);
    expect(secondsIn(plant, 1, waiting)).toBe(1);
    expect(secondsIn(plant, 1, processing)).toBe(39);
  });

  test("keeps it over phases that need the same: one operator makes one part in 6 s, whatever the number of machines", () => {
    const plant = ran({ ...saturated({ id: "a", machines: 3, load: seconds(1), time: seconds(3), unload: seconds(2), ...needs("load", "processing", "unload") }), ...crew(1) }, 600);
    expect(tally(plant)).toMatchObject({ good: 100, operatorSeconds: [600] });
  });

  test("gives it back for processing and asks again to be unloaded", () => {
    // 1: load 0–1, runs 1–4, unload 4–6; 2: load 1–2, runs 2–5, waits 5–6, unload 6–8; 1: next part waits 6–8, load 8–9 …
    const plant = ran({ ...saturated({ id: "a", machines: 2, load: seconds(1), time: seconds(3), unload: seconds(2), ...needs("load", "unload") }), ...crew(1) }, 8);
    expect(tally(plant).good).toBe(2);
    expect(secondsIn(plant, 0, waiting)).toBe(2);
    expect(secondsIn(plant, 1, waiting)).toBe(2);
  });

  test("has it for the lots of a batch one after the other", () => {
    // Load 0–3, run 3–6, unload 6–12.
    const plant = ran({
      format: "plantloop/line@1", id: "line", ...crew(1), products: { p: { route: [{ station: "a", time: seconds(3), per: "batch" }] } }, releases: [{ id: "r", product: "p", interarrival: seconds(0), maximum: 3 }],
      stations: [{ id: "a", load: seconds(1), unload: seconds(2), batch: { minimum: 3, maximum: 3 }, ...needs("load", "unload") }],
    }, 30);
    expect(tally(plant)).toMatchObject({ good: 3, cycleSeconds: 36, operatorSeconds: [9] });
  });

  test("is set up by operators and works alone", () => {
    const step = (setupName: string) => ({ station: "a", time: seconds(3), setup: setupName, setupTime: seconds(2) });
    const line: LineSpec = {
      format: "plantloop/line@1", id: "line", stations: [{ id: "a", machines: 2, ...needs("setup") }], ...crew(1), products: { p: { route: [step("x"), step("y")] } },
      releases: [{ id: "r", product: "p", interarrival: seconds(0), maximum: 2 }],
    };
    const plant = ran(line, 30);
    expect(tally(plant)).toMatchObject({ good: 2, operatorSeconds: [secondsIn(plant, 0, setup) + secondsIn(plant, 1, setup)] });
    expect(secondsIn(plant, 1, waiting)).toBeGreaterThanOrEqual(2);
  });

  test("that fails gives its operator back, so that the same one can repair it", () => {
    // Works 0–5, repaired 5–7, works 7–12, repaired 12–14.
    const plant = ran({ ...saturated({ id: "a", time: seconds(100), failures: { uptime: seconds(5), repair: seconds(2) }, ...needs("processing", "repair") }), ...crew(1) }, 14);
    expect(secondsIn(plant, 0, processing)).toBe(10);
    expect(tally(plant).operatorSeconds).toEqual([14]);
  });

  test("is down, or under maintenance, while it waits for the technician", () => {
    const failures = { uptime: seconds(10), repair: seconds(4) };
    const plant = ran({ ...saturated({ id: "a", machines: 2, time: seconds(100), failures, ...needs("repair") }), ...crew(1) }, 18);
    expect([secondsIn(plant, 0, down), secondsIn(plant, 1, down)]).toEqual([4, 8]);
    const preventive = [{ id: "clean", every: seconds(100), first: seconds(10), time: seconds(4) }];
    const served = ran({ ...saturated({ id: "a", machines: 2, time: seconds(10), preventive, ...needs("maintenance") }), ...crew(1) }, 30);
    expect([secondsIn(served, 0, maintenance), secondsIn(served, 1, maintenance)].toSorted((a, b) => a - b)).toEqual([4, 8]);
  });
});

describe("operators who are asked for", () => {
  test("go to the part of the highest priority, then to who asked first", () => {
    const release = (id: string, first: number, priority: number) => ({ id, product: "p", interarrival: seconds(1), first: seconds(first), maximum: 1, priority });
    const line: LineSpec = {
      format: "plantloop/line@1", id: "line", stations: [{ id: "a", machines: 4, time: seconds(10), ...needs("processing") }], ...crew(1),
      products: { p: { route: [{ station: "a" }] } }, releases: [release("first", 0, 0), release("second", 1, 0), release("third", 2, 0), release("hot", 3, 5)],
    };
    // hot 10–20, second 20–30, third 30–40.
    expect([...ran(line, 100).state.releases.cycleTime].map((time) => time / 1e6)).toEqual([10, 29, 38, 17, 0]);
  });

  test("are all taken at once: one who is free is not held by a machine that lacks the other", () => {
    // a needs both, and its first part has them 0–10; b asks for one of them at 1, a for both again at 2.
    const stations: StationSpec[] = [
      { id: "a", machines: 2, time: seconds(10), bufferBefore: null, operators: [{ pool: "one", for: ["processing"] }, { pool: "two", for: ["processing"] }] },
      { id: "b", machines: 2, time: seconds(10), bufferBefore: null, operators: [{ pool: "one", for: ["processing"] }] },
    ];
    const line: LineSpec = {
      format: "plantloop/line@1", id: "line", stations, operators: { one: { number: 1 }, two: { number: 1 } },
      products: { both: { route: [{ station: "a" }] }, single: { route: [{ station: "b" }] } },
      releases: [
        { id: "x", product: "both", interarrival: seconds(2), first: seconds(0), maximum: 2 },
        { id: "y", product: "single", interarrival: seconds(1), maximum: 1 },
      ],
    };
    // y asked at 1, before x's second at 2: y 10–20, x 20–30; "two" is free 10–20.
    const plant = ran(line, 100);
    expect([...plant.state.releases.cycleTime].map((time) => time / 1e6)).toEqual([10 + 28, 19, 0]);
    expect(tally(plant).operatorSeconds).toEqual([30, 20]);
  });

  test("may be of either of two pools, the first with somebody free", () => {
    const plant = ran({ ...saturated({ id: "a", machines: 2, time: seconds(10), operators: [{ pool: ["left", "right"], for: ["processing"] }] }), operators: { left: { number: 1 }, right: { number: 1 } } }, 100);
    expect(tally(plant)).toMatchObject({ good: 20, operatorSeconds: [100, 100] });
  });

  test("finish the phase when their shift ends, and nobody is free until the next", () => {
    const calendars = { day: { period: seconds(10), working: [[seconds(0), seconds(6)]] } } satisfies LineSpec["calendars"];
    const line: LineSpec = { ...saturated({ id: "a", time: seconds(4), ...needs("processing") }), operators: { crew: { number: 1, calendar: "day" } }, calendars };
    const plant = ran(line, 100);
    // 0–4, 4–8, waits 8–10.
    expect(tally(plant).good).toBe(20);
    expect(secondsIn(plant, 0, waiting)).toBe(20);
  });

  test("leave a machine whose shift ends with them, and come back with it", () => {
    const calendars = { day: { period: seconds(10), working: [[seconds(0), seconds(6)]] } } satisfies LineSpec["calendars"];
    const line: LineSpec = { ...saturated({ id: "a", time: seconds(4), calendar: "day", ...needs("processing") }), operators: { crew: { number: 1, calendar: "day" } }, calendars };
    const plant = ran(line, 100);
    expect(tally(plant)).toMatchObject({ good: 15, operatorSeconds: [60] });
    expect(secondsIn(plant, 0, 6)).toBe(40);
  });
});

/**
 * The machine-repair model: `machines` that fail after a mean of 1/λ and `repairers` who each repair one in a mean of 1/μ, both exponential.
 * Mean number that is down, from p(n) = p(n-1) (machines-n+1) λ / (min(n, repairers) μ). Gross, Shortle, Thompson & Harris, Fundamentals of Queueing Theory, 4th ed., section 2.8.
 */
function meanDown(machines: number, repairers: number, ratio: number): number {
  let [weight, sum, weighted] = [1, 1, 0];
  for (let n = 1; n <= machines; n += 1) {
    weight *= ((machines - n + 1) * ratio) / Math.min(n, repairers);
    sum += weight;
    weighted += n * weight;
  }
  return weighted / sum;
}

describe("machines that share repairers (M/M/c//N)", () => {
  for (const [machines, repairers] of [[5, 1], [6, 2], [8, 3]] as const) {
    test(`${machines} machines, ${repairers} repairers: as many are down as the exact chain has`, () => {
      const failures = { uptime: exponential(50), repair: exponential(15) };
      const plant = ran({ ...saturated({ id: "a", machines, time: seconds(40), failures, ...needs("repair") }), ...crew(repairers) }, 400_000);
      const exact = meanDown(machines, repairers, 15 / 50);
      const isDown = Array.from({ length: machines }, (_, machine) => secondsIn(plant, machine, down)).reduce((sum, time) => sum + time, 0) / 400_000;
      expect(Math.abs(isDown / exact - 1)).toBeLessThan(0.02);
      // Repairers at work: as many as fail in a repair's time (Little's law), (machines - down) λ/μ.
      expect(Math.abs((tally(plant).operatorSeconds[0] ?? 0) / 400_000 / ((machines - exact) * 0.3) - 1)).toBeLessThan(0.02);
    });
  }
});

test("one operator who does all the work of many machines is M/M/1: 5 s in the line at 80 % (Erlang; Gross & Harris)", () => {
  const line = { ...fed({ interarrival: exponential(1.25) }, { id: "a", machines: 60, time: exponential(1), ...needs("processing") }), ...crew(1) };
  const plant = createPlant(compileLine(line), { seed: 1 });
  advance(plant, 200_000);
  const { cycleSeconds, good } = tally(plant);
  expect(Math.abs(cycleSeconds / good / 5 - 1)).toBeLessThan(0.08);
});
