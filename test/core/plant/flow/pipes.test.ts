import { describe, expect, test } from "vitest";
import { advance, forkPlant, order as give, savePlant, tally } from "#plant";
import { lots, order, plantOf } from "./finishes.ts";

/** One machine that takes a lot of five pieces every 10 s and keeps it for 18 s: the first piece stays 10 s, each further one comes 2 s later. */
const pipe = (station: object, steps: readonly object[] = [{}]) => ({
  stations: [{ id: "a", time: 10, ...station }],
  products: Object.fromEntries(steps.map((step, index) => [`p${index}`, { route: [{ station: "a", per: "piece", cadence: 2, ...step }] }])),
});
const lot = (product: number, at: number): object[] => lots(`p${product}`, { at, pieces: 5 }).map((of) => ({ ...of, id: `of-${product}-${at}` }));

describe("a pipe", () => {
  test("is processing as long as it holds something, and waits for work when it is empty", () => {
    const plant = plantOf({ ...pipe({}), releases: [...lot(0, 0), ...lot(0, 12)] });
    advance(plant, 50);
    // The second goes in at 12 s, while the first is in until 18 s, and comes out at 30 s.
    expect(tally(plant).machineSeconds.slice(0, 2)).toEqual([20, 30]);
  });

  test("counts as processing up to the moment of looking", () => {
    const plant = plantOf({ ...pipe({}), releases: lot(0, 0) });
    advance(plant, 15);
    expect(tally(plant).machineSeconds.slice(0, 2)).toEqual([0, 15]);
  });

  test("is set up anew when what it holds is out", () => {
    const setups = { setups: { changes: [{ to: "red", time: 0 }, { to: "blue", time: 7 }] } };
    const model = (second: number) => ({ ...pipe(setups, [{ setup: "red" }, { setup: "blue" }]), releases: [...lot(0, 0), ...lot(1, 60), ...lot(second, 1)] });
    expect(order(model(0), 50)).toEqual([[0, 18], [1, 28]]);
    // Out at 18 s, set up until 25 s, in for 18 s.
    expect(order(model(1), 50)).toEqual([[0, 18], [1, 43]]);
  });

  test("is maintained when what it holds is out, and takes nothing more before", () => {
    const model = { ...pipe({ preventive: [{ id: "m", every: 1000, first: 5, time: 3 }] }), releases: [...lot(0, 0), ...lot(0, 1)] };
    // Due at 5 s, empty at 18 s, maintained until 21 s.
    expect(order(model, 100)).toEqual([[0, 18], [1, 39]]);
  });

  test("holds up what is in it while it is down", () => {
    const down = (first: number) => ({ ...pipe({ failures: { uptime: 1000, first, repair: 4, clock: "calendar" } }), releases: lot(0, 0) });
    expect(order(down(5), 100)).toEqual([[0, 22]]);
    // The machine could take the next from 10 s on; the lot is still in it.
    expect(order(down(12), 100)).toEqual([[0, 22]]);
    expect(order(down(17), 100)).toEqual([[0, 22]]);
    expect(order(down(19), 100)).toEqual([[0, 18]]);
  });

  test("holds up what is in it for as long as it waits for those who repair it, too", () => {
    const down = (first: number) => ({
      calendars: { late: { period: 100, working: [[30, 60]] } },
      operators: { repairers: { number: 1, calendar: "late" } },
      ...pipe({ failures: { uptime: 1000, first, repair: 4, clock: "calendar" }, operators: [{ pool: "repairers", for: ["repair"] }] }),
      releases: lot(0, 0),
    });
    // Repaired from 30 to 34 s: 22 s late, 17 s late.
    expect(order(down(12), 100)).toEqual([[0, 40]]);
    expect(order(down(17), 100)).toEqual([[0, 35]]);
  });

  test("gives out what is in it when its shift is over, and is maintained then", () => {
    const model = (again: number) => ({
      calendars: { early: { period: 100, working: [[0, 12], [again, 100]] } },
      ...pipe({ calendar: "early", preventive: [{ id: "m", every: 1000, first: 5, time: 3 }] }),
      releases: [...lot(0, 0), ...lot(0, 1)],
    });
    // Empty at 18 s, maintained until 21 s: the second lot goes in when the shift begins again, and not before that.
    expect(order(model(50), 100)).toEqual([[0, 18], [1, 68]]);
    expect(order(model(20), 100)).toEqual([[0, 18], [1, 39]]);
  });

  test("is maintained by order when what it holds is out, though it could take more", () => {
    const plant = plantOf({ ...pipe({ maintenance: { time: 3 } }), releases: [...lot(0, 0), ...lot(0, 13)] });
    advance(plant, 12);
    give(plant, { type: "maintain", station: "a", machine: 0 });
    advance(plant, 50);
    // In until 18 s, maintained until 21 s, the second in until 39 s.
    expect(tally(plant).machineSeconds.slice(0, 6)).toEqual([11, 36, 0, 0, 0, 3]);
  });
});

describe("a machine that takes the next lot in ahead", () => {
  const setups = { ahead: true, changes: [{ to: "red", time: 0 }, { to: "blue", time: 7 }] };
  const model = (first: number, second: number, third: number) => ({
    ...pipe({ setups }, [{ setup: "red" }, { setup: "blue" }]), releases: [...lot(0, 0), ...lot(1, 60), ...[first, second, third].map((at, index) => ({ ...lot(1, at)[0], id: `blue-${index}` }))],
  });

  test("is set up for it beside the work", () => {
    // Goes in at 10 s, set up since 1 s; the next ones need no setup and follow every 10 s.
    expect(order(model(1, 2, 2), 59)).toEqual([[0, 18], [1, 28], [2, 38], [3, 48]]);
  });

  test("begins it when the setup is done", () => {
    // Taken ahead at 6 s, set up at 13 s.
    expect(order(model(6, 300, 300), 59)).toEqual([[0, 18], [1, 31]]);
  });

  test("is the same after it was saved and loaded with a lot ahead", () => {
    const plant = plantOf(model(6, 8, 9));
    advance(plant, 8);
    const copy = forkPlant(plant);
    for (const of of [plant, copy]) advance(of, 200);
    expect(savePlant(copy)).toEqual(savePlant(plant));
  });
});

describe("a failure that does not interrupt", () => {
  const failing = (clock: string, first: number, time = 10) => ({
    stations: [{ id: "a", time, failures: { uptime: 1000, first, repair: 4, clock, interrupts: false } }],
    products: { p: { route: [{ station: "a" }] } },
    releases: lots("p", { at: 0 }, { at: 0 }),
  });

  test("comes when the machine has done what it does", () => {
    // Due at 3 s; the first part is done at 10 s, the machine repaired at 14 s.
    expect(order(failing("calendar", 3), 100)).toEqual([[0, 10], [1, 24]]);
    expect(order(failing("operating", 3), 100)).toEqual([[0, 10], [1, 24]]);
  });

  test("waits for what a pipe holds, and nothing more goes in before", () => {
    const model = { ...pipe({ failures: { uptime: 1000, first: 12, repair: 4, clock: "calendar", interrupts: false } }), releases: [...lot(0, 0), ...lot(0, 13)] };
    // Due at 12 s, empty at 18 s, repaired at 22 s.
    expect(order(model, 100)).toEqual([[0, 18], [1, 40]]);
  });
});

describe("of several idle machines", () => {
  /** How many parts each of four machines has begun, one part at a time. */
  function begun(idle?: string): number[] {
    const plant = plantOf({ arrivals: { interarrival: 10 }, stations: [{ id: "a", time: 1, machines: 4, ...(idle === undefined ? {} : { idle }) }] });
    advance(plant, 4000 * 10 + 5);
    return [...plant.state.machines.partsBegun];
  }

  test("the one that has been idle longest takes the part", () => {
    expect(begun()).toEqual([1000, 1000, 1000, 1000]);
    expect(begun("longest")).toEqual([1000, 1000, 1000, 1000]);
  });

  test("any takes it, each as likely", () => {
    const counts = begun("any");
    expect(counts.reduce((sum, count) => sum + count)).toBe(4000);
    expect(new Set(counts).size).toBeGreaterThan(1);
    // Binomial with n = 4000, p = 1/4: standard deviation 27; each pick leaves the chosen one back in a place by chance.
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(5 * 27);
  });
});

describe("a move", () => {
  test("to or from a station that stands apart takes no time", () => {
    const model = (except?: readonly string[]) => ({
      stations: [{ id: "a", time: 1 }, { id: "b", time: 1 }, { id: "c", time: 1 }],
      products: { p: { route: [{ station: "a" }, { station: "b" }, { station: "c" }] } },
      transport: { time: 10, ...(except === undefined ? {} : { except }) },
      releases: lots("p", { at: 0 }),
    });
    expect(order(model(), 100)).toEqual([[0, 23]]);
    expect(order(model(["b"]), 100)).toEqual([[0, 3]]);
    expect(order(model(["c"]), 100)).toEqual([[0, 13]]);
  });
});
