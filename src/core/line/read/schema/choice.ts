import { z } from "zod";

/** What a schema that has several forms takes a value for. */
type Choose = (value: unknown) => z.core.$ZodType;

const choices = new WeakMap<z.core.$ZodType, Choose>();

/**
 * A value of one of several forms. `choose` says by a look at the value which form it is meant to be, and only the errors of
 * that form are told: a union would tell those of all.
 */
export function choice(choose: Choose): z.ZodType {
  const schema = z.unknown().check((context) => {
    const read = z.safeParse(choose(context.value), context.value);
    for (const issue of read.error?.issues ?? []) context.issues.push({ ...issue, input: undefined });
  });
  choices.set(schema, choose);
  return schema;
}

/** How a schema chooses; undefined for one that has a single form. */
export function choiceOf(schema: z.core.$ZodType): Choose | undefined {
  return choices.get(schema);
}
