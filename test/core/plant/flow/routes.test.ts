import { describe, expect, test } from "vitest";
import { advance, tally } from "#plant";
import { finishes, lots, order, plantOf } from "./finishes.ts";

describe("a route", () => {
  test("visits stations in its own order, and one of them again", () => {
    const model = {
      stations: [{ id: "b", time: 2 }, { id: "a", time: 3 }],
      products: { p: { route: [{ station: "a" }, { station: "b" }, { station: "a", time: 1 }] } },
      releases: lots("p", { at: 0 }, { at: 1 }),
    };
    // Part 0: a 0–3, b 3–5, a again. Part 1 holds a from 3 to 6; part 0 waits for it until 6 and leaves at 7; part 1: b 6–8, a 8–9.
    expect(order(model, 100)).toEqual([[0, 7], [1, 9]]);
  });

  test("gives each product its own way and time", () => {
    const model = {
      stations: [{ id: "a", time: 3 }, { id: "b", time: 5 }],
      products: { slow: { route: [{ station: "a" }, { station: "b" }] }, quick: { route: [{ station: "b", time: 1 }] } },
      releases: [...lots("slow", { at: 0 }), { id: "quick", product: "quick", interarrival: 100, first: 4, maximum: 1 }],
    };
    // slow: a 0–3, b 3–8; quick comes at 4, waits until 8, leaves at 9.
    expect(order(model, 100)).toEqual([[0, 8], [1, 9]]);
  });

  test("lets a share of lots pass a step by, and sends a share back, no more often than its limit", () => {
    const model = {
      stations: [{ id: "make", time: 1 }, { id: "look", time: 1, machines: 5 }],
      products: { p: { route: [{ station: "make" }, { station: "look", share: 0.25, rework: { share: 0.5, to: "make", limit: 1 } }, { id: "end", station: "look", time: 0 }] } },
      releases: [{ id: "r", product: "p", interarrival: 3 }],
    };
    const plant = plantOf(model);
    advance(plant, 30_000);
    const { good, reworked } = tally(plant);
    // 10,000 lots; a quarter looks and half of those goes back: 1/8 of all are sent back, once each. Standard error 0.0033.
    expect(good).toBeGreaterThan(9_900);
    expect(Math.abs(reworked / good - 0.125)).toBeLessThan(0.012);
  });

  test("scraps a share after a step", () => {
    const model = {
      stations: [{ id: "a", time: 1 }],
      products: { p: { route: [{ station: "a", scrap: 0.1 }, { id: "end", station: "a", time: 0 }] } },
      releases: [{ id: "r", product: "p", interarrival: 2 }],
    };
    const all = finishes(model, 20_000);
    const scrapped = all.filter(({ good }) => !good).length;
    // 10,000 lots, standard error 0.003.
    expect(Math.abs(scrapped / all.length - 0.1)).toBeLessThan(0.01);
  });

  test("starts with the lots that are there already, each at its step", () => {
    const model = {
      stations: [{ id: "a", time: 3 }, { id: "b", time: 5 }],
      products: { p: { route: [{ station: "a" }, { station: "b" }] } },
      inventory: [{ product: "p", step: "b", lots: 2 }],
      releases: lots("p", { at: 0 }),
    };
    expect(order(model, 100)).toEqual([[0, 5], [1, 10], [2, 15]]);
  });

  test("takes its lots through transport, which takes its time between stations and none within one", () => {
    const model = {
      stations: [{ id: "a", time: 3 }, { id: "b", time: 5 }],
      products: { p: { route: [{ station: "a" }, { id: "a2", station: "a", time: 1 }, { station: "b" }] } },
      transport: { time: 10 },
      releases: lots("p", { at: 0 }),
    };
    expect(order(model, 100)).toEqual([[0, 3 + 1 + 10 + 5]]);
  });

  test("keeps a place free at the station that a lot is on its way to", () => {
    const model = {
      stations: [{ id: "a", time: 1 }, { id: "b", time: 20, bufferBefore: 1 }],
      products: { p: { route: [{ station: "a" }, { station: "b" }] } },
      transport: { time: 5 },
      releases: lots("p", { at: 0 }, { at: 0 }, { at: 0 }),
    };
    const plant = plantOf(model);
    advance(plant, 4);
    // Two are on their way to its machine and its one place; the third is done and waits on a, which is blocked.
    expect([...plant.state.stations.incoming]).toEqual([0, 2]);
    expect(plant.state.machines.state[0]).toBe(2);
    // b: 6–26, 26–46; the third leaves a when a place is free at 26, arrives at 31, is begun at 46.
    expect(order(model, 100)).toEqual([[0, 26], [1, 46], [2, 66]]);
  });
});

describe("a lot", () => {
  test("takes the time of each of its pieces, of the lot, and of loading and unloading", () => {
    const perPiece = { stations: [{ id: "a", time: 2, load: 1, unload: 3 }], products: { p: { route: [{ station: "a", per: "piece" }] } }, releases: lots("p", { at: 0, pieces: 25 }) };
    const perLot = { ...perPiece, products: { p: { route: [{ station: "a" }] } } };
    expect(order(perPiece, 100)).toEqual([[0, 54]]);
    expect(order(perLot, 100)).toEqual([[0, 6]]);
  });

  test("goes through a pipe piece after piece, and the next follows it in", () => {
    const model = {
      stations: [{ id: "a", time: 10 }],
      products: { p: { route: [{ station: "a", per: "piece", cadence: 2 }] } },
      releases: lots("p", { at: 0, pieces: 5 }, { at: 0, pieces: 5 }),
    };
    // The first piece stays 10 s, each further one comes 2 s later: 18. The machine takes the next lot after 5 × 2 s.
    expect(order(model, 100)).toEqual([[0, 18], [1, 28]]);
  });

  test("that comes later than a queue-time limit allows is counted", () => {
    const model = (limit: number): object => ({
      stations: [{ id: "a", time: 1 }, { id: "b", time: 10 }],
      products: { p: { route: [{ station: "a" }, { station: "b", queueLimit: { after: "a", time: limit } }] } },
      releases: lots("p", { at: 0 }, { at: 0 }, { at: 0 }),
    });
    // Ends of a: 1, 2, 3; starts of b: 1, 11, 21; waits 0, 9, 18.
    const late = (limit: number): number => {
      const plant = plantOf(model(limit));
      advance(plant, 100);
      return tally(plant).late;
    };
    expect([late(8), late(9), late(17), late(18)]).toEqual([2, 1, 1, 0]);
  });

  test("comes back to the very machine that did it before", () => {
    const model = {
      stations: [{ id: "a", machines: 2, time: 2 }, { id: "b", time: 1 }],
      products: { p: { route: [{ station: "a" }, { station: "b" }, { id: "again", station: "a", time: 4, sameMachineAs: "a" }] } },
      releases: lots("p", { at: 0 }, { at: 2 }, { at: 2 }),
    };
    // Lots 0 and 2 have machine 0 at first (0–2, 2–4), lot 1 machine 1 (2–4). b: 2–3, then 4–5 and 5–6 (the one of machine 0 was begun first).
    // Lot 0 wants machine 0 again at 3, which is busy until 4: 4–8.
    expect(order(model, 100)[0]).toEqual([0, 8]);
    const plant = plantOf(model);
    advance(plant, 3.5);
    expect(plant.state.stations.queueLength[0]).toBe(1);
  });
});

describe("a line that holds a constant number of parts", () => {
  test("has them in it always", () => {
    const plant = plantOf({ arrivals: { conwip: 4 }, stations: [{ id: "a", time: { exponential: { mean: 1 } } }, { id: "b", time: 1, bufferBefore: null }] });
    for (let time = 0; time < 200; time += 7) {
      advance(plant, time);
      expect(tally(plant).wip).toBe(4);
    }
  });

  test("gives N/(N + M − 1) of a machine's rate with M equal exponential machines (Gordon & Newell 1967)", () => {
    const time = { exponential: { mean: 1 } };
    const plant = plantOf({ arrivals: { conwip: 5 }, stations: ["a", "b", "c"].map((id) => ({ id, time, bufferBefore: null })) });
    advance(plant, 20_000);
    // 5/7; standard error 0.004.
    expect(Math.abs(tally(plant).good / 20_000 - 5 / 7)).toBeLessThan(0.015);
  });
});
