import { describe, expect, test } from "vitest";
import { advance, machineStateCount, tally } from "#plant";
import { lots, order, plantOf } from "./finishes.ts";

const through = (station: object, ...releases: object[]): object => ({
  stations: [{ id: "a", ...station }],
  products: { p: { route: [{ station: "a" }] } },
  releases,
});

describe("a station that batches", () => {
  const oven = (batch: object, ...at: number[]): object => ({
    stations: [{ id: "a", time: 10, batch }],
    products: { p: { route: [{ station: "a", per: "batch" }] } },
    releases: lots("p", ...at.map((time) => ({ at: time }))),
  });

  test("waits for its minimum and takes no more than its maximum", () => {
    // Starts at 2 with two; three more wait for its end at 12 and are begun together; the last alone never.
    expect(order(oven({ minimum: 2, maximum: 3 }, 0, 2, 3, 4, 5, 30), 100)).toEqual([[0, 12], [1, 12], [2, 22], [3, 22], [4, 22]]);
  });

  test("starts with what there is when the first has waited long enough", () => {
    expect(order(oven({ minimum: 3, maximum: 3, wait: 7 }, 0, 1), 100)).toEqual([[0, 17], [1, 17]]);
  });

  test("keeps steps, families or products apart, as it says, or none", () => {
    const model = (of: string): object => ({
      stations: [{ id: "a", time: 10, batch: { minimum: 2, maximum: 2, of } }],
      products: {
        p: { route: [{ station: "a", per: "batch", family: "hot" }] },
        q: { route: [{ station: "a", per: "batch", family: "hot" }] },
        r: { route: [{ station: "a", per: "batch", family: "cold" }] },
      },
      releases: ["p", "q", "r", "p"].map((product, index) => ({ id: `${index}`, product, interarrival: 1, first: index, maximum: 1 })),
    });
    expect(order(model("product"), 40)).toEqual([[0, 13], [3, 13]]);
    expect(order(model("family"), 40)).toEqual([[0, 11], [1, 11]]);
    expect(order(model("any"), 40)).toEqual([[0, 11], [1, 11], [2, 21], [3, 21]]);
  });

  test("counts in pieces", () => {
    const model = {
      stations: [{ id: "a", time: 10, batch: { minimum: 50, maximum: 75 } }],
      products: { p: { route: [{ station: "a", per: "batch" }] } },
      releases: lots("p", { at: 0, pieces: 25 }, { at: 1, pieces: 25 }, { at: 2, pieces: 60 }),
    };
    expect(order(model, 100)).toEqual([[0, 11], [1, 11], [2, 21]]);
  });
});

describe("a station with setups", () => {
  const model = (setups: object, dispatch: unknown, ...products: string[]): object => ({
    stations: [{ id: "a", time: 1, setups, dispatch }],
    products: { p: { route: [{ station: "a", setup: "red" }] }, q: { route: [{ station: "a", setup: "blue" }] } },
    releases: products.map((product, index) => ({ id: `${index}`, product, interarrival: 1, first: 0, maximum: 1 })),
  });
  const changes = [{ to: "red", time: 10 }, { from: "red", to: "blue", time: 4 }, { from: "blue", to: "red", time: 20 }];

  test("changes from setup to setup in the time that the pair takes", () => {
    expect(order(model({ changes, initial: "red" }, "fifo", "p", "q", "p"), 100)).toEqual([[0, 1], [1, 6], [2, 27]]);
    expect(order(model({ changes: [...changes, { to: "blue", time: 30 }] }, "fifo", "p", "q"), 100)).toEqual([[0, 11], [1, 16]]);
  });

  test("takes the least setup first where it goes by that", () => {
    expect(order(model({ changes, initial: "red" }, ["least-setup", "fifo"], "p", "q", "p", "q"), 100)).toEqual([[0, 1], [2, 2], [1, 7], [3, 8]]);
  });

  test("makes its least number of lots before it changes", () => {
    // Set up for red with a minimum of 3: p, then q must wait until two more p have come.
    const late = { id: "late", product: "p", interarrival: 5, first: 5, maximum: 2 };
    const with3 = model({ changes, initial: "red", minimumRuns: { red: 3 } }, "fifo", "p", "q");
    expect(order({ ...with3, releases: [...(with3 as { releases: object[] }).releases, late] }, 100)).toEqual([[0, 1], [2, 6], [3, 11], [1, 16]]);
  });
});

describe("the rule of a station", () => {
  // All come while the first is processed for 10 s.
  const queue = (dispatch: unknown): number[] => {
    const model = {
      stations: [{ id: "a", time: 10, dispatch }],
      products: { p: { route: [{ station: "a" }] }, short: { route: [{ station: "a", time: 1 }] } },
      releases: [
        ...lots("p", { at: 0 }, { at: 1, due: 500 }, { at: 2, priority: 5, due: 900 }, { at: 3, due: 100 }),
        { id: "short", product: "short", interarrival: 1, first: 4, maximum: 1, due: 300 },
      ],
    };
    return order(model, 1000).map(([part]) => part);
  };

  test("says who goes first", () => {
    expect(queue("fifo")).toEqual([0, 1, 2, 3, 4]);
    expect(queue("priority")).toEqual([0, 2, 1, 3, 4]);
    expect(queue("spt")).toEqual([0, 4, 1, 2, 3]);
    expect(queue("edd")).toEqual([0, 3, 4, 1, 2]);
    // Slack over work: 10 s into the run, 491/10, 892/10, 93/10 and 294/1.
    expect(queue("critical-ratio")).toEqual([0, 3, 1, 2, 4]);
    expect(queue({ formula: "-waiting" })).toEqual([0, 1, 2, 3, 4]);
    expect(queue({ formula: "work - 100*priority" })).toEqual([0, 2, 4, 1, 3]);
  });

  test("is followed by the next where it ties", () => {
    expect(queue(["priority", "edd"])).toEqual([0, 2, 3, 4, 1]);
    expect(queue(["priority", { formula: "-waiting" }])).toEqual([0, 2, 1, 3, 4]);
  });
});

describe("failures", () => {
  test("of several modes share a machine's time as their means say, on either clock", () => {
    const failures = (clock: string): object[] => [
      { id: "jam", clock, uptime: { exponential: { mean: 100 } }, repair: { exponential: { mean: 10 } } },
      { id: "break", clock, uptime: { exponential: { mean: 1000 } }, repair: { exponential: { mean: 300 } } },
    ];
    const plant = plantOf({ arrivals: "saturated", stations: [{ id: "a", time: 5, failures: failures("operating") }] });
    advance(plant, 300_000);
    const down = (tally(plant).machineSeconds[3] ?? 0) / 300_000;
    // Of a second of work, 10/100 and 300/1000 s of repair: 0.4/1.4. Standard error about 0.015.
    expect(Math.abs(down - 0.4 / 1.4)).toBeLessThan(0.05);
    const calendar = plantOf({ arrivals: "saturated", stations: [{ id: "a", time: 5, failures: failures("calendar") }] });
    advance(calendar, 300_000);
    // Independent: up when neither is down.
    expect(Math.abs((tally(calendar).machineSeconds[3] ?? 0) / 300_000 - (1 - (100 / 110) * (1000 / 1300)))).toBeLessThan(0.05);
  });

  test("begin after the time that is given for the first", () => {
    const plant = plantOf({ arrivals: "saturated", stations: [{ id: "a", time: 1, failures: { uptime: 1000, repair: 10, first: 50, clock: "calendar" } }] });
    advance(plant, 2000);
    // Down 50–60, 1060–1070.
    expect(tally(plant).machineSeconds[3]).toBe(20);
  });
});

describe("preventive maintenance", () => {
  const fractions = (preventive: object[], station: object = {}): number[] => {
    const plant = plantOf(through({ time: 1, preventive, ...station }, { id: "r", product: "p", interarrival: 2, first: 0 }));
    advance(plant, 10_000);
    return tally(plant).machineSeconds.slice(0, machineStateCount);
  };

  test("comes by the calendar, when the machine has finished what it does", () => {
    expect(fractions([{ id: "weekly", every: 1000, time: 30 }])[5]).toBe(9 * 30);
    expect(fractions([{ id: "weekly", every: 1000, first: 100, time: 30 }])[5]).toBe(10 * 30);
    expect(order(through({ time: 8, preventive: [{ id: "x", every: 1000, first: 5, time: 30 }] }, ...lots("p", { at: 0 }, { at: 1 })), 100)).toEqual([[0, 8], [1, 46]]);
  });

  test("comes by count, in pieces", () => {
    // A lot every 2 s; after every 100 pieces 30 s. The 5,000th lot is done at 9,999 s: 49 maintenances and one second of the last.
    expect(fractions([{ id: "count", everyPieces: 100, time: 30 }])[5]).toBe(49 * 30 + 1);
    expect(fractions([{ id: "count", everyPieces: 100, firstPieces: 4950, time: 30 }])[5]).toBe(30);
  });

  test("is spread over the machines of a station", () => {
    const plant = plantOf({ arrivals: "saturated", stations: [{ id: "a", machines: 4, time: 1, preventive: [{ id: "w", every: 100, time: 5 }] }] });
    const inMaintenance: number[] = [];
    for (let time = 0; time <= 100; time += 1) {
      advance(plant, time + 0.5);
      inMaintenance.push([...plant.state.machines.state].filter((state) => state === 5).length);
    }
    expect(Math.max(...inMaintenance)).toBe(1);
  });
});
