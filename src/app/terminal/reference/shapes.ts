/** A part of a JSON Schema, as the generated pages read it. */
export interface Schema {
  readonly [keyword: string]: unknown;
}

export function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The schemas that stand under a keyword, by name. */
export function schemasAt(schema: Schema, keyword: string): readonly (readonly [string, Schema])[] {
  const found = schema[keyword];
  return isSchema(found) ? Object.entries(found).flatMap(([name, value]) => (isSchema(value) ? [[name, value] as const] : [])) : [];
}

/** The schemas in the list under a keyword. */
export function listAt(schema: Schema, keyword: string): readonly Schema[] {
  const found: unknown = schema[keyword];
  return Array.isArray(found) ? found.filter((value: unknown) => isSchema(value)) : [];
}

/** Whether a duration is meant: a number of seconds, or a text with a unit. */
function isDuration(schema: Schema): boolean {
  return listAt(schema, "anyOf").some(({ pattern }) => typeof pattern === "string" && pattern.includes("min|h|d"));
}

/** What a schema allows, in words. */
export function allowedBy(schema: Schema): string {
  if (isDuration(schema)) return listAt(schema, "anyOf")[0]?.["exclusiveMinimum"] === undefined ? "a duration" : "a duration above 0";
  const { const: only, enum: names, type } = schema;
  if (only !== undefined) return `\`${JSON.stringify(only)}\``;
  if (Array.isArray(names)) return names.map((name: unknown) => `\`${String(name)}\``).join(", ");
  if (refersToDistribution(schema)) return "a [distribution](distributions.md)";
  const forms = listAt(schema, "anyOf");
  if (forms.length > 0) return [...new Set(forms.map(allowedBy))].join(", or ");
  if (type === "number" || type === "integer") return numberOf(schema);
  if (type === "array") return listOf(schema);
  if (type === "object") return schemasAt(schema, "properties").length > 0 ? "an object" : `an object by name, of ${isSchema(schema["additionalProperties"]) ? allowedBy(schema["additionalProperties"]) : "anything"}`;
  if (type === "string") return textOf(schema);
  return type === "null" ? "`null`" : String(type);
}

export function refersToDistribution(schema: Schema): boolean {
  return [schema, ...listAt(schema, "allOf")].some(({ $ref }) => $ref === "#/definitions/distribution");
}

function numberOf({ type, minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Schema): string {
  const what = type === "integer" ? "a whole number" : "a number";
  const from = minimum === undefined ? (exclusiveMinimum === undefined ? "" : ` above ${amount(exclusiveMinimum)}`) : minimum === -1e12 ? "" : ` from ${amount(minimum)}`;
  const to = maximum === undefined ? (exclusiveMaximum === undefined ? "" : ` to below ${amount(exclusiveMaximum)}`) : maximum === 1e12 ? "" : ` to ${amount(maximum)}`;
  return `${what}${from}${to}`;
}

function amount(value: unknown): string {
  return typeof value === "number" && value < 1e15 ? value.toLocaleString("en", { maximumFractionDigits: 9 }) : String(value);
}

function listOf({ items, minItems, maxItems }: Schema): string {
  const of = isSchema(items) ? allowedBy(items) : "values";
  if (minItems === maxItems && minItems !== undefined) return `a list of ${amount(minItems)}, each ${of}`;
  return `a list${maxItems === undefined ? "" : ` of ${typeof minItems === "number" && minItems > 0 ? `${minItems} to ` : "at most "}${amount(maxItems)}`}, each ${of}`;
}

function textOf({ minLength, maxLength, pattern }: Schema): string {
  if (typeof pattern === "string") return "an id";
  return maxLength === 1000 && minLength === undefined ? "a formula" : `a text of 1 to ${amount(maxLength)} characters`;
}
