import { readFileSync } from "node:fs";
import Ajv from "ajv";
import { describe, expect, test } from "vitest";
import { fullProblemText, problemText } from "#line";
import { parseLine, readLine } from "#line/read";
import { lineJsonSchema } from "#line/reference";
import { changedIn as changed } from "./models.ts";
import { mistakes, right } from "./mistakes.ts";

const told = (line: unknown): readonly string[] => {
  const read = parseLine(line);
  return read.ok ? [] : read.problems.map(problemText);
};

const isRight = new Ajv({ strict: false }).compile(lineJsonSchema(() => undefined));

describe("a mistake that people make gives one message, with its place, what was found and what is allowed:", () => {
  test("there are 60 of them, and the line is right without", () => {
    expect(mistakes.length).toBeGreaterThanOrEqual(60);
    expect(told(right)).toEqual([]);
  });

  test.each(mistakes)("%s", (_, where, written, place, says) => {
    const texts = told(changed(right, where, written));
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatch(`${place}: found `);
    expect(texts[0]?.startsWith(`${place}: found `)).toBe(true);
    expect(texts[0]).toContain(says);
  });

  test.each([
    ["a station", ["stations", 1, "time"], -5, '(station "coat")'],
    ["a sensor of one", ["stations", 1, "sensors", 0, "noise"], -0.1, '(station "coat", sensor "flowMeter")'],
    ["what a rule between parts says", ["stations", 2, "reworks"], { when: "film > 2", to: "inspect", limit: 1 }, '(station "dry")'],
  ])("who reads it need not count: %s is named by its id", (_, where, written, ids) => {
    const read = parseLine(changed(right, where, written));
    expect(read.ok ? [] : read.problems.map((problem) => fullProblemText(problem).endsWith(ids))).toContain(true);
  });

  test.each([["kind", ["stations", 1, "kind"], "docs/reference/stations.md"], ["kind of sensor", ["stations", 1, "sensors", 0, "kind"], "docs/reference/sensors.md"]])("of a wrong %s it is told where all are listed", (_, where, page) => {
    expect(told(changed(right, where, "ovne")).join("\n")).toContain(page);
    expect(readFileSync(new URL(`../../../../${page}`, import.meta.url), "utf8")).toMatch(/^\| `(?:oven|thermocouple)` \|/mu);
  });

  test("all of a file's are told at once", () => {
    // Those in different places, so that none undoes another; what formulas and limits give is worked out once all else is right.
    const apart = mistakes.filter(([, where]) => where[2] !== "spec" && where[2] !== "target").filter(([, where], index, list) => list.findIndex(([, other]) => other[0] === where[0] && other[1] === where[1]) === index && where[0] !== "stations" && where[0] !== "format");
    const all = apart.reduce<unknown>((line, [, where, written]) => changed(line, where, written), right);
    const texts = told(all);
    expect(texts.length).toBeGreaterThanOrEqual(5);
    expect(apart.map(([, , , place]) => place).filter((place) => !texts.some((text) => text.startsWith(`${place}: found `)))).toEqual([]);
  });

  test("editors underline most of them by the JSON Schema", () => {
    expect(isRight(right)).toBe(true);
    const refused = mistakes.filter(([, where, written]) => !isRight(JSON.parse(JSON.stringify(changed(right, where, written)))));
    expect(refused.length / mistakes.length).toBeGreaterThan(0.6);
  });
});

describe("a slip in the JSON of a file gives one message with its line and column:", () => {
  const text = JSON.stringify(right, null, 2);
  test.each([
    ["a comma after the last", text.replace(/\n\}$/u, ",\n}"), 'found "}"; a key in double quotes is wanted'],
    ["a comment", text.replace("{", "{ // mine"), 'found "//'],
    ["a key without quotes", text.replace('"id"', "id"), 'found "id"; a key in double quotes is wanted'],
    ["single quotes", text.replace('"my-line"', "'my-line'"), "a value is wanted"],
    ["a comma forgotten", text.replace('"my-line",', '"my-line"'), 'a "," or a "}" is wanted'],
    ["a bracket forgotten at the end", text.slice(0, -1), "found the end of the file"],
    ["True with a capital letter", text.replace('"saturated"', "True"), 'found "True"; a value is wanted'],
    ["an equals sign", text.replace('"id":', '"id" ='), 'a ":" is wanted after a key'],
  ])("%s", (_, wrong, says) => {
    const read = readLine(wrong);
    const texts = read.ok ? [] : read.problems.map(problemText);
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatch(/^line \d+, column \d+: found /u);
    expect(texts[0]).toContain(says);
  });
});
