import { z } from "zod";
import { allowedOfControls } from "../controlMessages.ts";
import { limits } from "../limits.ts";
import { allowed } from "../messages.ts";
import { didYouMean } from "../nearest.ts";
import { type Shape, shapes } from "./shape.ts";

/** A value that is right or wrong as a whole, what is allowed there, and what an editor is told of it. */
export function leaf(wanted: string, isRight: (value: unknown) => boolean, shape: Shape): z.ZodType {
  return z.custom(isRight, wanted).register(shapes, { description: wanted, ...shape });
}

const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value) && Math.abs(value) <= limits.size;
const isFormula = (value: unknown): boolean => typeof value === "string" && value.length <= 1000;
const isWhole = (least: number, most: number) => (value: unknown): boolean => isNumber(value) && Number.isInteger(value) && value >= least && value <= most;
const isPlainText = (value: unknown): value is string => typeof value === "string" && !/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u.test(value);
const number = (minimum: number = -limits.size, maximum: number = limits.size): Shape => ({ type: "number", minimum, maximum });
const above = (exclusiveMinimum: number, maximum: number): Shape => ({ type: "number", exclusiveMinimum, maximum });
const below = (minimum: number, exclusiveMaximum: number): Shape => ({ type: "number", minimum, exclusiveMaximum });
const formulaText: Shape = { type: "string", maxLength: 1000 };
const orFormula = (of: Shape): Shape => ({ anyOf: [of, formulaText] });
const isIn = (names: readonly string[]) => (value: unknown): boolean => typeof value === "string" && names.includes(value);

export const anyNumber = leaf(allowed.number, isNumber, number());
export const notNegative = leaf(allowed.notNegative, (value) => isNumber(value) && value >= 0, number(0));
export const positive = leaf(allowed.positive, (value) => isNumber(value) && value > 0, above(0, limits.size));
/** Counts of arithmetic are larger than any size. */
export const operations = leaf("a number of operations above 0, and at most 1e21", (value) => typeof value === "number" && value > 0 && value <= 1e21, above(0, 1e21));
export const metres = leaf(allowed.metres, (value) => isNumber(value) && value >= 1e-3 && value <= 1e6, number(1e-3, 1e6));
export const boolean = leaf(allowed.boolean, (value) => typeof value === "boolean", { type: "boolean" });
export const formula = leaf(allowed.formula, isFormula, formulaText);
export const numberOrFormula = leaf(allowed.numberOrFormula, (value) => isNumber(value) || isFormula(value), orFormula(number()));
export const notNegativeOrFormula = leaf(allowed.notNegativeOrFormula, (value) => (isNumber(value) && value >= 0) || isFormula(value), orFormula(number(0)));
export const noise = leaf(allowed.noise, (value) => (isNumber(value) && value >= 0) || isFormula(value), orFormula(number(0)));
export const everyNth = whole(1, 1_000_000, allowed.everyNth);

export const weight = leaf(allowedOfControls.weight, (value) => isNumber(value) && value > 0 && value <= 1, above(0, 1));
export const share = leaf(allowed.share, (value) => isNumber(value) && value > 0 && value <= 1, above(0, 1));
export const shareBelowOne = leaf(allowed.shareBelowOne, (value) => isNumber(value) && value >= 0 && value < 1, below(0, 1));
export const scrapShare = leaf(allowed.scrapShare, (value) => isNumber(value) && value >= 0 && value <= 1, number(0, 1));

export const notEveryTime = leaf(allowed.notEveryTime, (value) => isNumber(value) && value >= 0 && value < 1, below(0, 1));
export const isTrue = leaf("true, or left out", (value) => value === true, { const: true });

export const id = leaf(allowed.id, (value) => typeof value === "string" && isId(value), { type: "string", pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$" });
export const format = leaf(allowed.format, (value) => value === "plantloop/line@1", { const: "plantloop/line@1" });

export const range = leaf(allowed.range, (value) => Array.isArray(value) && value.length === 2 && value.every(isNumber) && Number(value[0]) < Number(value[1]), pairOf(number()));
export const spec = leaf(
  allowed.spec,
  (value) => Array.isArray(value) && value.length === 2 && value.every((limit) => limit === null || isNumber(limit) || isFormula(limit)),
  pairOf({ anyOf: [number(), formulaText, { type: "null" }] }),
);
export const buffer = places(allowed.buffer);
export const outputPlaces = places(allowed.outputPlaces);

/** Places for parts; null is no limit. */
function places(wanted: string): z.ZodType {
  return z.custom((value) => value === null || isWhole(0, limits.bufferPlaces)(value), {
    error: ({ input }) => (isNumber(input) && input > limits.bufferPlaces ? allowed.largestBuffer(limits.bufferPlaces) : wanted),
  }).register(shapes, { description: wanted, anyOf: [{ type: "integer", minimum: 0, maximum: limits.bufferPlaces }, { type: "null" }] });
}

/** A list of two such values. */
function pairOf(items: Shape): Shape {
  return { type: "array", items, minItems: 2, maxItems: 2 };
}

/** A whole number within limits. */
export function whole(least: number, most: number, wanted: string = allowed.whole(least, most)): z.ZodType {
  return leaf(wanted, isWhole(least, most), { type: "integer", minimum: least, maximum: most });
}

/** A text that is shown to people. */
export function words(most: number): z.ZodType {
  return leaf(allowed.words(most), (value) => isPlainText(value) && value.length >= 1 && value.length <= most, { type: "string", minLength: 1, maxLength: most });
}

/** One of some names; the message tells the nearest of them to what was found. */
export function oneOf(names: readonly string[], wanted: string = allowed.oneOf(names)): z.ZodType {
  return z.custom(isIn(names), { error: ({ input }) => `${didYouMean(input, names)}${wanted}` }).register(shapes, { description: wanted, enum: names });
}

/** One of some names; the message tells the nearest of them to what was found. */
export function nameOf(names: readonly string[], wanted: (found: unknown, names: readonly string[]) => string): z.ZodType {
  return z.custom(isIn(names), { error: ({ input }) => wanted(input, names) }).register(shapes, { description: wanted(undefined, names), enum: names });
}

/** Whether something can be a name. */
export function isName(value: unknown): value is string {
  return isPlainText(value) && value.length >= 1 && value.length <= limits.idLength;
}

/** Whether a text can be an id: letters, digits, `-` and `_`, and no name that every JavaScript object has. */
export function isId(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/u.test(text) && !(text in {});
}
