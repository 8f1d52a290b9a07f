import { mkdtempSync, readFileSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parquetReadObjects } from "hyparquet";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { compileLine } from "#line";
import { shippedLines } from "#lines";
import { createSession, give, runValueOf, startComparison, stepSession } from "#loop";
import { tally } from "#plant";
import { type Table, recordsOf } from "#loop/records";
import { filesOf, leftOutText } from "../../../src/app/data/files.ts";
import { plantloop } from "../terminal/plantloop.ts";

const spec = shippedLines["die-stacking"];
if (spec === undefined) throw new Error("the line is gone");
const session = createSession(compileLine(spec), { seed: 5, loop: "closed", shadow: false, holdouts: false, forecasts: true });
stepSession(session, 600);
startComparison(session);
give(session, { type: "fault", fault: "needleClog", machine: 1 });
stepSession(session, 2407);
const value = runValueOf(session);
const tables = recordsOf(value);
const named = (name: string): Table => {
  const found = tables.find((table) => table.name === name);
  if (found === undefined) throw new Error(`there is no ${name}`);
  return found;
};
const rowsOf = ({ columns, rows }: Table): Record<string, unknown>[] =>
  Array.from({ length: rows }, (_, row) => Object.fromEntries(columns.map(({ name, values }) => [name, values[row] ?? null])));

describe("what a run has left behind", () => {
  test("is that of the very run: its parts, its decisions, its faults' traces", () => {
    const { good, scrapped } = tally(session.plant);
    const completions = rowsOf(named("completions"));
    expect(completions.length).toBe(good + scrapped);
    expect(completions.filter((row) => row["good"] === true).length).toBe(good);
    expect(named("decisions").rows).toBe(session.brain.optimizer.state.decisionCount);
    expect(named("readings").rows).toBeGreaterThan(500);
    expect(named("measurements").rows).toBeGreaterThan(100);
    expect(completions.every(({ at }) => typeof at === "number" && at <= 2407)).toBe(true);
  });

  test("is in order of time, and as long as its columns", () => {
    for (const { columns, rows } of tables) {
      expect(columns.every(({ values }) => values.length === rows)).toBe(true);
      const at = columns[0]?.values.map(Number) ?? [];
      expect(at.every((time, row) => row === 0 || time >= (at[row - 1] ?? 0))).toBe(true);
    }
  });

  test("is bounded: what finds no room is counted and told", () => {
    const few = recordsOf(value, { rows: 10 });
    const readings = few.find(({ name }) => name === "readings");
    expect(readings).toMatchObject({ rows: 10, leftOut: named("readings").rows - 10 });
    expect(leftOutText(few)).toContain(`readings: the first 10 rows are there, the ${named("readings").rows - 10} after them are left out`);
    expect(leftOutText(tables)).toBeNull();
  });

  test("comes back from CSV as it was", async () => {
    for (const [nth, { bytes }] of (await filesOf(tables, "csv")).entries()) {
      const table = tables[nth];
      if (table === undefined) throw new Error("a file of no table");
      const { data } = Papa.parse<Record<string, string>>(new TextDecoder().decode(bytes), { header: true, skipEmptyLines: true });
      expect(data).toEqual(rowsOf(table).map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, textOf(cell)]))));
    }
  });

  test("comes back from Parquet as it was, numbers as numbers", async () => {
    for (const [nth, { bytes }] of (await filesOf(tables, "parquet")).entries()) {
      const table = tables[nth];
      if (table === undefined) throw new Error("a file of no table");
      const rows = await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
      expect(rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]: [string, unknown]) => [name, cell ?? null])))).toEqual(rowsOf(table));
    }
  });
});

const textOf = (cell: unknown): string => (typeof cell === "string" ? cell : cell === null ? "" : JSON.stringify(cell));

test("the terminal writes a run's data into folders, one file a table", async () => {
  const folder = mkdtempSync(join(tmpdir(), "plantloop-data-"));
  const [csv, parquet] = [join(folder, "csv"), join(folder, "parquet")];
  const { code, err } = await plantloop("run", "mm1", "--until", "1h", "--csv", csv, "--parquet", parquet);
  expect(code).toBe(0);
  expect(err).toMatch(/completions \d{4},/u);
  expect(readdirSync(csv).toSorted()).toEqual(["completions.csv", "decisions.csv", "equipment.csv", "measurements.csv", "readings.csv"]);
  const rows = await parquetReadObjects({ file: new Uint8Array(readFileSync(join(parquet, "completions.parquet"))).buffer });
  expect(rows.length).toBe(readFileSync(join(csv, "completions.csv"), "utf8").split("\r\n").length - 2);
});

test("the terminal writes a line as JSON that is the same line elsewhere", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "plantloop-model-")), "again.json");
  const first = await plantloop("export", "die-stacking", "--out", file);
  const second = await plantloop("export", file);
  const hash = /model ([0-9a-f]{16})/u;
  expect(first.code + second.code).toBe(0);
  expect(hash.exec(first.err)?.[1]).toMatch(/^[0-9a-f]{16}$/u);
  expect(hash.exec(second.err)?.[1]).toBe(hash.exec(first.err)?.[1]);
  expect(second.out).toBe(readFileSync(file, "utf8"));
  expect((await plantloop("export", "die-stocking")).err).toContain("did you mean die-stacking?");
});
