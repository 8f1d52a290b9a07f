import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileFormula, parseFormula } from "#line";

const scope = Float64Array.of(80, 40, 2);
const names = ["force", "bumpPitch", "wear"];
const value = (formula: string): number => compileFormula(formula, (name) => (names.includes(name) ? names.indexOf(name) : undefined))(scope);

describe("a formula", () => {
  test.each([
    ["1 + 2*3", 7],
    ["(1 + 2)*3", 9],
    ["8 - 3 - 2", 3],
    ["16/4/2", 2],
    ["-2^2", -4],
    ["2^-1", 0.5],
    ["2^3^2", 512],
    ["0.9 + 0.03*abs(force - 83) + 12/bumpPitch", 0.9 + 0.09 + 0.3],
    ["max(1, wear, 1.5) + min(1, wear)", 3],
    ["if(force > 60 && wear <= 2, 10, 20)", 10],
    ["if(!(force == 80) || 0, 10, 20)", 20],
    ["sqrt(16) + pow(2, 10) + ln(exp(3))", 1031],
    ["1.5e2", 150],
  ])("%s is %d", (formula, expected) => {
    expect(value(formula)).toBeCloseTo(expected, 12);
  });

  test.each([
    ["", "ends where a value is wanted", 0],
    ["1 +", "ends where a value is wanted", 3],
    ["1 2", 'unexpected "2"', 2],
    ["(1 + 2", "bracket is not closed", 6],
    ["1 $ 2", 'unexpected "$"', 2],
    ["fetch(1)", 'unknown function "fetch"', 0],
    ["constructor(1)", 'unknown function "constructor"', 0],
    ["abs(1, 2)", "abs takes 1 values, found 2", 0],
    ["force.constructor", 'unexpected "."', 5],
  ])("%s is refused, with the place", (formula, message, position) => {
    const parsed = parseFormula(formula);
    expect(parsed).toMatchObject({ ok: false, position });
    expect(parsed.ok ? "" : parsed.message).toContain(message);
  });

  test.each([
    ["a hundred brackets", "(".repeat(100), "at most 64 levels"],
    ["a hundred signs", `${"-".repeat(100)}1`, "at most 64 levels"],
    ["a thousand sums", `${"1+".repeat(1000)}1`, "at most 1000 characters"],
  ])("of %s is refused", (_, formula, message) => {
    const parsed = parseFormula(formula);
    expect(parsed.ok ? "" : parsed.message).toContain(message);
  });

  test("of any text is parsed or refused, never thrown", () => {
    const pieces = fc.constantFrom("1", "force", "(", ")", "+", "-", "*", "/", "^", ",", "max", "if", "<", "&&", "!", " ", "é", "__proto__");
    fc.assert(fc.property(fc.oneof(fc.string({ maxLength: 60 }), fc.array(pieces, { maxLength: 40 }).map((all) => all.join(""))), (text) => typeof parseFormula(text).ok === "boolean"));
  });
});
