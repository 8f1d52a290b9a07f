import { expect, test } from "vitest";
import { compileLine, seconds } from "#line";
import { advance, createPlant } from "#plant";
import { type Status, attachSensing } from "#sensing";
import { bottleneckShares, followBottleneck, noBottlenecks, presentBottleneck, stationShares } from "#twin";
import { exponential } from "../plant/lines.ts";

/** Two machines, each with its active periods; asked every second up to a time. */
function followed(periods: readonly (readonly (readonly [number, number])[])[], until: number): ReturnType<typeof noBottlenecks> {
  const of = noBottlenecks();
  for (let at = 0; at <= until; at += 1) followBottleneck(of, statusAt(periods, at));
  return of;
}

function statusAt(periods: readonly (readonly (readonly [number, number])[])[], at: number): Status {
  const begun = periods.map((own) => own.findLast(([from]) => from <= at));
  const ended = periods.map((own) => own.findLast(([, to]) => to <= at));
  return {
    type: "status",
    at,
    isActive: begun.map((period) => period !== undefined && period[1] > at),
    activeSince: begun.map((period) => period?.[0] ?? 0),
    waitingSince: ended.map((period) => period?.[1] ?? 0),
  };
}

test("the machine with the longest active period is the bottleneck; while two such periods overlap it shifts (Roser, Nakano & Tanaka 2002)", () => {
  // The first is active from 0 to 60, the second from 40 to 100: alone 40 each, shifting 20.
  const of = followed([[[0, 60], [70, 75]], [[5, 10], [40, 100]]], 100);
  const [first, second] = bottleneckShares(of, 2);
  expect(first?.sole).toBeCloseTo(0.4, 6);
  expect(first?.shifting).toBeCloseTo(0.2, 6);
  expect(second?.sole).toBeCloseTo(0.4, 6);
  expect(second?.shifting).toBeCloseTo(0.2, 6);
});

test("where the next is not active yet when the last ends, none is shared, and between them there is none", () => {
  const of = followed([[[0, 30]], [[50, 90]]], 99);
  const [first, second] = bottleneckShares(of, 2);
  expect(first).toMatchObject({ shifting: 0 });
  expect(first?.sole).toBeCloseTo(30 / 99, 6);
  expect(second?.sole).toBeCloseTo(40 / 99, 6);
  expect(presentBottleneck(of)).toBe(-1);
});

test("what is older than four hours is forgotten", () => {
  const hour = 3600;
  const of = noBottlenecks();
  for (let at = 0; at <= 9 * hour; at += 30) followBottleneck(of, statusAt([[[0, hour]], [[2 * hour, 9.5 * hour]]], at));
  expect(of.periods).toHaveLength(1);
  expect(bottleneckShares(of, 2)).toEqual([{ sole: 0, shifting: 0 }, { sole: 1, shifting: 0 }]);
});

test("of a plant's stations the slowest is found from what its machines say, in every order", () => {
  for (const slow of [0, 1, 2, 3]) {
    const line = compileLine({
      format: "plantloop/line@1",
      id: "four",
      arrivals: "saturated",
      stations: [0, 1, 2, 3].map((index) => ({ id: `s${index}`, time: exponential(index === slow ? 12 : 9), machines: 1, bufferBefore: 10 })),
    });
    const plant = createPlant(line, { seed: 3 });
    const sensing = attachSensing(plant, [], { status: true });
    const of = noBottlenecks();
    for (let at = 30; at <= 4 * 3600; at += 30) {
      advance(plant, at);
      for (const seen of sensing.take()) if (seen.type === "status") followBottleneck(of, seen);
    }
    const shares = stationShares(line, of).map(({ sole, shifting }) => sole + shifting);
    expect(shares.indexOf(Math.max(...shares))).toBe(slow);
  }
});

test("a machine that takes its next part at once goes on being active; one that is blocked or starved waits", () => {
  const line = compileLine({ format: "plantloop/line@1", id: "two", arrivals: "saturated", stations: [{ id: "fast", time: seconds(2) }, { id: "slow", time: seconds(5), bufferBefore: 1 }] });
  const plant = createPlant(line, { seed: 1 });
  const sensing = attachSensing(plant, [], { status: true });
  advance(plant, 61);
  const seen = sensing.take().find(({ type }) => type === "status");
  // The slow one works without a pause since its first part came at 2 s; the fast one is blocked most of the time.
  expect(seen).toMatchObject({ at: 61, isActive: [false, true] });
  expect(seen?.type === "status" ? seen.activeSince[1] : 0).toBe(2);
  expect(seen?.type === "status" ? seen.waitingSince[0] : 0).toBe(59);
});
