import { expect, test } from "vitest";
import { compileLine, seconds, station } from "#line";
import { createTwin, noteCommand } from "#twin";
import { costOfMaintaining, leastCostRate, lossOver } from "../../../src/core/optimizer/maintenance/cost.ts";

test("output lost to a maintenance is worth what the present design sells for, not the first one", () => {
  const line = compileLine({
    format: "plantloop/line@1",
    id: "priced",
    arrivals: "saturated",
    product: { id: "part", price: "3*width" },
    design: { width: { unit: "mm", nominal: 10, range: [5, 40] } },
    stations: [station("make", { time: seconds(10), tool: { wear: { unit: "1" } }, maintenance: { time: seconds(100) } })],
  });
  const twin = createTwin(line);
  const policy = { free: 0, weights: { output: 1, scrap: 1, rework: 1, energy: 1, maintenance: 1, inspection: 1, escapes: 1, holding: 1, compute: 1 } };
  const worn = { station: 0, machine: 0, tool: 0, now: 50, partsSince: 0 };
  // A single machine of 10 s a part is away for 100 s: ten parts.
  expect(costOfMaintaining(twin, worn, policy)).toBeCloseTo(10 * 30, 9);
  noteCommand(twin, { at: 20, command: { type: "release-revision", revision: "B", design: { width: 20 } } });
  expect(costOfMaintaining(twin, worn, policy)).toBeCloseTo(10 * 60, 9);
});

test("where the loss grows evenly, tools are best renewed after √(2K/a) parts, at √(2Ka) a part", () => {
  const [cost, slope] = [450, 0.01];
  const loss = (level: number): number => slope * level;
  const rate = leastCostRate(loss, { cost, level: 0, perPart: 1, most: 2000 });
  expect(Math.abs(rate / Math.sqrt(2 * cost * slope) - 1)).toBeLessThan(1e-3);
  const parts = Math.sqrt((2 * cost) / slope);
  expect((cost + lossOver(loss, { level: 0, perPart: 1, parts })) / parts).toBeCloseTo(Math.sqrt(2 * cost * slope), 6);
  // A plan that comes earlier is all there is.
  expect(leastCostRate(loss, { cost, level: 0, perPart: 1, most: 100 })).toBeCloseTo((cost + (slope * 100 * 100) / 2) / 100, 6);
});
