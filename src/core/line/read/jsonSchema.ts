/** The line language as a JSON Schema, for editors that complete and underline. Made of the reader's own schema, so that the two can't part. */
import { z } from "zod";
import { choiceOf } from "./schema/choice.ts";
import { line } from "./schema/line.ts";
import { shapes } from "./schema/shape.ts";

/** What a field of an object with such fields means; undefined where nothing is told. */
export type Describe = (fields: readonly string[], field: string) => string | undefined;

/**
 * JSON Schema (draft 7) of a line file. It holds all that can be said of one value alone; what must hold between values (a name
 * that refers, a buffer that is large enough) only `check` can see. `describe` tells what each field means.
 */
export function lineJsonSchema(describe: Describe): object {
  const whole = new Described(describe).of(line);
  const { properties, ...rest } = z.toJSONSchema(whole, { target: "draft-7", metadata: shapes, unrepresentable: "any" });
  return {
    ...rest,
    $id: "plantloop/line@1",
    title: "A line model of Plantloop",
    properties: { $schema: { type: "string", description: "where this schema is, for editors; the reader passes it over" }, ...properties },
  };
}

/** A copy of a schema in forms that JSON Schema knows, with what its fields mean. */
class Described {
  readonly #describe: Describe;
  /** Each once, so that what stands in several places is one definition. */
  readonly #made = new Map<z.core.$ZodType, z.ZodType>();

  constructor(describe: Describe) {
    this.#describe = describe;
  }

  of(schema: z.core.$ZodType): z.ZodType {
    const known = this.#made.get(schema);
    if (known !== undefined) return known;
    const made = this.#make(schema);
    this.#made.set(schema, made);
    return made;
  }

  #make(schema: z.core.$ZodType): z.ZodType {
    const choice = choiceOf(schema);
    if (choice !== undefined) return z.union(choice.forms.map((form) => this.of(form)));
    if (schema instanceof z.ZodArray) return z.array(this.of(schema.element)).register(shapes, shapes.get(schema) ?? {});
    if (schema instanceof z.ZodRecord) return z.record(z.string(), this.of(schema.valueType));
    if (schema instanceof z.ZodObject) return this.#object(schema.shape);
    return z.unknown().register(shapes, shapes.get(schema) ?? {});
  }

  #object(shape: Readonly<Record<string, z.core.$ZodType>>): z.ZodType {
    const names = Object.keys(shape);
    const fields = Object.entries(shape).map(([name, field]) => [name, this.#field(field, this.#describe(names, name))]);
    return z.strictObject(Object.fromEntries(fields));
  }

  #field(field: z.core.$ZodType, description: string | undefined): z.ZodType {
    const isOptional = field instanceof z.ZodOptional;
    const value = this.of(isOptional ? field.unwrap() : field);
    const wrapped = isOptional ? z.optional(value) : z.nonoptional(value);
    if (description === undefined) return wrapped;
    const allowed = shapes.get(value)?.["description"];
    return wrapped.register(shapes, { description: typeof allowed === "string" ? `${description}\n\n${allowed}` : description });
  }
}
