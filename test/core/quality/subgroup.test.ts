import { expect, test } from "vitest";
import { normalQuantile, Stream } from "#kernel";
import { compileLine } from "#line";
import { shippedLines } from "#lines";
import { chart, createChart } from "../../../src/core/quality/chart.ts";
import { activeRules } from "../../../src/core/quality/monitor.ts";
import { type Subgroup, gather, lotStation } from "../../../src/core/quality/subgroup.ts";

const oled = shippedLines["oled-display"];
if (oled === undefined) throw new Error("the display plant is gone");
const line = compileLine(oled);
const value = (part: number, measured: number) => ({ at: part, madeAt: 100 - part, part, revision: 0, value: measured });

test("what is measured on the parts of a lot is charted by lots, what is measured before the lot splits is not", () => {
  const cut = line.stations.findIndex(({ id }) => id === "cut");
  const ways = Object.fromEntries(line.characteristics.map(({ id, index }) => [id, lotStation(line, index)]));
  expect(ways).toMatchObject({ grain: -1, channel: -1, film: -1, mura: cut, darkSpots: cut, contact: cut });
  const dies = shippedLines["die-stacking"];
  if (dies === undefined) throw new Error("die stacking is gone");
  const stacking = compileLine(dies);
  expect(stacking.characteristics.map(({ index }) => lotStation(stacking, index))).toEqual(stacking.characteristics.map(() => -1));
});

test("a lot's point is the mean of its parts, though two machines mix them with the next lot's", () => {
  const open: Subgroup[] = [];
  const lots = [[1, 10, 4], [2, 10, 8], [3, 20, 1], [4, 10, 6], [5, 20, 3], [6, 30, 9]] as const;
  const points = lots.flatMap(([part, splitAt, measured]) => gather(open, value(part, measured), splitAt));
  // The first lot is thought whole when a part of the third comes.
  expect(points).toEqual([{ at: 4, madeAt: 96, part: 4, revision: 0, value: 6 }]);
  expect(open).toHaveLength(2);
});

test("parts that share their lot's deviation signal as seldom as the rules promise, charted by lots; one by one they would signal all the time", () => {
  const stream = new Stream(7, "lots");
  let draw = 0;
  const normal = (): number => normalQuantile(stream.uniform((draw += 1)));
  const single = createChart(null);
  const byLot = createChart(0);
  byLot.limits = { center: 0, sigma: Math.sqrt(1 + 0.25 / 12), ranges: Array.from({ length: 100 }, () => 2 / Math.sqrt(Math.PI)) };
  const open: Subgroup[] = [];
  const found = { single: 0, byLot: 0 };
  const options = { rules: activeRules, keptPoints: 10 };
  const lots = 4000;
  for (let lot = 0; lot < lots; lot += 1) {
    const common = normal();
    for (let part = 0; part < 12; part += 1) {
      const one = value(12 * lot + part, common + 0.5 * normal());
      const judged = { ...one, madeAt: one.at };
      if (chart(single, judged, options) !== null) found.single += 1;
      for (const point of gather(open, judged, lot)) if (chart(byLot, point, options) !== null) found.byLot += 1;
    }
  }
  // The two rules together signal once in more than 200 points of a process in control whose limits are known (falseAlarms.test.ts).
  expect(found.byLot / lots).toBeLessThan(1 / 100);
  expect(found.single / lots).toBeGreaterThan(10 / 100);
});
