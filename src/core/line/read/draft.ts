import { z } from "zod";
import type { DistributionSpec, LineSpec } from "../spec.ts";
import { choiceOf } from "./schema/choice.ts";
import { line } from "./schema/line.ts";

/** A model of which some parts may be wrong; those are undefined, all others are right and stand where they stood. */
export type Draft<Type> = Type extends string | number | boolean | null | undefined | DistributionSpec
  ? Type
  : Type extends readonly [unknown, unknown]
    ? Type
    : Type extends readonly (infer Element)[]
      ? readonly (Draft<Element> | undefined)[]
      : { readonly [Key in keyof Type]?: Draft<Type[Key]> | undefined };

export type LineDraft = Draft<LineSpec>;
export type StationDraft = NonNullable<NonNullable<LineDraft["stations"]>[number]>;

const lenientLine = lenient(line);

/**
 * What of a value is right, so that the checks between parts tell of their errors at once with those of the shape.
 * The shape of what it gives is what the schema let through, hence the narrowing.
 */
export function draftOf(value: unknown): LineDraft {
  const read = lenientLine.safeParse(value);
  return read.success && read.data !== undefined ? (read.data as LineDraft) : {};
}

/** The schema that lets everything through and gives undefined for what is wrong. */
function lenient(schema: z.core.$ZodType): z.ZodType {
  const choice = choiceOf(schema);
  if (choice !== undefined) return lenientChoice(choice.choose);
  if (schema instanceof z.ZodOptional) return lenient(schema.unwrap());
  if (schema instanceof z.ZodArray) return z.array(lenient(schema.element)).optional().catch(undefined);
  if (schema instanceof z.ZodRecord) return z.record(z.string(), lenient(schema.valueType)).optional().catch(undefined);
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries<z.core.$ZodType>(schema.shape).map(([key, field]) => [key, lenient(field)]);
    return z.object(Object.fromEntries(fields)).optional().catch(undefined);
  }
  return z.unknown().transform((value) => (z.safeParse(schema, value).success ? value : undefined)).optional();
}

/** Of each of the forms, the lenient one; each is made once. */
function lenientChoice(choose: (value: unknown) => z.core.$ZodType): z.ZodType {
  const forms = new Map<z.core.$ZodType, z.ZodType>();
  return z.unknown().transform((value) => {
    const form = choose(value);
    const known = forms.get(form) ?? lenient(form);
    forms.set(form, known);
    return known.safeParse(value).data;
  }).optional();
}
