import { describe, expect, test } from "vitest";
import { type LineSpec, type RoutedProductSpec, type StationSpec, compileLine, seconds } from "#line";
import { plants } from "#lines";
import { advance, createPlant, moneyOf, order, tally } from "#plant";
import { createTwin } from "#twin";
import { costOfAbsence } from "../../../src/core/optimizer/maintenance/absence.ts";
import { standardPolicy } from "../../../src/core/optimizer/policy.ts";
import { partWorth, partsPerHour, perHour } from "../../../src/core/optimizer/worth.ts";

const policy = standardPolicy();

/** What it costs to lose a part at a station, and what a good one brings there. */
function worthAt(spec: LineSpec, station: string): { readonly loss: number; readonly good: number } {
  const twin = createTwin(compileLine(spec));
  const { good, scrapped } = partWorth(twin, policy, { design: [], station: spec.stations.findIndex(({ id }) => id === station) });
  return { loss: good - scrapped, good };
}

/** What a run comes to. */
function run(spec: LineSpec, until: number): { readonly money: number; readonly scrapped: number } {
  const plant = createPlant(compileLine(spec), { seed: 5 });
  advance(plant, until);
  return { money: moneyOf(plant), scrapped: tally(plant).scrapped };
}

/** Money lost with each scrapped part in one run, against another of the same luck that scraps none. */
function lostInRuns(losing: LineSpec, sound: LineSpec, until: number): { readonly each: number; readonly parts: number } {
  const [one, other] = [run(losing, until), run(sound, until)];
  expect(other.scrapped).toBe(0);
  expect(one.scrapped).toBeGreaterThan(20);
  return { each: (other.money - one.money) / one.scrapped, parts: one.scrapped };
}

interface Scraps {
  readonly check?: number;
  readonly pack?: number;
}

/** Sheets that are cut into twelve panels, a sheet every 100 s, 600 of them. All stations could do more. */
function sheets(scrap: Scraps = {}, more: { readonly check?: Partial<StationSpec>; readonly coat?: Partial<StationSpec>; readonly line?: Partial<LineSpec> } = {}): LineSpec {
  return {
    format: "plantloop/line@1", id: "sheets",
    product: { id: "panel", price: 200, materialCost: 100, scrapCost: 8 },
    products: {
      sheet: { materialCost: 700, scrapCost: 40, route: [{ station: "coat" }, { station: "check", scrap: scrap.check ?? 0 }, { station: "cut", splitsInto: { panel: 12 } }] },
      panel: { route: [{ station: "pack", scrap: scrap.pack ?? 0 }] },
    },
    releases: [{ id: "glass", product: "sheet", interarrival: seconds(100), maximum: 600 }],
    stations: [{ id: "coat", time: seconds(60), ...more.coat }, { id: "check", time: seconds(20), ...more.check }, { id: "cut", time: seconds(60) }, { id: "pack", time: seconds(5), grades: true }],
    ...more.line,
  };
}

describe("a sheet that is split into twelve", () => {
  test("is lost as twelve panels where it is found only on them: their price and their scrap, 12 × (200 + 8)", () => {
    expect(worthAt(sheets(), "coat")).toEqual({ loss: 2496, good: 1200 });
    expect(worthAt(sheets(), "pack").loss).toBe(208);
    // A film below 8 is a bad sheet: so are all panels of it.
    const film = { makes: { film: { unit: "µm", formula: "10", noise: 1 } } };
    const judged = (lower: number | null): LineSpec => sheets({}, { coat: film, line: { characteristics: { film: { unit: "µm", spec: [lower, null], measuredAt: "coat", gauge: { noise: 0 } } } } });
    expect(12 * lostInRuns(judged(8.7), judged(null), 70_000).each).toBeCloseTo(2496, 6);
  });

  test("is lost as a sheet where a station grades sheets: what twelve panels bring, and its own material and scrap", () => {
    // 12 × (200 − 100) are not brought; 700 of material and 40 of scrap are lost.
    expect(worthAt(sheets({}, { check: { grades: true } }), "coat").loss).toBe(1940);
    expect(lostInRuns(sheets({ check: 0.1 }), sheets(), 70_000).each).toBeCloseTo(1940, 6);
    expect(lostInRuns(sheets({ pack: 0.1 }), sheets(), 70_000).each).toBeCloseTo(208, 6);
  });

  test("comes every 100 s, and its panels twelve times as often", () => {
    const twin = createTwin(compileLine(sheets()));
    expect(partsPerHour(twin, 0)).toBeCloseTo(36, 9);
    expect(partsPerHour(twin, 3)).toBeCloseTo(432, 9);
    // Money over 18 sheets is money over half an hour.
    expect(perHour(twin, { mean: 50, halfWidth: null }, { station: 0, parts: 18 }).mean).toBeCloseTo(100, 9);
  });
});

/** Six plates are built into a block. A block every 60 s, 200 of them, and a plate every so many seconds. */
function blocks({ check = 0, test: atTest = 0, every = 10, grades = true }: { readonly check?: number; readonly test?: number; readonly every?: number; readonly grades?: boolean } = {}): LineSpec {
  return {
    format: "plantloop/line@1", id: "blocks",
    product: { id: "block", price: 1000, materialCost: 600, scrapCost: 50 },
    products: {
      plate: { materialCost: 40, scrapCost: 5, route: [{ station: "prime" }, { station: "plate-check", scrap: check }] },
      block: { route: [{ station: "assemble", components: { plate: 6 } }, { station: "test", scrap: atTest }] },
    },
    releases: [{ id: "plates", product: "plate", interarrival: seconds(every), maximum: Math.floor(12_000 / every) }, { id: "blocks", product: "block", interarrival: seconds(60), maximum: 200 }],
    stations: [{ id: "prime", time: seconds(4) }, { id: "plate-check", time: seconds(3), grades }, { id: "assemble", time: seconds(30) }, { id: "test", time: seconds(10), grades: true }],
  };
}

describe("a plate of which six are built into a block", () => {
  test("costs a sixth of what a block brings, and its own material and scrap, where no plate comes in its stead", () => {
    const { loss, good } = worthAt(blocks(), "prime");
    expect(good).toBeCloseTo(400 / 6, 9);
    expect(loss).toBeCloseTo(400 / 6 + 45, 9);
    // In whole blocks: up to five plates more are lost than blocks are for want of them.
    const { each, parts } = lostInRuns(blocks({ check: 0.1 }), blocks(), 20_000);
    expect(Math.abs(each - loss) * parts).toBeLessThan(400);
  });

  test("costs its material and its scrap where more plates come than are built in", () => {
    const spare = worthAt(blocks({ every: 8 }), "prime");
    expect(spare.good).toBeCloseTo(400 / 6, 9);
    expect(spare.loss).toBeCloseTo(45, 9);
    expect(lostInRuns(blocks({ every: 8, check: 0.1 }), blocks({ every: 8 }), 20_000).each).toBeCloseTo(45, 9);
  });

  test("costs its share of the block that is scrapped for it where nobody grades plates", () => {
    expect(worthAt(blocks({ grades: false }), "prime").loss).toBeCloseTo(1050 / 6, 9);
    expect(worthAt(blocks({ grades: false }), "assemble").loss).toBe(1050);
    expect(lostInRuns(blocks({ test: 0.2 }), blocks(), 20_000).each).toBeCloseTo(1050, 9);
  });

  test("has the share of the block's material when the line says none of its own", () => {
    const { products = {}, ...rest } = blocks();
    const plate: RoutedProductSpec = { route: products["plate"]?.route ?? [] };
    expect(worthAt({ ...rest, products: { ...products, plate } }, "prime").loss).toBeCloseTo((400 + 600 + 50) / 6, 9);
  });
});

/** A quick station that grades ahead of a slow one, in a line that is never short of work. */
function early(lower: number | null): LineSpec {
  return {
    format: "plantloop/line@1", id: "early", arrivals: "saturated",
    product: { id: "part", price: 100, materialCost: 40, scrapCost: 3 },
    stations: [{ id: "form", time: seconds(10), grades: true, makes: { size: { unit: "mm", formula: "10", noise: 1 } } }, { id: "fire", time: seconds(20), bufferBefore: 5 }, { id: "pack", time: seconds(5), bufferBefore: 5, grades: true }],
    characteristics: { size: { unit: "mm", spec: [lower, null], measuredAt: "form", gauge: { noise: 0 } } },
  };
}

describe("throughput accounting: a part that is lost", () => {
  test("ahead of the bottleneck costs what has gone into it, for the bottleneck takes another", () => {
    expect(worthAt(early(8.7), "form").loss).toBe(43);
    expect(lostInRuns(early(8.7), early(null), 20_000).each).toBeCloseTo(43, 9);
  });

  test("behind the bottleneck costs its price and its scrap", () => {
    expect(worthAt(early(8.7), "fire").loss).toBe(103);
  });

  test("of a line of one product that is judged at its end is worth the same at every station, to the last digit", () => {
    const spec = plants["die-stacking"];
    if (spec === undefined) throw new Error("die stacking does not ship");
    const twin = createTwin(compileLine(spec));
    const whole = partWorth(twin, policy, { design: twin.line.nominalDesign, station: -1 });
    // At the nominal design its price is 180; its material costs 95, and 30 its scrap.
    expect(whole).toEqual({ good: 85, scrapped: -125 });
    for (const { index } of twin.line.stations) expect(partWorth(twin, policy, { design: twin.line.nominalDesign, station: index })).toEqual(whole);
  });
});

describe("a machine that is away", () => {
  const away = { maintenance: { time: seconds(4000), cost: 70 } };
  const held = { product: { id: "panel", price: 200, materialCost: 100, scrapCost: 8, wipCost: 3.6 } };

  test("costs a line that is fed more slowly than it works only the time that parts wait", () => {
    const spec = sheets({}, { coat: away, line: held });
    const cost = costOfAbsence(createTwin(compileLine(spec)), policy, { station: 0, seconds: 4000, since: 1e6, design: [] });
    // Forty sheets wait 40 × 4000 / 2 s together while it is away, and 40² / (2 × 0.01 × (1/0.6 − 1)) s after; 0.001 a second each.
    expect(cost).toBeCloseTo(0.001 * (80_000 + 120_000), 6);
    const plant = createPlant(compileLine(spec), { seed: 5 });
    order(plant, { type: "maintain", station: "coat", machine: 0 });
    advance(plant, 70_000);
    const seen = run(spec, 70_000).money - moneyOf(plant) - 70;
    expect(Math.abs(seen / cost - 1)).toBeLessThan(0.06);
  });

  test("costs such a line output where it is away for more than the time that the line has to spare", () => {
    const twin = createTwin(compileLine(sheets({}, { coat: away, line: held })));
    const cost = (since: number): number => costOfAbsence(twin, policy, { station: 0, seconds: 4000, since, design: [] });
    // Of 6000 s since it was last away the line needs six tenths. A sheet comes every 100 s, of twelve panels at 200 − 100.
    expect(cost(6000) - cost(1e6)).toBeCloseTo((4000 - 0.4 * 6000) * 0.01 * 1200, 6);
    expect(cost(10_000)).toBeCloseTo(cost(1e6), 6);
  });

  test("costs a line that is held up by it the output of that time", () => {
    const { releases, ...rest } = sheets({}, { coat: away });
    const spec = { ...rest, releases: (releases ?? []).map((of) => ({ ...of, interarrival: seconds(50), maximum: 5000 })) };
    const cost = costOfAbsence(createTwin(compileLine(spec)), policy, { station: 0, seconds: 4000, since: 1e6, design: [] });
    // A sheet in 60 s, of twelve panels at 200 − 100.
    expect(cost).toBeCloseTo((4000 / 60) * 1200, 6);
    const plant = createPlant(compileLine(spec), { seed: 5 });
    order(plant, { type: "maintain", station: "coat", machine: 0 });
    advance(plant, 70_000);
    expect(Math.abs((run(spec, 70_000).money - moneyOf(plant) - 70) / cost - 1)).toBeLessThan(0.03);
  });
});

test("of several products at one station, a part is worth the mean of what is released", () => {
  const { products: _, releases: __, product, ...rest } = sheets();
  const spec: LineSpec = {
    ...rest, ...(product === undefined ? {} : { product }),
    products: { plain: { route: [{ station: "coat" }, { station: "pack" }] }, fine: { price: 260, materialCost: 120, scrapCost: 20, route: [{ station: "coat" }, { station: "cut" }, { station: "pack" }] } },
    releases: [{ id: "a", product: "plain", interarrival: seconds(100) }, { id: "b", product: "fine", interarrival: seconds(300) }],
    stations: rest.stations.filter(({ id }) => id !== "check"),
  };
  expect(worthAt(spec, "coat").loss).toBeCloseTo(0.75 * 208 + 0.25 * 280, 9);
  // Only the fine ones are cut, a quarter of all.
  expect(worthAt(spec, "cut")).toEqual({ loss: 280, good: 140 });
  expect(partsPerHour(createTwin(compileLine(spec)), 1)).toBeCloseTo(12, 9);
});
