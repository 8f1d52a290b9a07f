import { describe, expect, test } from "vitest";
import { compileLine, seconds, station } from "#line";
import { remainingLives } from "#optimizer";
import { createTwin, learn } from "#twin";
import { foretell, isCovered } from "./lives.ts";

const hour = 3600;

/** Four machines whose tools wear by 0.001 with each part of 10 s, give or take three tenths from machine to machine: 1000 parts to the limit. */
const line = compileLine({
  format: "plantloop/line@1",
  id: "wearing",
  arrivals: "saturated",
  stations: [
    station("cut", {
      machines: 4, time: seconds(10), tool: { wear: { unit: "1", perPart: 0.001, spread: 0.3, walkSd: 0.002 } }, makes: { gap: { formula: "wear" } },
      sensors: [{ id: "load", unit: "N", reads: "10*wear", noise: 0.5 }], maintenance: { time: seconds(60) },
    }),
  ],
  wears: [{ station: "cut", tool: "wear", sensor: "load", limit: 1 }],
});

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
    const until = 6 * hour;
    const told = Array.from({ length: 10 }, (_, seed) => foretell(line, { seed: seed + 1, at: [hour], until })).flat();
    expect(told.length).toBe(40);
    const covered = told.filter((one) => isCovered(one, until)).length;
    // 36 are expected; fewer than 31 or more than 40 would come with a chance of 1 %.
    expect(covered).toBeGreaterThanOrEqual(31);
  });
});
