import { expect, test } from "vitest";
import { moneyTerms } from "#line";
import { advance, createPlant, moneyOf, order, tally } from "#plant";
import { controlled } from "../optimizer/lines.ts";

test("the accounts say what the money was earned with and spent on, and add up to it", () => {
  const line = controlled({
    line: { product: { id: "part", price: 100, materialCost: 40, scrapCost: 20, energyPrice: 0.2, reworkCost: 7 } },
    work: { power: { processing: 10 }, tool: { drift: { unit: "µm", initial: 2 }, wear: { unit: "1" } } },
  });
  const plant = createPlant(line, { seed: 3 });
  order(plant, { type: "maintain", station: "work", machine: 0 });
  advance(plant, 2 * 3600);
  const { accounts, good, scrapped, maintenances, machineSeconds, money } = tally(plant);
  expect(good).toBeGreaterThan(100);
  expect(scrapped).toBeGreaterThan(100);
  expect(accounts.output).toBe(60 * good);
  expect(accounts.scrap).toBe(-60 * scrapped);
  expect(accounts.maintenance).toBe(-100 * maintenances);
  // Processing is state 1 of eight; two machines of 10 kW at 0.2 a kWh.
  expect(accounts.energy).toBeCloseTo(-0.2 * 10 * (((machineSeconds[1] ?? 0) + (machineSeconds[9] ?? 0)) / 3600), 9);
  expect([accounts.rework, accounts.inspection, accounts.compute]).toEqual([0, 0, 0]);
  expect(moneyTerms.reduce((sum, term) => sum + accounts[term], 0)).toBeCloseTo(money, 6);
  expect(money).toBe(moneyOf(plant));
});

test("the material of a part costs what its design says, and a revision without a finite cost is not taken", () => {
  const line = controlled({ line: { design: { width: { unit: "mm", nominal: 10, range: [0, 20] } }, product: { id: "part", price: 100, materialCost: "20 + 100/width" } } });
  const plant = createPlant(line, { seed: 3, design: { width: 5 } });
  advance(plant, 3600);
  const { accounts, good } = tally(plant);
  expect(good).toBeGreaterThan(50);
  expect(accounts.output).toBe(60 * good);
  expect(() => order(plant, { type: "release-revision", revision: "B", design: { width: 0 } })).toThrow("found a material cost of Infinity");
});
