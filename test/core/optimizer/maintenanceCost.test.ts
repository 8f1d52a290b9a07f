import { expect, test } from "vitest";
import { compileLine, seconds, station } from "#line";
import { createTwin, noteCommand } from "#twin";
import { costOfMaintaining } from "../../../src/core/optimizer/maintenance/cost.ts";

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
  const worn = { station: 0, machine: 0, tool: 0, now: 50, partsSince: 0 };
  // A single machine of 10 s a part is away for 100 s: ten parts.
  expect(costOfMaintaining(twin, worn)).toBeCloseTo(10 * 30, 9);
  noteCommand(twin, { at: 20, command: { type: "release-revision", revision: "B", design: { width: 20 } } });
  expect(costOfMaintaining(twin, worn)).toBeCloseTo(10 * 60, 9);
});
