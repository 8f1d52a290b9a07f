import { type Stats, closeSync, createReadStream, openSync, readSync, statSync } from "node:fs";
import Papa from "papaparse";
import { pathsOf } from "../paths.ts";
import { InputError } from "../terminal.ts";
import { found } from "./found.ts";

/** A CSV file that can be read from the start as often as is wanted. */
export interface CsvFile {
  readonly path: string;
  readonly separator: string;
  /** What a row ends with; a carriage return before a line feed counts as space. */
  readonly lineEnd: "\n" | "\r";
  /** Names of its columns, from its first row. */
  readonly header: readonly string[];
}

/** Takes a row's cells and its number, that of a spreadsheet, in which the header is row 1; says whether it wants more. */
export type TakeRow = (cells: readonly string[], row: number) => boolean;

/** Separators, in the order in which they are believed: a header seldom has a tab in a name, and often a comma. */
const separators = ["\t", ";", ",", "|"];

/** Bytes that the header is looked for in, and that are read at once: a row that does not end within two such pieces is none. */
const pieceBytes = 1 << 20;

/** Finds a file and reads its header. Throws an InputError where there is none. */
export function openCsv(name: string): CsvFile {
  const path = pathsOf(name).find((known) => statOf(known) !== undefined);
  if (path === undefined) throw new InputError(`no file is called ${found(name)}`);
  if (statOf(path)?.isFile() !== true) throw new InputError(`${JSON.stringify(name)} is no file that can be read twice, once for the limits and once to judge by them: found a folder, or a pipe`);
  const text = headOf(path, name);
  if (text.trim() === "") throw new InputError(`${JSON.stringify(name)} is empty; the first row names the columns`);
  const { line, lineEnd } = headerLine(text);
  if (lineEnd === null && (statOf(path)?.size ?? 0) > pieceBytes) throw new InputError(`${JSON.stringify(name)}: found no end of the first row, which names the columns, in its first MB`);
  const separator = separators.find((candidate) => outsideQuotes(line).includes(candidate)) ?? ";";
  const header = (Papa.parse<string[]>(line, { delimiter: separator }).data[0] ?? []).map((cell) => cell.trim());
  if (header.every((cell) => cell === "")) throw new InputError(`${JSON.stringify(name)}: found nothing in the first row; it names the columns`);
  if (header.every((cell) => cell === "" || Number.isFinite(Number(cell.replace(",", "."))))) {
    throw new InputError(`${JSON.stringify(name)} has no names of columns: its first row is ${found(header.join(" "))}; the first row names the columns`);
  }
  return { path, separator, lineEnd: lineEnd ?? "\n", header };
}

/** Reads a file's rows under its header, a piece at a time, so that one of any length takes the same memory. */
export function readCsv({ path, separator, lineEnd, header }: CsvFile, take: TakeRow): Promise<void> {
  return new Promise((resolve, reject) => {
    // A byte order mark is no part of the first name, and of no other row.
    const stream = createReadStream(path, { encoding: "utf8", highWaterMark: pieceBytes });
    const rows = rowTaker(header.length, take);
    let failed: Error | null = null;
    // Pieces in a row in which no row ended.
    let without = 0;
    // Aborting the parser completes it.
    const end = (parser: Papa.Parser): void => {
      parser.abort();
      stream.destroy();
    };
    Papa.parse<string[]>(stream, {
      delimiter: separator,
      newline: lineEnd,
      chunk: ({ data, errors }, parser) => {
        try {
          const broken = errors.find(({ type }) => type === "Quotes");
          if (broken !== undefined) throw new InputError(`row ${rows.before() + (broken.row ?? 0) + 1}: found a quotation mark that does not close; a cell in quotation marks ends with one, and one within it is doubled`);
          without = data.length === 0 ? without + 1 : 0;
          if (without > 1) throw new InputError(`row ${rows.before() + 1}: found no end of it in 1 MB; a quotation mark that does not close makes one cell of all that follows it`);
          if (!data.every((cells) => rows.take(cells))) end(parser);
        } catch (error) {
          failed = error instanceof Error ? error : new Error(String(error));
          end(parser);
        }
      },
      complete: () => (failed === null ? resolve() : reject(failed)),
      error: (error: Error) => reject(new InputError(`the file cannot be read: ${error.message}`)),
    });
  });
}

/** Numbers rows and checks their width. Empty rows at the end are none; between others, in a file of one column, they are missing values. */
function rowTaker(width: number, take: TakeRow): { readonly take: (cells: readonly string[]) => boolean; readonly before: () => number } {
  let [row, empty] = [0, 0];
  return {
    before: () => row,
    take: (cells) => {
      row += 1;
      if (row === 1) return true;
      if (cells.length === 1 && (cells[0] ?? "").trim() === "") {
        empty += 1;
        return true;
      }
      for (; empty > 0; empty -= 1) if (width === 1 && !take([""], row - empty)) return false;
      if (cells.length !== width) throw new InputError(`row ${row}: found ${cells.length} cells; the header has ${width}`);
      return take(cells, row);
    },
  };
}

/** Undefined where there is no such file, whatever the reason: a name that is too long is the name of none. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function headOf(path: string, name: string): string {
  const bytes = firstBytes(path, name);
  const noText = new InputError(`${JSON.stringify(name)} is no UTF-8 text; a spreadsheet saves one as "CSV UTF-8"`);
  if (bytes.includes(0)) throw noText;
  try {
    // As a stream, for the last letter may be cut.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
  } catch {
    throw noText;
  }
}

function firstBytes(path: string, name: string): Uint8Array {
  const bytes = new Uint8Array(pieceBytes);
  try {
    const file = openSync(path, "r");
    try {
      return bytes.subarray(0, readSync(file, bytes, 0, pieceBytes, 0));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw new InputError(`${JSON.stringify(name)} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The first row, and what it ends with; null where it has no end. */
function headerLine(text: string): { readonly line: string; readonly lineEnd: CsvFile["lineEnd"] | null } {
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '"') isQuoted = !isQuoted;
    if (!isQuoted && (letter === "\n" || letter === "\r")) return { line: text.slice(0, at), lineEnd: letter === "\r" && text[at + 1] !== "\n" ? "\r" : "\n" };
  }
  return { line: text, lineEnd: null };
}

function outsideQuotes(line: string): string {
  return line.replaceAll(/"[^"]*"/gu, "");
}
