import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compileLine, costsOfLoss, problemText } from "#line";
import { parseLine } from "#line/read";

const page = readFileSync(new URL("../../docs/worth.md", import.meta.url), "utf8");

/** The examples of the page by id, each with one thing changed. */
function example(id: string, change: (text: string) => string): readonly { readonly id: string; readonly cost: number }[] {
  const text = [...page.matchAll(/```json\n([^]*?)```/gu)].map(([, json = ""]) => json).find((json) => json.includes(`"id": "${id}",`)) ?? "";
  const read = parseLine(JSON.parse(change(text)));
  if (!read.ok) throw new Error(read.problems.map(problemText).join("\n"));
  const costs = costsOfLoss(compileLine(read.line));
  return read.line.stations.map((station, index) => ({ id: station.id, cost: costs[index] ?? Number.NaN }));
}

const changes: readonly (readonly [says: string, change: (text: string) => string])[] = [
  ['`"grades": true` at the check', (text) => text.replace('"id": "check",', '"id": "check", "grades": true,')],
  ["a plate every 8 s", (text) => text.replace('"10 s"', '"8 s"')],
];

const rows = [...page.matchAll(/^\| (sheets|blocks)(?:, ([^|]*))? \| ([\w-]+) \| ([\d.]+) \|/gmu)].map(([, line = "", says = "", station = "", cost = ""]) => [line, says.trim(), station, Number(cost)] as const);

test.each(rows)("%s %s: a lost part at %s costs %f", (line, says, station, cost) => {
  const change = says === "" ? (text: string) => text : changes.find(([known]) => known === says)?.[1];
  if (change === undefined) throw new Error(`the page says ${says}, which this test cannot do`);
  expect(example(line, change).find(({ id }) => id === station)?.cost).toBeCloseTo(cost, 2);
});

test("the page has six of them", () => {
  expect(rows).toHaveLength(6);
});
