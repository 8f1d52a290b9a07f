import { describe, expect, test } from "vitest";
import { type LineSpec, type StationSpec, compileLine, seconds } from "#line";
import { advance, createPlant, order, tally } from "#plant";
import { fed, ran, saturated } from "./lines.ts";

/** Six seconds of work in every ten. */
const short = { calendars: { short: { period: seconds(10), working: [[seconds(0), seconds(6)]] } } } satisfies Partial<LineSpec>;
const shifted = (station: StationSpec, ...others: StationSpec[]): LineSpec => ({ ...saturated({ calendar: "short", ...station }, ...others), ...short });

/** Seconds of the first machine in each state. */
function timesOf(line: LineSpec, until: number): Record<string, number> {
  const [starved, processing, blocked, down, setup, maintenance, off] = tally(ran(line, until)).machineSeconds;
  return { starved: starved ?? 0, processing: processing ?? 0, blocked: blocked ?? 0, down: down ?? 0, setup: setup ?? 0, maintenance: maintenance ?? 0, off: off ?? 0 };
}

describe("when a shift ends", () => {
  test("a part is left for the next shift: 60 s of work in 100 make 15 parts of 4 s", () => {
    // 0–4, 4–6 and 10–12, 12–16, 20–24 …: a part that ends with the shift is finished.
    const line = shifted({ id: "a", time: seconds(4) });
    expect(timesOf(line, 100)).toMatchObject({ processing: 60, off: 40, starved: 0 });
    expect(tally(ran(line, 100)).good).toBe(15);
    expect(tally(ran(line, 11.9)).good).toBe(1);
    expect(tally(ran(line, 16)).good).toBe(3);
  });

  test("a machine that is to finish its part does so and begins no other: two parts of 4 s in every 10 s", () => {
    const line = shifted({ id: "a", time: seconds(4), atShiftEnd: "finish" });
    expect(timesOf(line, 100)).toMatchObject({ processing: 80, off: 20 });
    expect(tally(ran(line, 100)).good).toBe(20);
  });

  test("a machine without a part is off, and its parts wait", () => {
    // Parts come at 7, 14, 21 …: the one of 7 is begun at 10, the one of 14 at once, the one of 28 at 30.
    const line = { ...fed({ interarrival: seconds(7) }, { id: "a", time: seconds(1), calendar: "short" }), ...short };
    expect(timesOf(line, 30)).toMatchObject({ processing: 3, starved: 15, off: 12 });
    expect(tally(ran(line, 30)).waitingSeconds).toBe(3);
  });

  test("a blocked machine is off, and its part goes on as soon as there is room", () => {
    // b takes 8 s a part: a is done at 1, b begins at 1; a's next is done at 2 and blocked until 9, off from 6; a begins its third at 10.
    const line = shifted({ id: "a", time: seconds(1) }, { id: "b", time: seconds(8) });
    expect(timesOf(line, 10)).toMatchObject({ processing: 2, blocked: 4, off: 4, starved: 0 });
    expect(tally(ran(line, 17)).good).toBe(2);
  });

  test("a failure by the calendar comes all the same, is repaired, and counts as down", () => {
    const line = shifted({ id: "a", time: seconds(4), failures: { uptime: seconds(7), repair: seconds(2), clock: "calendar" } });
    expect(timesOf(line, 10)).toMatchObject({ processing: 6, down: 2, off: 2 });
  });

  test("a failure at work keeps the machine down beyond the shift; its clock rests off shift", () => {
    // Works 0–5, down 5–8, off 8–10, works 10–15, down 15–18.
    const line = shifted({ id: "a", time: seconds(100), failures: { uptime: seconds(5), repair: seconds(3) } });
    expect(timesOf(line, 20)).toMatchObject({ processing: 10, down: 6, off: 4 });
  });

  test("maintenance that falls due off shift is done then, where there is no part on the machine", () => {
    const preventive = [{ id: "clean", every: seconds(10), first: seconds(7), time: seconds(2) }];
    const line = { ...fed({ interarrival: seconds(1000) }, { id: "a", time: seconds(1), calendar: "short", preventive }), ...short };
    expect(timesOf(line, 100)).toMatchObject({ maintenance: 20, off: 20, starved: 60 });
  });

  test("an ordered maintenance is done off shift too", () => {
    const line = { ...fed({ interarrival: seconds(1000) }, { id: "a", time: seconds(1), calendar: "short", maintenance: { time: seconds(1) } }), ...short };
    const plant = createPlant(compileLine(line), { seed: 1 });
    advance(plant, 7);
    order(plant, { type: "maintain", station: "a", machine: 0 });
    advance(plant, 10);
    expect(tally(plant).machineSeconds.slice(5, 7)).toEqual([1, 3]);
  });
});

describe("a calendar", () => {
  const works = (working: readonly (readonly [number, number])[], until = 20): number => {
    const calendars = { c: { period: seconds(10), working: working.map(([from, to]) => [seconds(from), seconds(to)] as const) } };
    return tally(ran({ ...saturated({ id: "a", time: seconds(1000), calendar: "c" }), calendars }, until)).machineSeconds[1] ?? 0;
  };

  test("is off until its first working time", () => expect(works([[3, 6]], 4)).toBe(1));
  test("may work to the end of its period and on from the beginning of the next", () => expect(works([[0, 2], [7, 10]])).toBe(10));
  test("may have times that touch", () => expect(works([[1, 3], [3, 6]])).toBe(10));
  test("may work always", () => expect(works([[0, 10]])).toBe(20));

  test("can begin at another time than its own 0", () => {
    const line = compileLine(shifted({ id: "a", time: seconds(1000) }));
    for (const [startsAt, working] of [[0, 6], [4, 6], [6, 6], [9, 6], [25, 6], [20, 6]] as const) {
      const plant = createPlant(line, { seed: 1, startsAt });
      advance(plant, 10);
      expect(tally(plant).machineSeconds[1]).toBe(working);
    }
    const plant = createPlant(line, { seed: 1, startsAt: 15 });
    advance(plant, 3);
    expect(tally(plant).machineSeconds[1]).toBe(1);
  });
});
