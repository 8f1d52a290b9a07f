import { z } from "zod";
import { shapes } from "./shape.ts";

/**
 * An object that has no keys but these; every key of the type has to stand in the shape. `wanted` says what is allowed
 * where something else than an object stands; the message of an unknown key is the list of the known ones.
 */
export function object<Type>(wanted: string, shape: { readonly [Key in keyof Required<Type>]: z.ZodType }): z.ZodType {
  return z.strictObject(shape, { error: (issue) => (issue.code === "unrecognized_keys" ? Object.keys(shape).join(" ") : wanted) });
}

/** A list; where it is too short or too long, or something else, `wanted` says what is allowed. */
export function list(element: z.ZodType, wanted: string, { least = 0, most }: { readonly least?: number; readonly most: number }): z.ZodType {
  return z.array(element, wanted).min(least, wanted).max(most, wanted).register(shapes, { description: wanted, ...(least > 0 ? { minItems: least } : {}), maxItems: most });
}

/** An object with names as keys; how many and which, the checks see to. */
export function named(value: z.ZodType, wanted: string): z.ZodType {
  return z.record(z.string(), value, wanted);
}
