import { describe, expect, test } from "vitest";
import { type LineSpec, compileLine, hours, minutes, seconds, station } from "#line";
import { type Plant, type order, advance, createPlant } from "#plant";
import { attachSensing } from "#sensing";
import { type Twin, assume, createTwin, forkForecast, learn, startModel, whatIfPair, whatIfResult } from "#twin";

const hour = 3600;
const spec: LineSpec = {
  format: "plantloop/line@1",
  id: "followed",
  arrivals: "saturated",
  product: { id: "part", price: 10, materialCost: 4 },
  stations: [
    station("cut", { machines: 2, time: { lognormal: { mean: seconds(16), cv: 0.2 } }, makes: { size: { formula: "5", noise: 1 } } }),
    station("mill", {
      machines: 2, bufferBefore: 10, time: { lognormal: { mean: seconds(15), cv: 0.1 } },
      recipe: { feed: { unit: "mm", setPoint: 0, range: [-5, 5] } },
      failures: { uptime: { exponential: { mean: hours(2) } }, repair: { lognormal: { mean: minutes(30), cv: 0.3 } } },
      maintenance: { time: minutes(10), every: 300 },
    }),
    station("test", { time: seconds(6), bufferBefore: 10, grades: true }),
  ],
  characteristics: { size: { unit: "mm", spec: [2, 8], measuredAt: "test", gauge: { noise: 0.1 } } },
};
const line = compileLine(spec);

function follow(seed: number, until: number): { readonly plant: Plant; readonly twin: Twin } {
  const plant = createPlant(line, { seed });
  const twin = createTwin(line);
  const sensing = attachSensing(plant);
  for (let at = 30; at <= until; at += 30) {
    advance(plant, at);
    for (const observation of sensing.take()) learn(twin, observation);
  }
  return { plant, twin };
}

const waiting = ({ state }: Plant): readonly number[] => [...state.stations.queueLength];
const down = 3;
const isDown = ({ state }: Plant): readonly boolean[] => [...state.machines.state].map((of) => of === down);

describe("a model of the plant as it stands", () => {
  const moments = [3, 5, 8].flatMap((at) => [1, 2, 3, 4].map((seed) => ({ at: at * hour, seed })));

  test("has the machines down that are down in the plant, and parts where they wait there, to a few", { timeout: 30_000 }, () => {
    let apart = 0;
    let broken = 0;
    for (const { at, seed } of moments) {
      const { plant, twin } = follow(seed, at);
      const model = startModel(line, assume(twin, at), { seed: 77 });
      expect(model.isFollowing).toBe(true);
      expect(isDown(model.plant)).toEqual(isDown(plant));
      broken += isDown(plant).filter(Boolean).length;
      waiting(plant).forEach((queue, index) => (apart += Math.abs(queue - (waiting(model.plant)[index] ?? 0))));
    }
    expect(broken).toBeGreaterThan(2);
    // Three queues at twelve moments; of two unrelated plants they are some 3 parts apart each.
    expect(apart / (3 * moments.length)).toBeLessThan(1.5);
  });

  test("is made anew from the same assumption to the byte, and stays as it is when futures are forked from it", () => {
    const { twin } = follow(1, 3 * hour);
    const assumption = assume(twin, 3 * hour);
    const copy = structuredClone(assumption);
    const [model, again] = [startModel(line, assumption, { seed: 5 }), startModel(line, copy, { seed: 5 })];
    const future = (of: typeof model): unknown => forkForecast(of, { seed: 1, replication: 3, horizonSeconds: hour, gauges: true });
    const first = future(model);
    expect(future(again)).toEqual(first);
    expect(future(model)).toEqual(first);
  });

  test("a machine that is down comes back after as long as its repair may still take", () => {
    const { plant, twin } = follow(1, hour);
    const sensing = attachSensing(plant);
    let at = hour;
    for (; !isDown(plant).some(Boolean); at += 30) {
      advance(plant, at + 30);
      for (const observation of sensing.take()) learn(twin, observation);
    }
    const good = (down: number[]): number => {
      const known = assume(twin, at);
      const model = startModel(line, { ...known, equipment: { ...known.equipment, down, recent: [] } }, { seed: 1 });
      const runs = Array.from({ length: 20 }, (_, replication) => forkForecast(model, { seed: 1, replication, horizonSeconds: hour / 2 }).sample.good);
      return runs.reduce((sum, one) => sum + one, 0) / 20;
    };
    const { equipment } = assume(twin, at);
    const since = equipment.down.map((one) => (one < 0 ? one : at));
    const long = equipment.down.map((one) => (one < 0 ? one : at - 45 * 60));
    // One that has just failed is down for the half hour; one that has been for 45 minutes, half again as long as most, comes back soon.
    expect(good(long)).toBeGreaterThan(good(since) + 5);
  });
});

describe("a what-if", () => {
  const { twin } = follow(2, 4 * hour);
  const question = { assumption: assume(twin, 4 * hour), horizonSeconds: hour, replications: 12, seed: 9, isSteered: false, slices: 6 };
  const answer = (commands: Parameters<typeof order>[1][]): ReturnType<typeof whatIfResult> => {
    const asked = { ...question, commands };
    return whatIfResult(asked, Array.from({ length: asked.replications }, (_, replication) => whatIfPair(line, asked, replication)));
  };

  test("of nothing is of no difference at all: both futures have the same luck", () => {
    const { moneyPerHour, wip, fans } = answer([]);
    expect(moneyPerHour.difference).toEqual({ mean: 0, halfWidth: 0 });
    expect(wip.difference).toEqual({ mean: 0, halfWidth: 0 });
    expect(fans.moneyPerHour.with).toEqual(fans.moneyPerHour.without);
    expect(fans.wip.with.map(({ at }) => at)).toEqual([600, 1200, 1800, 2400, 3000, 3600]);
  });

  test("of a maintenance costs what is not made meanwhile, and the interval says so", () => {
    const { goodPerHour, moneyPerHour, better } = answer([0, 1].map((machine) => ({ type: "maintain", station: "mill", machine })));
    expect(goodPerHour.difference.mean).toBeLessThan(-15);
    expect(moneyPerHour.difference.mean + (moneyPerHour.difference.halfWidth ?? 0)).toBeLessThan(0);
    expect(better).toBeLessThan(0.2);
  });

  test("half of the futures lie within nine tenths of them", () => {
    for (const { inner, outer } of answer([]).fans.wip.without) {
      expect(inner.lower).toBeGreaterThanOrEqual(outer.lower);
      expect(inner.upper).toBeLessThanOrEqual(outer.upper);
    }
  });

  test("of what the line cannot do is refused with what it can", () => {
    expect(() => answer([{ type: "set-point", station: "mill", machine: 0, setPoint: "feed", value: 99 }])).toThrow("mill.feed: found 99 mm; it stays from -5 to 5");
  });
});
