import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileLine } from "#line";
import { parseLine, readLine, serializeLine } from "#line/read";
import { shippedLines } from "#lines";
import { complete, fab, threeInARow } from "./models.ts";

describe("a line file", () => {
  test("in the smallest form loads as it stands", () => {
    const read = readLine(threeInARow);
    expect(read).toEqual({ ok: true, line: JSON.parse(threeInARow) });
  });

  test("that uses everything of the language is read, and can be compiled", () => {
    const read = readLine(JSON.stringify(complete));
    expect(read).toEqual({ ok: true, line: complete });
    if (read.ok) expect(compileLine(read.line).stations).toHaveLength(4);
  });

  test("with products and routes is read, written and read again as the same, and can be compiled", () => {
    const read = readLine(JSON.stringify(fab));
    expect(read).toEqual({ ok: true, line: fab });
    if (read.ok) expect(readLine(serializeLine(read.line))).toEqual(read);
    if (read.ok) expect(compileLine(read.line).steps.map(({ id }) => id)).toEqual(["furnace", "etch", "gate", "inspect", "litho-2", "furnace-2", "inspect", "etch"]);
  });

  test.each(Object.values(shippedLines).map((line) => [line.id, line] as const))("written from the shipped line %s reads back as the same", (_, line) => {
    expect(readLine(serializeLine(line))).toEqual({ ok: true, line });
  });

  test("may begin with a byte order mark", () => {
    expect(readLine(`\uFEFF${threeInARow}`).ok).toBe(true);
  });

  test("tells all its errors at once, of shape and of sense", () => {
    const read = readLine(`{
      "format": "plantloop/line@2", "id": "x", "id": "a b", "arrivals": "saturated",
      "stations": [{ "id": "a", "time": -1, "machines": 0, "__proto__": 1 }, { "id": "a", "time": 1e999 }],
      "controls": [{ "characteristic": "offset", "station": "b", "setPoint": "force", "against": "wear" }]
    }`);
    expect(read.ok ? [] : read.problems.map(({ path }) => path)).toEqual([
      "id", "stations[0].__proto__", "stations[1].time", "format", "id", "stations[0].machines", "stations[0].time", "stations[1].id",
      "controls[0].characteristic", "controls[0].station",
    ]);
  });

  test("with thousands of errors tells a hundred, and how many more", () => {
    const read = parseLine({ ...complete, ...Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`key${index}`, 1])) });
    expect(read.ok ? [] : read.problems).toHaveLength(101);
    expect(read.ok ? null : read.problems.at(-1)).toEqual({ path: "file", found: "4900 problems more", allowed: "mend the others first" });
  });

  test("is not harmed by its reader", () => {
    const frozen = deepFreeze(structuredClone(complete));
    expect(parseLine(frozen)).toEqual({ ok: true, line: complete });
  });
});

describe("any line", () => {
  test("that is read, written and read again is the same", () => {
    const times = fc.oneof(
      fc.double({ min: 0.001, max: 1e6, noNaN: true }),
      fc.constantFrom("45 min", "1.5 h", "300 ms", "2 d", "90 s"),
      fc.record({ exponential: fc.record({ mean: fc.double({ min: 0.001, max: 1e6, noNaN: true }) }) }),
      fc.record({ gamma: fc.record({ mean: fc.constant("2 min"), cv: fc.double({ min: 0.1, max: 3, noNaN: true }) }) }),
    );
    const station = fc.record({ time: times, machines: fc.integer({ min: 1, max: 20 }), bufferBefore: fc.option(fc.nat(1000)) }, { requiredKeys: ["time"] });
    const line = fc.array(station, { minLength: 1, maxLength: 8 }).map((stations) => ({
      format: "plantloop/line@1", id: "any", arrivals: "saturated", stations: stations.map((spec, index) => ({ id: `s${index}`, ...spec })),
    }));
    fc.assert(
      fc.property(line, (given) => {
        const read = readLine(JSON.stringify(given));
        expect(read).toEqual({ ok: true, line: given });
        if (read.ok) expect(readLine(serializeLine(read.line))).toEqual(read);
      }),
    );
  });

  test("given as any text or any value is answered, never thrown", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.string().map((text) => `${threeInARow.slice(0, 200)}${text}`)), (text) => typeof readLine(text).ok === "boolean"));
    fc.assert(fc.property(fc.anything(), (value) => !parseLine(value).ok));
  });
});

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
