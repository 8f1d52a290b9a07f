import type { Describe } from "#line/reference";
import { code, page, table } from "../page.ts";
import { type Schema, allowedBy, isSchema, listAt, refersToDistribution, schemasAt } from "../shapes.ts";

/** Every object of the language with its fields, in the order in which they stand in a line. */
export function fieldsPage(schema: unknown, meaning: Describe): string {
  const sections = isSchema(schema) ? new Fields(meaning).sectionsOf(schema, "") : [];
  return page(
    "Fields of the line language",
    "Every object that a line can hold, each with all its fields; `[]` stands for each of a list, `<name>` for each name of the author's own. What the fields do together, with examples, is told in [line-model.md](../line-model.md).",
    ...sections,
  );
}

class Fields {
  readonly #meaning: Describe;

  constructor(meaning: Describe) {
    this.#meaning = meaning;
  }

  /** The section of an object, and those of what stands in it. */
  sectionsOf(schema: Schema, path: string): string[] {
    const required: unknown = schema["required"];
    const needed: readonly unknown[] = Array.isArray(required) ? required : [];
    const fields = schemasAt(schema, "properties").filter(([name]) => name !== "$schema");
    const names = fields.map(([name]) => name);
    const rows = fields.map(([name, field]) => [code(name), this.#meaning(names, name) ?? "", isText(field) ? "a text in each language" : allowedBy(field), needed.includes(name) ? "yes" : ""]);
    const inner = fields.flatMap(([name, field]) => objectsIn(field, path === "" ? name : `${path}.${name}`).flatMap(([at, object]) => this.sectionsOf(object, at)));
    return [`## ${path === "" ? "A line" : code(path)}\n\n${table(["field", "meaning", "allowed", "needed"], rows)}`, ...inner];
  }
}

/** The objects with fields that a value can be or hold, and where. */
function objectsIn(schema: Schema, path: string): readonly (readonly [string, Schema])[] {
  if (refersToDistribution(schema) || isText(schema)) return [];
  const forms = listAt(schema, "anyOf");
  if (forms.length > 0) return distinct(forms.flatMap((form) => objectsIn(form, path)));
  const { items, additionalProperties } = schema;
  if (isSchema(items)) return objectsIn(items, `${path}[]`);
  if (isSchema(additionalProperties)) return objectsIn(additionalProperties, `${path}.<name>`);
  return schemasAt(schema, "properties").length > 0 ? [[path, schema]] : [];
}

/** One thing or a list of such: its fields are told once. */
function distinct(objects: readonly (readonly [string, Schema])[]): readonly (readonly [string, Schema])[] {
  const seen = new Set<string>();
  return objects.filter(([, object]) => {
    const fields = schemasAt(object, "properties").map(([name]) => name).join(" ");
    return seen.has(fields) ? false : seen.add(fields);
  });
}

function isText(schema: Schema): boolean {
  return schemasAt(schema, "properties").some(([name]) => name === "ko");
}
