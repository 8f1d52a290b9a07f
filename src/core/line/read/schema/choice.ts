import { z } from "zod";

/** What a schema that has several forms takes a value for. */
type Choose = (value: unknown) => z.core.$ZodType;

interface Choice {
  readonly forms: readonly z.core.$ZodType[];
  readonly choose: Choose;
}

const choices = new WeakMap<z.core.$ZodType, Choice>();

/**
 * A value of one of several forms. `choose` says by a look at the value which form it is meant to be, and only the errors of
 * that form are told: a union would tell those of all.
 */
export function choice(forms: readonly z.core.$ZodType[], choose: Choose): z.ZodType {
  const schema = z.unknown().check((context) => {
    const read = z.safeParse(choose(context.value), context.value);
    for (const issue of read.error?.issues ?? []) context.issues.push({ ...issue, input: undefined });
  });
  choices.set(schema, { forms, choose });
  return schema;
}

/** The forms of a schema, and how it chooses among them; undefined for one that has a single form. */
export function choiceOf(schema: z.core.$ZodType): Choice | undefined {
  return choices.get(schema);
}
