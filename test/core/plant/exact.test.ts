import { describe, expect, test } from "vitest";
import { type Seconds, hours, seconds } from "#line";
import { tally } from "#plant";
import { between, exponential, fed, ran, saturated } from "./lines.ts";

/** Exact results of queueing theory; seeds are fixed, tolerances are about four standard errors. Intervals of their own: `interval.test.ts`. */
describe("the plant meets the exact result for", () => {
  test("M/M/1 at 80 %: 5 s in the line, 4 parts in it (Erlang; Gross & Harris)", () => {
    const { cycle, wip } = between(fed({ interarrival: exponential(1.25) }, { id: "a", time: exponential(1) }), 10_000, 1_500_000);
    expect(Math.abs(cycle / 5 - 1)).toBeLessThan(0.04);
    expect(Math.abs(wip / 4 - 1)).toBeLessThan(0.05);
  });

  test("M/D/1 at 80 %: 2 s of waiting (Pollaczek–Khinchine)", () => {
    const { waiting } = between(fed({ interarrival: exponential(1.25) }, { id: "a", time: seconds(1) }), 10_000, 600_000);
    expect(Math.abs(waiting / 2 - 1)).toBeLessThan(0.05);
  });

  test("M/M/3 at 80 %: 1.0787 s of waiting (Erlang C 0.6472)", () => {
    const { waiting } = between(fed({ interarrival: exponential(1 / 2.4) }, { id: "a", machines: 3, time: exponential(1) }), 10_000, 400_000);
    expect(Math.abs(waiting / 1.0787 - 1)).toBeLessThan(0.06);
  });

  test("a machine that fails at work: availability is uptime over uptime and repair", () => {
    const failures = { uptime: exponential(50), repair: exponential(10) };
    const { out, seconds: time } = between(saturated({ id: "a", time: seconds(1), failures }), 0, 400_000);
    expect(Math.abs(out / time / (50 / 60) - 1)).toBeLessThan(0.01);
  });

  test("a machine that fails by the calendar: the same share of time is down", () => {
    const failures = { uptime: exponential(50), repair: exponential(10), clock: "calendar" as const };
    const plant = ran(saturated({ id: "a", time: seconds(1), failures }), 400_000);
    const down = (tally(plant).machineSeconds[3] ?? 0) / 400_000;
    expect(Math.abs(down / (10 / 60) - 1)).toBeLessThan(0.03);
    expect(Math.abs((tally(plant).good + (tally(plant).scrapped)) / 400_000 / (50 / 60) - 1)).toBeLessThan(0.01);
  });
});

describe("a line of constant times has the path that one works out by hand", () => {
  test("a blocked machine keeps its part until the next station has room", () => {
    // a: 1 s, b: 3 s, no buffer: parts leave b at 4, 7, 10 …; a works 1 s and is blocked 2 s of every 3.
    const plant = ran(saturated({ id: "a", time: seconds(1) }, { id: "b", time: seconds(3) }), 3001);
    const { good, machineSeconds } = tally(plant);
    expect(good).toBe(1000);
    expect(machineSeconds[1]).toBeCloseTo(1001, 0);
    expect(machineSeconds[2]).toBeCloseTo(2000, -1);
  });

  test("two machines of 2 s make one part a second, and work is shared between them", () => {
    const plant = ran(saturated({ id: "a", time: seconds(2), machines: 2 }), 1000);
    expect(tally(plant).good).toBe(1000);
    expect([...plant.state.machines.partsBegun]).toEqual([501, 501]);
  });

  test("times that are given one by one are taken in turn, and after the last the first again", () => {
    // Gaps of 2, 5 s and work of 1, 4, 2 s: arrivals at 2, 7, 9, 14; finished at 3, 11, 13, 15.
    const times = (...values: number[]): { readonly sequence: { readonly values: readonly Seconds[] } } => ({ sequence: { values: values.map(seconds) } });
    const line = fed({ interarrival: times(2, 5), maximum: 4 }, { id: "a", time: times(1, 4, 2) });
    expect([3, 11, 13, 15].map((time) => [tally(ran(line, time - 1e-6)).good, tally(ran(line, time)).good])).toEqual([[0, 1], [1, 2], [2, 3], [3, 4]]);
    expect(tally(ran(line, 15)).waitingSeconds).toBe(2);
  });

  test("a part that finds a full first buffer is turned away", () => {
    const plant = ran(fed({ interarrival: seconds(1) }, { id: "a", time: seconds(2), bufferBefore: 1 }), 1000);
    const { entered, turnedAway, good, wip } = tally(plant);
    expect(entered + turnedAway).toBe(1000);
    expect(entered).toBe(good + wip);
    expect(turnedAway).toBeGreaterThan(490);
  });

  test("no more parts come than the maximum", () => {
    const plant = ran(fed({ interarrival: seconds(1), maximum: 10 }, { id: "a", time: seconds(0.5) }), hours(1));
    expect(tally(plant)).toMatchObject({ entered: 10, good: 10, wip: 0 });
  });
});
