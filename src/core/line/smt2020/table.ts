import { type Report, listed } from "./report.ts";
import { Row } from "./row.ts";

/** The columns of a file that are read, and those that are known and left out, each with the reason. */
export interface Columns {
  readonly needed: readonly string[];
  readonly optional?: readonly string[];
  readonly aside?: Readonly<Record<string, string>>;
}

/** The texts of a fab's files, by name. */
export type FabFiles = ReadonlyMap<string, string>;

/** A file of a fab; its text is null where there is none. */
export interface FabFile {
  readonly name: string;
  readonly text: string | null;
}

export function fileOf(files: FabFiles, name: string): FabFile {
  return { name, text: files.get(name) ?? null };
}

/**
 * The rows of a tab-separated file whose first line names its columns; none of a file that is not there. A needed column that
 * is missing is a problem; one that is not read, and says something, is told as left out.
 */
export function readTable(file: FabFile, columns: Columns, report: Report): Row[] {
  if (file.text === null) return [];
  const [head = "", ...lines] = file.text.replace(/^\uFEFF/u, "").split(/\r?\n/u);
  const names = head.split("\t").map((name) => name.trim());
  const missing = columns.needed.filter((name) => !names.includes(name));
  for (const name of missing) report.problem(`${file.name} line 1`, `the columns ${listed(names)}`, `a column ${name} is needed`);
  if (missing.length > 0) return [];
  const rows = lines.flatMap((line, index) => (line.trim() === "" ? [] : [rowOf(file, { names, line, number: index + 2 }, report)]));
  tellAside(file, { columns, names, rows }, report);
  return rows;
}

interface Line {
  readonly names: readonly string[];
  readonly line: string;
  /** From 1. */
  readonly number: number;
}

function rowOf({ name: file }: FabFile, { names, line, number }: Line, report: Report): Row {
  const cells = line.split("\t").map((cell) => cell.trim());
  const beyond = cells.slice(names.length).find((cell) => cell !== "");
  if (beyond !== undefined) report.problem(`${file} line ${number}`, `${JSON.stringify(beyond)} after the last column`, `a line has ${names.length} columns`);
  return new Row({ file, number }, new Map(names.map((name, index) => [name, cells[index] ?? ""])), report);
}

function tellAside({ name: file }: FabFile, { columns, names, rows }: { readonly columns: Columns; readonly names: readonly string[]; readonly rows: readonly Row[] }, report: Report): void {
  const read = [...columns.needed, ...(columns.optional ?? [])];
  for (const name of names) {
    if (name === "" || read.includes(name)) continue;
    const count = rows.filter((row) => row.has(name)).length;
    if (count === 0) continue;
    const why = columns.aside !== undefined && Object.hasOwn(columns.aside, name) ? columns.aside[name] : "this column is not known";
    report.leaves(`${file}, column ${name}: ${count} ${count === 1 ? "value" : "values"} (${why})`);
  }
}
