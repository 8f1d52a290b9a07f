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
