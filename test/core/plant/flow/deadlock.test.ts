import { expect, test } from "vitest";
import { advance, tally } from "#plant";
import { plantOf } from "./finishes.ts";

const looped = (bufferBefore: number | null): object => ({
  stations: [{ id: "a", time: 1, bufferBefore }, { id: "b", time: 3, bufferBefore: 1 }],
  products: { p: { route: [{ station: "a" }, { station: "b" }, { id: "a2", station: "a" }] } },
  releases: [{ id: "r", product: "p", interarrival: 0.5 }],
});

test("stations that wait for one another for ever stop the run, by name", () => {
  expect(() => advance(plantOf(looped(2)), 1000)).toThrow(/the line line is locked at .* s: a, b are full/u);
});

test("the same line goes on where one of them has room without limit", () => {
  const plant = plantOf(looped(null));
  advance(plant, 1000);
  expect(tally(plant).good).toBeGreaterThan(50);
});

test.each([3, 5, 7, 8])("and so they do when one has gone off shift with its part done, %i s into every 10", (end) => {
  const { stations, ...line } = looped(2) as { readonly stations: readonly object[] };
  const calendars = { day: { period: 10, working: [[0, end]] } };
  const onShift = stations.map((station) => ({ ...station, calendar: "day", atShiftEnd: "finish" }));
  expect(() => advance(plantOf({ ...line, calendars, stations: onShift }), 1000)).toThrow(/is locked at/u);
});
