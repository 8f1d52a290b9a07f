import Papa from "papaparse";
import { nearest } from "#line/read";
import { pathsOf } from "./paths.ts";
import { readText } from "./readText.ts";
import { InputError } from "./terminal.ts";

const mostBytes = 64 * 1024 * 1024;

/** A table with a header line, small enough to be held whole. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Reads a CSV file whole: with commas, semicolons or tabs, with a byte order mark or without, empty lines passed over.
 * Throws an InputError when there is no such file, or it is no table, naming the line.
 */
export function readTable(name: string): Table {
  const found = readText(pathsOf(name), mostBytes);
  if (found.is === "missing") throw new InputError(`no file is called ${JSON.stringify(name)}`);
  if (found.is === "unreadable") throw new InputError(`${JSON.stringify(name)} cannot be read: ${found.why}`);
  if (found.is === "too large") throw new InputError(`${JSON.stringify(name)} is too large: found ${found.bytes} bytes; at most ${mostBytes}`);
  const { data, errors } = Papa.parse<string[]>(found.text.replace(/^\uFEFF/u, ""), { skipEmptyLines: "greedy", delimitersToGuess: [";", "\t", ","] });
  const wrong = errors.find(({ type }) => type === "Quotes");
  if (wrong !== undefined) throw new InputError(`${JSON.stringify(name)}, row ${(wrong.row ?? 0) + 1}: ${wrong.message}`);
  const [header, ...rows] = data;
  if (header === undefined) throw new InputError(`${JSON.stringify(name)} is empty; its first line names the columns`);
  return { columns: header.map((column) => column.trim()), rows };
}

/** The texts of a column by its name. Throws an InputError with the nearest name when there is none, or two. */
export function columnOf({ columns, rows }: Table, name: string): readonly string[] {
  const at = columns.indexOf(name);
  if (at < 0) {
    const near = nearest(name, columns);
    throw new InputError(`no column ${JSON.stringify(name)};${near === null ? "" : ` did you mean ${JSON.stringify(near)}?`} there are ${columns.join(", ")}`);
  }
  if (columns.includes(name, at + 1)) throw new InputError(`two columns are called ${JSON.stringify(name)}`);
  return rows.map((row) => (row[at] ?? "").trim());
}

/** A column of numbers, with a decimal point or a decimal comma. Throws an InputError that names the row, counted without the header. */
export function numbersOf(table: Table, name: string): readonly number[] {
  return columnOf(table, name).map((text, row) => {
    const value = /^[+-]?(?:\d+[.,]?\d*|[.,]\d+)(?:e[+-]?\d+)?$/iu.test(text) ? Number(text.replace(",", ".")) : Number.NaN;
    if (Number.isFinite(value)) return value;
    throw new InputError(`${name}, row ${row + 1}: found ${text === "" ? "nothing" : JSON.stringify(text)}; a number, such as 1.25`);
  });
}
