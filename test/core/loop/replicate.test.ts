import { describe, expect, test } from "vitest";
import { type LineSpec, compileLine, hours, seconds, station } from "#line";
import { comparePaired, replicate } from "#loop";
import { advance, createPlant, tally } from "#plant";

/** About one part in four hours, of which about every other is good; no move of its set point helps. */
const slow: LineSpec = {
  format: "plantloop/line@1",
  id: "slow",
  arrivals: "saturated",
  product: { id: "part", price: 10 },
  stations: [
    station("press", {
      time: { exponential: { mean: hours(4) } },
      recipe: { force: { unit: "N", setPoint: 1, range: [0, 2] } },
      tool: { wear: { unit: "N" } },
      makes: { gap: { formula: "0*force + 0*wear", noise: 1 } },
    }),
    station("test", { time: seconds(60), grades: true }),
  ],
  characteristics: { gap: { unit: "µm", spec: [0, null], target: 0, measuredAt: "test", gauge: { noise: 0.1 } } },
  controls: [{ characteristic: "gap", station: "press", setPoint: "force", against: "wear" }],
};
const line = compileLine(slow);
const hour = 3600;

describe("of a line so slow that many of a run's batches finish no part", () => {
  const run = { seed: 3, warmupSeconds: 10 * hour, untilSeconds: 60 * hour, replications: 1, loop: "open" } as const;
  const result = replicate(line, run);

  test("cycle time and yield are the means over all parts, with an interval", () => {
    const plant = createPlant(line, { seed: 3 });
    advance(plant, run.warmupSeconds);
    const before = tally(plant);
    advance(plant, run.untilSeconds);
    const after = tally(plant);
    const good = after.good - before.good;
    const finished = good + after.scrapped - before.scrapped;
    expect(finished).toBeGreaterThan(5);
    expect(finished).toBeLessThan(20);
    expect(result.cycleTime.mean).toBeCloseTo((after.cycleSeconds - before.cycleSeconds) / finished, 6);
    expect(result.yield?.mean).toBeCloseTo(good / finished, 9);
    expect(result.yield?.halfWidth).toBeGreaterThan(0);
  });

  test("throughput counts every part once", () => {
    expect((result.throughput.mean ?? 0) * 50 * hour).toBeCloseTo((result.goodOutput?.mean ?? 0) * 50 / (result.yield?.mean ?? 1), 6);
  });
});

test("a run in which no part is finished has no cycle time and no yield, rather than one of 0", () => {
  const none = replicate(line, { seed: 3, warmupSeconds: 0, untilSeconds: 60, replications: 3, loop: "open" });
  expect(none.yield).toEqual({ mean: null, halfWidth: null, unit: "1" });
  expect(none.cycleTime.mean).toBeNull();
  expect(none.throughput.mean).toBe(0);
});

test("pairs in which plant or shadow finish no part are left out of the yield's comparison, and of no other figure's", () => {
  const some = comparePaired(line, { seed: 1, warmupSeconds: 0, untilSeconds: 5 * hour, replications: 12 });
  expect(some.yield.pairs).toBeGreaterThan(0);
  expect(some.yield.pairs).toBeLessThan(12);
  expect(some.moneyPerHour.pairs).toBe(12);
  const none = comparePaired(line, { seed: 1, warmupSeconds: 0, untilSeconds: 60, replications: 3 });
  expect(none.yield).toMatchObject({ pairs: 0, closed: { mean: null, halfWidth: null }, gain: { mean: null, halfWidth: null } });
  expect(none.goodOutput.gain.mean).toBe(0);
});

describe("the batches of a single run", () => {
  const queue = compileLine({ format: "plantloop/line@1", id: "queue", arrivals: { interarrival: { exponential: { mean: seconds(1.25) } } }, stations: [station("a", { time: { exponential: { mean: seconds(1) } } })] });
  const single = { seed: 1, warmupSeconds: 1000, replications: 1, loop: "open" } as const;

  test("that are short beside the queue's memory are called so, and long ones are not", () => {
    // The queue forgets in some (1 − √ρ)⁻² = 90 s (Cohen 1982, The Single Server Queue, on its relaxation time).
    expect(replicate(queue, { ...single, untilSeconds: 1400 }).batches).toMatchObject({ count: 20, seconds: expect.closeTo(20, 6), isIndependent: false });
    expect(replicate(queue, { ...single, untilSeconds: 101_000 }).batches).toMatchObject({ count: 20, seconds: expect.closeTo(5000, 6), isIndependent: true });
  });

  test("are told of a single run only", () => {
    expect(replicate(queue, { ...single, untilSeconds: 1400, replications: 2 }).batches).toBeUndefined();
  });
});
