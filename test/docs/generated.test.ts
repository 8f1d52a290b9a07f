import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { describe, expect, test } from "vitest";
import { Stream, distributionDraw } from "#kernel";
import { compileFormula, resolveDistribution } from "#line";
import { distributionFacts, lineJsonSchema } from "#line/reference";
import { shippedLines } from "#lines";
import { generated } from "../../src/app/terminal/reference/generated.ts";
import { root } from "../../src/app/serve/install.mjs";
import { complete, fab, handled, staffed, threeInARow } from "../core/line/read/models.ts";
import { physical } from "../core/line/read/physical.ts";

describe("what `npm run docs` writes", () => {
  test.each(Object.entries(generated(root)))("is not stale: %s", (file, text) => {
    expect(readFileSync(join(root, file), "utf8"), "run `npm run docs`").toBe(text);
  });
});

describe("the JSON Schema of a line", () => {
  const right = new Ajv({ strict: false, allErrors: true }).compile(lineJsonSchema(() => undefined));
  const errors = (line: unknown): string[] => (right(line) ? [] : (right.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`));

  test.each(Object.values(shippedLines).map((line) => [line.id, line] as const))("takes the shipped line %s", (_, line) => {
    expect(errors(JSON.parse(JSON.stringify(line)))).toEqual([]);
  });

  test.each(Object.entries({ complete, fab, handled, staffed, physical }))("takes the line %s, which uses much of the language", (_, line) => {
    expect(errors({ $schema: "../public/line.schema.json", ...line })).toEqual([]);
  });

  test("tells what every field means, and names the kinds that there are", () => {
    const text = readFileSync(join(root, "public/line.schema.json"), "utf8");
    expect(text).toContain("Places before the station, its machines not counted");
    expect(text).toContain('"thermocouple"');
    const fields = readFileSync(join(root, "docs/reference/fields.md"), "utf8").split("\n").filter((row) => row.startsWith("| `"));
    expect(fields.length).toBeGreaterThan(250);
    expect(fields.filter((row) => / \|  \| /u.test(row))).toEqual([]);
  });

  test("underlines what is wrong with one value", () => {
    const wrong = { ...JSON.parse(threeInARow), sector: "cars" };
    expect(errors(wrong)).toEqual([expect.stringContaining("/sector must be equal to one of the allowed values")]);
  });
});

describe("the page of distributions", () => {
  const examples: Readonly<Record<string, Readonly<Record<string, number>>>> = {
    constant: { value: 7 }, exponential: { mean: 3 }, uniform: { min: 2, max: 8 }, triangular: { min: 1, mode: 2, max: 6 }, normal: { mean: 9, sd: 2 },
    lognormal: { mean: 5, cv: 0.5 }, gamma: { mean: 4, cv: 0.7 }, erlang: { mean: 6, k: 3 }, weibull: { scale: 2, shape: 2 },
  };
  /** Γ at 1 + 1/2 and 1 + 2/2, which a shape of 2 needs: half the square root of π, and 1. */
  const numbers = (formula: string): string => formula.replaceAll("gamma(1 + 1/shape)", String(Math.sqrt(Math.PI) / 2)).replaceAll("gamma(1 + 2/shape)", "1");

  test.each(Object.entries(examples))("tells mean and variance of %s as draws of it have them", (kind, parameters) => {
    const names = Object.keys(parameters);
    const valueOf = (formula: string): number => compileFormula(numbers(formula), (name) => names.indexOf(name))(Float64Array.from(Object.values(parameters)));
    const draw = distributionDraw(resolveDistribution((kind === "constant" ? { constant: 7 } : { [kind]: parameters }) as never));
    const stream = new Stream(1, `distributions ${kind}`);
    const draws = Array.from({ length: 40_000 }, (_, index) => draw(stream, index));
    const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
    const variance = draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws.length;
    const facts = distributionFacts[kind];
    expect(mean / valueOf(facts?.mean ?? "0")).toBeCloseTo(1, 1);
    expect(Math.abs(variance - valueOf(facts?.variance ?? "-1"))).toBeLessThanOrEqual(0.06 * variance);
  });
});
