import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compileLine, problemText } from "#line";
import { parseLine } from "#line/read";
import { replicate } from "#loop";
import { advance, createPlant, tally } from "#plant";
import { complete, fab, handled, staffed } from "../core/line/read/models.ts";
import { physical } from "../core/line/read/physical.ts";

const page = readFileSync(new URL("../../docs/line-model.md", import.meta.url), "utf8");

/** The examples of the page: what a fence says after `json`, and what stands in it. */
const examples = [...page.matchAll(/^```json ?(?<what>\w*)\n(?<text>.*?)^```$/gmsu)].map(({ groups = {} }) => ({ what: groups["what"] ?? "", value: JSON.parse(groups["text"] ?? "") as unknown }));

const head = { format: "plantloop/line@1", id: "example" };
const fed = { arrivals: { interarrival: 100 }, stations: [{ id: "press", time: 60 }] };

/** A fragment in a smallest line around it; a whole line as it is. */
const wholes: Readonly<Record<string, (fragment: unknown) => unknown>> = {
  "": (line) => line,
  line: (fragment) => ({ ...head, ...fed, ...(fragment as object) }),
  station: (station) => ({ ...head, ...fed, stations: [station] }),
  time: (time) => ({ ...head, ...fed, stations: [{ id: "press", time }] }),
  step: (step) => ({
    ...head, products: { wafer: { route: [{ station: "clean" }, step] } }, releases: [{ id: "wafers", product: "wafer", interarrival: "30 min", pieces: 25 }],
    stations: [{ id: "clean", time: 60 }, { id: "litho" }],
  }),
};

describe("the page of the line model", () => {
  test.each(examples.map(({ what, value }, index) => [index + 1, what, value] as const))("has example %i (%s), which is read and runs for an hour", (_, what, value) => {
    const read = parseLine(wholes[what]?.(value));
    expect(read.ok ? [] : read.problems.map(problemText)).toEqual([]);
    if (!read.ok) return;
    const plant = createPlant(compileLine(read.line), { seed: 1 });
    advance(plant, 3600);
    expect(tally(plant).seconds).toBe(3600);
  });

  test.each(["two-shifts", "attended", "small-fab", "metered"])("has the line %s, which makes parts in ten days, and whose shares of time add up to 1", (id) => {
    const read = parseLine(examples.find(({ value }) => typeof value === "object" && value !== null && "id" in value && value.id === id)?.value);
    if (!read.ok) throw new Error(read.problems.map(problemText).join("; "));
    const result = replicate(compileLine(read.line), { seed: 1, untilSeconds: 10 * 86_400, warmupSeconds: 86_400, replications: 1, loop: "open" });
    expect(result.throughput.mean).toBeGreaterThan(0);
    for (const { maintenance: _, ...shares } of Object.values(result.stations)) expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  test("tells of every field of the language", () => {
    const told = new Set([...page.matchAll(/`(?<name>[\w-]+)`/gu)].map(({ groups = {} }) => groups["name"]));
    expect([...new Set([...[complete, fab, handled, staffed, physical].flatMap(fieldsOf), "conwip", "least", "kanban", "sequence", "components", "splitsInto", "stock", "at"])].filter((field) => !told.has(field))).toEqual(["en", "ko"]);
  });
});

/** Where keys are names that the author chooses. */
const named = new Set(["design", "recipe", "tool", "makes", "characteristics", "faults", "materials", "properties", "environment", "products", "minimumRuns", "positions", "calendars", "operators"]);

function fieldsOf(node: unknown): string[] {
  if (typeof node !== "object" || node === null) return [];
  if (Array.isArray(node)) return node.flatMap((entry: unknown) => fieldsOf(entry));
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => [key, ...(named.has(key) && typeof value === "object" && value !== null ? Object.values(value).flatMap(fieldsOf) : fieldsOf(value))]);
}
