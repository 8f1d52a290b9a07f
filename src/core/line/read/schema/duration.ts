import { z } from "zod";
import { durationSeconds, durationUnits } from "../../units.ts";
import { limits } from "../limits.ts";
import { allowed } from "../messages.ts";
import { type Shape, shapes } from "./shape.ts";

/** What an editor is told of a duration: a number, or a text with a unit. */
const shape = (least: number): Shape => ({
  anyOf: [
    { type: "number", ...(least > 0 ? { exclusiveMinimum: 0 } : { minimum: 0 }), maximum: limits.seconds },
    { type: "string", pattern: `^\\s*\\+?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?\\s*(${durationUnits.join("|")})?\\s*$` },
  ],
});
export const durationShape = shape(0);
export const positiveDurationShape = shape(limits.shortestSeconds);

/** A duration of 0 or more. */
export const duration: z.ZodType = durationThat(wrongDuration, durationShape);

/** A duration above 0. */
export const positiveDuration: z.ZodType = durationThat((value) => wrongPositiveDuration(value, allowed.durationPositive), positiveDurationShape);

/** `[from, to]`, two durations; whether they follow one another, a check sees to. */
export const workingTime: z.ZodType = z.custom(
  (value) => Array.isArray(value) && value.length === 2 && value.every((time) => wrongDuration(time) === null),
  allowed.workingTime,
).register(shapes, { description: allowed.workingTime, type: "array", items: durationShape, minItems: 2, maxItems: 2 });

/** What is wrong with a duration; null when nothing is. */
export function wrongDuration(value: unknown): string | null {
  const seconds = typeof value === "number" || typeof value === "string" ? writtenSeconds(value) : null;
  if (seconds === null) return allowed.duration;
  return seconds === 0 || (seconds >= limits.shortestSeconds && seconds <= limits.seconds) ? null : allowed.durationRange;
}

/** What is wrong with a duration that may not be 0, or not beyond its limits. */
export function wrongPositiveDuration(value: unknown, wanted: string): string | null {
  const wrong = wrongDuration(value);
  if (wrong === allowed.duration) return wrong;
  return wrong === null && writtenSeconds(value) !== 0 ? null : wanted;
}

/** Seconds of what should be a duration; null for what is none. Texts are short, so that none takes long to parse. */
export function writtenSeconds(value: unknown): number | null {
  if (typeof value === "number") return value;
  return typeof value === "string" && value.length <= 40 ? durationSeconds(value) : null;
}

function durationThat(wrong: (value: unknown) => string | null, shape: Shape): z.ZodType {
  return z.custom((value) => wrong(value) === null, { error: ({ input }) => wrong(input) ?? allowed.duration }).register(shapes, { description: allowed.duration, ...shape });
}
