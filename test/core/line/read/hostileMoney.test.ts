import { describe, expect, test } from "vitest";
import { problemText } from "#line";
import { parseLine } from "#line/read";
import { changedFab, changedIn, fab } from "./models.ts";

function texts(given: unknown): string[] {
  const read = parseLine(given);
  return read.ok ? [] : read.problems.map(problemText);
}

describe("the money of a product", () => {
  test.each<[path: string, where: readonly string[], value: unknown, message: string]>([
    ["products.wafer.price", ["products", "wafer", "price"], 100, "found 100; what a product brings and costs is in the currency of the line's `product`"],
    ["products.wafer.scrapCost", ["products", "wafer", "scrapCost"], 5, "a line with it has that too"],
    ["products.wafer.materialCost", ["products", "wafer", "materialCost"], -1, "found -1; a finite number from 0 to 1e12, or a formula as a text"],
    ["products.wafer.scrapCost", ["products", "wafer", "scrapCost"], "5", 'found "5"; a finite number'],
    ["products.wafer.cost", ["products", "wafer", "cost"], 5, 'found the key "cost"'],
  ])("%s is told when it is wrong", (path, where, value, message) => {
    const told = texts(changedFab(where, value));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(`${path}: found `);
    expect(told[0]).toContain(message);
  });

  const sold = (product: object, of: unknown = fab): unknown =>
    [[["product"], { id: "wafer", price: 100 }] as const, [["design"], { width: { unit: "mm", nominal: 4, range: [2, 8] } }] as const, ...Object.entries(product).map(([name, value]) => [["products", "monitor-2", name], value] as const)]
      .reduce<unknown>((line, [where, value]) => changedIn(line, where, value), of);

  test("is a number, or a formula over the design", () => {
    expect(texts(sold({ price: "20 + width", materialCost: "5/width", scrapCost: -2 }))).toEqual([]);
  });

  test.each<[string, object, string]>([
    ["products.monitor-2.price", { price: "20 + widht" }, 'found "widht"; did you mean "width"?'],
    ["products.monitor-2.price", { price: "20/(width - 4)" }, "at the nominal set points and design a formula gives a finite number"],
    ["products.monitor-2.materialCost", { materialCost: "20/(width - 5)" }, "which has no finite value at width = 5"],
  ])("%s is told when it is none", (path, product, message) => {
    const told = texts(sold(product));
    expect(told.every((text) => text.startsWith(`${path}: found `))).toBe(true);
    expect(told).toContainEqual(expect.stringContaining(message));
  });

  test("has no price where the product is built into another, or split up", () => {
    const says = 'products.monitor-2.price: found 20; what is built into others or split up is not sold: what comes of it has the price';
    expect(texts(sold({ price: 20 }, changedFab(["products", "wafer", "route", 3, "components"], { "monitor-2": 1 })))).toEqual([says]);
    const split = { price: 20, route: [{ station: "inspect" }, { station: "etch", time: "1 min", splitsInto: { wafer: 2 } }] };
    expect(texts(sold(split))).toContainEqual(says);
    expect(texts(sold({ route: split.route, materialCost: 5 }))).not.toContainEqual(expect.stringContaining("is not sold"));
  });
});
