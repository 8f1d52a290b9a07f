import { describe, expect, test } from "vitest";
import { type CompiledLine, compileLine, seconds, station } from "#line";
import { remainingLives } from "#optimizer";
import { advance, createPlant } from "#plant";
import { attachSensing } from "#sensing";
import { createTwin, learn, walksOf } from "#twin";
import { foretell, isCovered } from "./lives.ts";

const hour = 3600;

/** Four machines whose tools wear by 0.001 with each part of 10 s, give or take three tenths from machine to machine, and walk: about 1000 parts to the limit. */
function wearing(walkSd: number): CompiledLine {
  return compileLine({
    format: "plantloop/line@1",
    id: "wearing",
    arrivals: "saturated",
    stations: [
      station("cut", {
        machines: 4, time: seconds(10), tool: { wear: { unit: "1", perPart: 0.001, spread: 0.3, walkSd } }, makes: { gap: { formula: "wear" } },
        sensors: [{ id: "load", unit: "N", reads: "10*wear", noise: 0.5 }], maintenance: { time: seconds(60) },
      }),
    ],
    wears: [{ station: "cut", tool: "wear", sensor: "load", limit: 1 }],
  });
}

const line = wearing(0.002);

/** Of forty tools, those that passed their limit within the interval that was foretold after so many hours. */
function covered(plant: CompiledLine, hours: number): number {
  const until = 6 * hour;
  const told = Array.from({ length: 10 }, (_, seed) => foretell(plant, { seed: seed + 1, at: [hours * hour], until, known: line })).flat();
  return (40 * told.filter((one) => isCovered(one, until)).length) / told.length;
}

describe("the remaining life of a tool", () => {
  test("before anything is seen is what the line says, and as uncertain", () => {
    const [life] = remainingLives(createTwin(line), 0);
    expect(Math.abs((life?.median ?? 0) / 10_000 - 1)).toBeLessThan(0.02);
    // 1/(1 ± 1.645 · 0.3) of it.
    expect(Math.abs((life?.low ?? 0) / (10_000 / 1.49) - 1)).toBeLessThan(0.05);
    expect(Math.abs((life?.high ?? 0) / (10_000 / 0.51) - 1)).toBeLessThan(0.2);
    expect(life?.planned).toBeNull();
  });

  test("gets shorter and surer as the wear is seen, and is over at the limit", () => {
    const told = foretell(line, { seed: 3, at: [hour / 2, hour, 2 * hour], until: 5 * hour });
    const width = (at: number): number => Math.max(...told.filter((one) => one.at === at).map(({ low, high }) => (high ?? 1e9) - (low ?? 0)));
    expect(width(2 * hour)).toBeLessThan(width(hour));
    expect(width(hour)).toBeLessThan(width(hour / 2));
    const twin = createTwin(line);
    for (let part = 0; part < 400; part += 1) learn(twin, { type: "reading", at: part * 10, station: "cut", machine: 0, sensor: "load", part, value: 12 });
    const [over] = remainingLives(twin, 4000);
    expect(over?.median).toBe(0);
  });

  test("holds what comes: nine tenths of forty tools passed their limit within its 90 % interval", () => {
    // 36 are expected; fewer than 31 or more than 40 would come with a chance of 1 %.
    expect(covered(line, 1)).toBeGreaterThanOrEqual(31);
  });

  test("holds what comes also where tools stagger more than the line says: how far they walk is learnt", () => {
    // By 0.008 with each part: 0.25 over 1000, as much as the wear differs from tool to tool.
    const staggering = wearing(0.008);
    expect(covered(staggering, 1.5)).toBeGreaterThanOrEqual(31);
  });

  test("is foretold by the walk that tools are seen to have: the line's own where it is right, a larger one where it is not", () => {
    const staggers = (plant: CompiledLine): number => {
      const twin = createTwin(line);
      const made = createPlant(plant, { seed: 2 });
      const sensing = attachSensing(made);
      advance(made, 1.5 * hour);
      for (const observation of sensing.take()) learn(twin, observation);
      const ways = walksOf(twin, { station: 0, machine: 0, tool: 0 });
      expect(ways.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 9);
      const own = Math.min(...ways.map(({ model }) => model.levelWalk));
      return ways.reduce((sum, { model, probability }) => sum + (model.levelWalk > 10 * own ? probability : 0), 0);
    };
    expect(staggers(line)).toBeLessThan(0.01);
    expect(staggers(wearing(0.008))).toBeGreaterThan(0.99);
  });
});
