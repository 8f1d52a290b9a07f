import { describe, expect, test } from "vitest";
import { dispatchRules } from "#line";
import { distributionFacts, lineJsonSchema } from "#line/reference";
import { shippedLines, textbook } from "#lines";

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);
const nodes = (value: unknown): readonly Node[] => (Array.isArray(value) ? value.filter((entry: unknown) => isNode(entry)) : []);

/** One thing, or a list of such; a failure mode is the same of a station and of a fleet. */
const alike = (path: string): string => path.replace(/^\.(?:stations|transport\.fleets)\[\]\.failures(?:\[\])?/u, ".stations[].failures").replace("dispatch[]", "dispatch");

/** Every key of the language, as `stations[].sensors[].drift`; a name of the author's own is `*`. */
function keysOf(schema: Node, at: string): readonly string[] {
  const path = alike(at);
  const { properties, additionalProperties, items, anyOf, allOf, $ref } = schema;
  if ($ref === "#/definitions/distribution" || nodes(allOf).some((one) => one["$ref"] === "#/definitions/distribution")) return [];
  const own = isNode(properties) ? Object.entries(properties).flatMap(([key, value]) => [`${path}.${key}`, ...(isNode(value) ? keysOf(value, `${path}.${key}`) : [])]) : [];
  return [...own, ...(isNode(additionalProperties) ? keysOf(additionalProperties, `${path}.*`) : []), ...(isNode(items) ? keysOf(items, `${path}[]`) : []), ...nodes(anyOf).flatMap((form) => keysOf(form, path))];
}

/** The keys that a model uses, in the same form. */
function usedBy(value: unknown, at: string, known: ReadonlySet<string>): readonly string[] {
  const path = alike(at);
  if (Array.isArray(value)) return value.flatMap((entry: unknown) => usedBy(entry, `${path}[]`, known));
  if (!isNode(value)) return [];
  return Object.entries(value).flatMap(([key, entry]) => (known.has(`${path}.${key}`) ? [`${path}.${key}`, ...usedBy(entry, `${path}.${key}`, known)] : usedBy(entry, `${path}.*`, known)));
}

describe("the gallery", () => {
  const language = new Set(keysOf(lineJsonSchema(() => undefined) as Node, "").filter((key) => key !== ".$schema"));
  const gallery = textbook["gallery"]?.line;
  const used = new Set(usedBy(gallery, "", language));

  test("uses every key of the language, but for those that cannot stand beside several products", () => {
    expect(language.size).toBeGreaterThan(250);
    expect([...language].filter((key) => !used.has(key)).toSorted()).toEqual([".arrivals", ".arrivals.conwip", ".arrivals.interarrival", ".arrivals.maximum", ".stations[].kanban"]);
  });

  test("and the other textbook lines use those", () => {
    const elsewhere = new Set(Object.values(shippedLines).flatMap((line) => usedBy(line, "", language)));
    expect([...language].filter((key) => !elsewhere.has(key))).toEqual([]);
  });

  test("uses every distribution, and shows what can be said of a fault", () => {
    const text = JSON.stringify(gallery);
    expect(Object.keys(distributionFacts).filter((kind) => !text.includes(`{"${kind}":`))).toEqual([]);
    expect(dispatchRules.filter((rule) => text.includes(`"${rule}"`)).length).toBeGreaterThanOrEqual(3);
  });
});
