import { describe, expect, test } from "vitest";
import { type CharacteristicSpec, type FailuresSpec, type LineSpec, compileLine, seconds, station } from "#line";
import { type Plant, advance, createPlant, forkPlant, order, tally } from "#plant";
import { attachSensing } from "#sensing";
import { fingerprint } from "../fingerprint.ts";

function ageing(failures: Partial<FailuresSpec>): Plant {
  return createPlant(
    compileLine({
      format: "plantloop/line@1",
      id: "ageing",
      arrivals: "saturated",
      product: { id: "part", price: 0 },
      // 5 parts of 10 s between two maintenances; the failure comes after 80 s of work.
      stations: [station("work", { time: seconds(10), failures: { uptime: seconds(80), repair: seconds(20), ...failures }, maintenance: { time: seconds(10), cost: 7, every: 5 } })],
    }),
    { seed: 1 },
  );
}

describe("maintenance", () => {
  test("that renews a machine puts its failure off: one that comes after 80 s of work never does when it is renewed after 50 s", () => {
    const plant = ageing({ renewedByMaintenance: true });
    advance(plant, 3600);
    expect(tally(plant).failures).toBe(0);
    expect(tally(plant).maintenances).toBeGreaterThan(50);
  });

  test("that does not renew it leaves the failure where it was", () => {
    const plant = ageing({});
    advance(plant, 3600);
    expect(tally(plant).failures).toBeGreaterThan(20);
  });

  test("and failures cost what the line says", () => {
    const plant = ageing({ cost: 1000 });
    advance(plant, 3600);
    const { failures, maintenances, money } = tally(plant);
    expect(money).toBeCloseTo(-1000 * failures - 7 * maintenances, 6);
  });

  test("a failure of a named mode says which", () => {
    const plant = ageing({ id: "spindle" });
    const sensing = attachSensing(plant);
    advance(plant, 3600);
    const failed = sensing.take().filter((seen) => seen.type === "equipment" && seen.event === "failed");
    expect(failed.length).toBeGreaterThan(20);
    expect(failed.every((seen) => "mode" in seen && seen.mode === "spindle")).toBe(true);
  });
});

/** Sizes are 0 and a hundredth either side; a third of the parts, those with a wide size, are out. */
function inspected(characteristic: Partial<CharacteristicSpec>, line: Partial<LineSpec> = {}): Plant {
  return createPlant(
    compileLine({
      format: "plantloop/line@1",
      id: "inspected",
      arrivals: "saturated",
      product: { id: "part", price: 10, scrapCost: 3 },
      stations: [
        station("work", { time: seconds(10), makes: { size: { formula: "0", noise: 1 } } }),
        station("check", { time: seconds(1), bufferBefore: 2 }),
        station("grade", { time: seconds(1), bufferBefore: 2, grades: true }),
      ],
      characteristics: { size: { unit: "mm", spec: [-1, 1], measuredAt: "check", gauge: { noise: 0, cost: 0.5 }, ...characteristic } },
      ...line,
    }),
    { seed: 3 },
  );
}

const long = 40_000;

describe("inspection", () => {
  test("costs each measurement, and of every n-th part when that is ordered", () => {
    const plant = inspected({});
    const sensing = attachSensing(plant);
    advance(plant, long);
    const all = tally(plant);
    expect(all.money).toBeCloseTo(10 * all.good - 3 * all.scrapped - 0.5 * sensing.take().filter(({ type }) => type === "measurement").length, 6);
    order(plant, { type: "sample", characteristic: "size", every: 10 });
    advance(plant, 2 * long);
    const measured = sensing.take().filter((seen) => seen.type === "measurement");
    expect(measured.every((seen) => seen.part % 10 === 0)).toBe(true);
    const { good, scrapped, money } = tally(plant);
    expect(Math.abs(measured.length - (good + scrapped - all.good - all.scrapped) / 10)).toBeLessThanOrEqual(1);
    expect(money - all.money).toBeCloseTo(10 * (good - all.good) - 3 * (scrapped - all.scrapped) - 0.5 * measured.length, 6);
  });

  test("goes on in a copy of the plant as it was ordered", () => {
    const plant = inspected({});
    order(plant, { type: "sample", characteristic: "size", every: 4 });
    advance(plant, 1000);
    const copy = forkPlant(plant);
    advance(plant, 3000);
    advance(copy, 3000);
    expect(fingerprint(copy)).toBe(fingerprint(plant));
  });

  test("finds what the final test does not see: unmeasured, bad parts ship and cost their escape", () => {
    const share = 0.3173; // out of ± 1 standard deviation of a normal
    const caught = inspected({ escapeCost: 100 });
    advance(caught, long);
    const found = tally(caught);
    expect(Math.abs(found.scrapped / (found.good + found.scrapped) - share)).toBeLessThan(0.03);
    expect(found.money).toBeCloseTo(10 * found.good - 3 * found.scrapped - 0.5 * (found.good + found.scrapped), -2);
    const missed = inspected({ escapeCost: 100, gauge: { noise: 0, every: 1_000_000 } });
    advance(missed, long);
    const shipped = tally(missed);
    expect(shipped.scrapped).toBeLessThanOrEqual(1);
    expect(Math.abs((10 * shipped.good - shipped.money) / (100 * shipped.good) - share)).toBeLessThan(0.03);
  });

  test("a station that sends parts back measures always what it decides by, and else what is ordered", () => {
    const stations = [
      station("work", { time: seconds(10), makes: { size: { formula: "0", noise: 1 }, shade: { formula: "5", noise: 1 } } }),
      station("check", { time: seconds(1), bufferBefore: 2, rework: { when: "size > 2", to: "work", limit: 1 } }),
    ];
    const gauge = { noise: 0, cost: 1, every: 10 };
    const plant = inspected({ gauge }, { product: { id: "part", price: 0 }, stations, characteristics: { size: { unit: "mm", spec: [null, 9], measuredAt: "check", gauge }, shade: { unit: "1", spec: [null, 99], measuredAt: "check", gauge } } });
    advance(plant, long);
    const { good, reworked, money } = tally(plant);
    expect(Math.abs(-money - 1.1 * (good + reworked))).toBeLessThan(0.005 * good);
  });

  test("is ordered of what the line measures by every n-th, n a whole number", () => {
    const plant = inspected({});
    expect(() => order(plant, { type: "sample", characteristic: "sizes", every: 2 })).toThrow("unknown characteristic sizes; there are size");
    expect(() => order(plant, { type: "sample", characteristic: "size", every: 0 })).toThrow("size: found every 0; a gauge measures every n-th part, n a whole number from 1 to 1000000");
    expect(() => order(plant, { type: "sample", characteristic: "size", every: 1.5 })).toThrow("found every 1.5");
    const planned = inspected({ gauge: { noise: 0, plan: { size: 10, sample: 2 } } });
    expect(() => order(planned, { type: "sample", characteristic: "size", every: 2 })).toThrow("samples lots by a plan");
  });
});
