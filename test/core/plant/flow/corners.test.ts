import { describe, expect, test } from "vitest";
import { analyzeLine, compileLine, problemText } from "#line";
import { parseLine } from "#line/read";
import { replicate } from "#loop";
import { advance, tally } from "#plant";
import { lots, order, plantOf } from "./finishes.ts";

const every10 = [{ id: "r", product: "p", interarrival: 10 }];
const after = (model: object, until = 10_000) => {
  const plant = plantOf(model);
  advance(plant, until);
  return tally(plant);
};

describe("where features meet", () => {
  test("a lot that skips its whole route is done at once", () => {
    const { entered, good, wip } = after({ stations: [{ id: "a", time: 1 }], products: { p: { route: [{ station: "a", share: 0.5 }] } }, releases: every10 });
    expect(entered).toBe(good + wip);
    expect(wip).toBeLessThanOrEqual(1);
  });

  test("a lot that is there at the start does the step that it waits for", () => {
    const model = { stations: [{ id: "a", time: 1 }, { id: "b", time: 1 }], products: { p: { route: [{ station: "a" }, { station: "b", share: 0.01 }] } }, inventory: [{ product: "p", step: "b", lots: 5 }], releases: lots("p", { at: 500 }) };
    expect(order(model, 100).map(([part]) => part)).toEqual([0, 1, 2, 3, 4]);
  });

  test("a lot that is sent back to a step that it then skips goes on", () => {
    const route = [{ station: "b" }, { station: "a", share: 0.5, rework: { share: 0.5, to: "a" } }];
    expect(after({ stations: [{ id: "a", time: 1 }, { id: "b", time: 1 }], products: { p: { route } }, releases: every10 }).wip).toBeLessThanOrEqual(1);
  });

  test("what comes of a lot and skips its way is done, and nothing else is counted as used up", () => {
    const model = { stations: [{ id: "a", time: 1 }, { id: "b", time: 1 }], products: { log: { route: [{ station: "a", splitsInto: { plank: 4 } }] }, plank: { route: [{ station: "b", share: 0.5 }] } }, releases: [{ id: "r", product: "log", interarrival: 10 }] };
    const { consumed, good, wip, entered } = after(model);
    expect(entered).toBe(good + consumed + wip);
    expect(consumed).toBe(999);
  });

  test("a saturated first station that batches fills its batches", () => {
    const { good } = after({ arrivals: "saturated", stations: [{ id: "a", time: 10, bufferBefore: 3, batch: { maximum: 3 } }] });
    // Three every 10 s.
    expect(good).toBe(3000);
  });

  test("a station that batches keeps its least number of runs under a setup", () => {
    const model = {
      stations: [{ id: "a", time: 1, batch: { maximum: 2, minimum: 2 }, setups: { changes: [{ to: "x", time: 0 }, { to: "y", time: 0 }], initial: "x", minimumRuns: { x: 3 } } }],
      products: { p: { route: [{ station: "a", setup: "x" }] }, q: { route: [{ station: "a", setup: "y" }] } },
      releases: [{ id: "q", product: "q", at: [0, 0] }, { id: "p", product: "p", at: [0, 0, 5, 5, 9, 9] }],
    };
    // Three batches of p, at 0, 5 and 9 s, before the two of q.
    expect(order(model, 100).map(([part]) => part)).toEqual([1, 3, 4, 5, 6, 7, 0, 2]);
  });

  test("a lot ahead at a station that needs no setups does not strand", () => {
    const model = { stations: [{ id: "a", time: 5 }, { id: "b", time: { uniform: { min: 0, max: 14 } }, setups: { ahead: true } }], products: { p: { route: [{ station: "a" }, { station: "b" }] } }, releases: [{ id: "r", product: "p", interarrival: { exponential: { mean: 9 } }, maximum: 200 }] };
    expect(after(model).good).toBe(200);
  });

  test("a part that is scrapped after a step is not sent back by it too", () => {
    const { scrapped, reworked } = after({ stations: [{ id: "a", time: 1 }], products: { p: { route: [{ station: "a", scrap: 1, rework: { share: 0.9, to: "a" } }] } }, releases: every10 });
    expect({ scrapped, reworked }).toEqual({ scrapped: 999, reworked: 0 });
  });

  test("one large lot counts as one maintenance, not as many", () => {
    const model = { stations: [{ id: "a", time: 1, preventive: [{ id: "m", everyPieces: 10, time: 1 }] }], products: { p: { route: [{ station: "a" }] } }, releases: [{ id: "big", product: "p", at: [0], pieces: 1000 }, { id: "r", product: "p", interarrival: 10 }] };
    expect(after(model).maintenances).toBeLessThanOrEqual(102);
  });

  test("a pipe takes the next when its cadence says, though a lot may be through before", () => {
    const model = { stations: [{ id: "a" }], products: { p: { route: [{ station: "a", time: { uniform: { min: 0, max: 20 } }, cadence: 18 }] } }, releases: [{ id: "r", product: "p", interarrival: 5 }] };
    expect(after(model, 18_000).good).toBeLessThanOrEqual(1000);
  });
});

describe("the bound that the analysis gives is not exceeded", () => {
  const a = (time: number) => ({ station: "a", time });
  test.each<[string, object]>([
    ["where lots are scrapped on the way", { stations: [{ id: "a", time: 1 }, { id: "b", time: 10 }], products: { p: { route: [{ station: "a", scrap: 0.9 }, { station: "b" }] } }, releases: [{ id: "r", product: "p", interarrival: 1 }] }],
    ["where long lots wait behind short ones", { stations: [{ id: "a", dispatch: "spt" }], products: { long: { route: [a(100)] }, short: { route: [a(1)] } }, releases: [{ id: "l", product: "long", interarrival: 10 }, { id: "s", product: "short", interarrival: 2 }] }],
    ["where a release ends", { stations: [{ id: "a", dispatch: "spt" }], products: { long: { route: [a(100)] }, short: { route: [a(1)] } }, releases: [{ id: "l", product: "long", at: [0] }, { id: "s", product: "short", interarrival: 2 }] }],
    ["where failures wait for the work to end", { stations: [{ id: "a", time: 100, failures: { uptime: 10, repair: 10, interrupts: false } }], products: { p: { route: [{ station: "a" }] } }, releases: [{ id: "r", product: "p", interarrival: 50 }] }],
    ["where one lot makes four", { stations: [{ id: "a", time: 1 }], products: { log: { route: [{ station: "a", splitsInto: { plank: 4 } }] }, plank: { route: [{ station: "a" }] } }, releases: [{ id: "r", product: "log", interarrival: 10 }] }],
  ])("%s", (_, model) => {
    const read = parseLine({ format: "plantloop/line@1", id: "line", ...model });
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const { perSecond } = analyzeLine(read.line).throughputBound;
    const { mean } = replicate(compileLine(read.line), { seed: 1, untilSeconds: 40_000, warmupSeconds: 4000, replications: 2, loop: "open" }).throughput;
    // A part more can fall into the window than belongs there.
    expect(mean ?? 0).toBeLessThanOrEqual((perSecond ?? Number.POSITIVE_INFINITY) + 1 / 36_000);
  });
});

test.each<[string, object, string]>([
  ["lots ahead at a station that batches", { stations: [{ id: "a", time: 1, batch: { maximum: 2 }, setups: { ahead: true, changes: [{ to: "x", time: 0 }] } }], products: { p: { route: [{ station: "a", setup: "x" }] } }, releases: every10 }, "stations[0].setups.ahead: found true; a station that batches takes nothing ahead"],
  ["a release by the name of the inventory", { stations: [{ id: "a", time: 1 }], products: { p: { route: [{ station: "a" }] } }, releases: [{ id: "inventory", product: "p", interarrival: 10 }] }, 'releases[0].id: found "inventory"; this name stands for the lots'],
  ["a limited buffer behind a first step that lots skip", { stations: [{ id: "a", time: 1 }, { id: "b", time: 1, bufferBefore: 2 }], products: { p: { route: [{ station: "a", share: 0.2 }, { station: "b" }] } }, releases: every10 }, 'products.p.route[0].share: found a step that lots skip before "b", whose buffer has 2 places'],
])("%s is refused with its place", (_, model, text) => {
  const read = parseLine({ format: "plantloop/line@1", id: "line", ...model });
  expect((read.ok ? [] : read.problems.map(problemText)).filter((problem) => problem.startsWith(text))).toHaveLength(1);
});
