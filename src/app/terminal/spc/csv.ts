import { closeSync, createReadStream, openSync, readSync, statSync } from "node:fs";
import Papa from "papaparse";
import { pathsOf } from "../paths.ts";
import { InputError } from "../terminal.ts";

/** A CSV file that can be read from the start as often as is wanted. */
export interface CsvFile {
  readonly path: string;
  readonly separator: string;
  /** Names of its columns, from its first row. */
  readonly header: readonly string[];
}

/** Takes a row's cells and its number, that of a spreadsheet, in which the header is row 1; says whether it wants more. */
export type TakeRow = (cells: readonly string[], row: number) => boolean;

/** Separators, in the order in which they are believed: a header seldom has a tab in a name, and often a comma. */
const separators = ["\t", ";", ",", "|"];

/** Bytes that the header is looked for in. */
const headBytes = 1 << 16;

/** Finds a file and reads its header. Throws an InputError where there is none. */
export function openCsv(name: string): CsvFile {
  const path = pathsOf(name).find((known) => statSync(known, { throwIfNoEntry: false }) !== undefined);
  if (path === undefined) throw new InputError(`no file is called ${JSON.stringify(name)}`);
  if (!statSync(path).isFile()) throw new InputError(`${JSON.stringify(name)} is no file that can be read twice, once for the limits and once to judge by them: found a folder, or a pipe`);
  const text = headOf(path, name);
  const line = headerLine(text);
  const separator = separators.find((candidate) => outsideQuotes(line).includes(candidate)) ?? ";";
  const header = (Papa.parse<string[]>(line, { delimiter: separator }).data[0] ?? []).map((cell) => cell.trim());
  if (header.every((cell) => cell === "")) throw new InputError(`${JSON.stringify(name)} is empty; the first row names the columns`);
  if (header.every((cell) => cell === "" || Number.isFinite(Number(cell.replace(",", "."))))) {
    throw new InputError(`${JSON.stringify(name)} has no names of columns: its first row is ${JSON.stringify(header.join(" "))}; the first row names the columns`);
  }
  return { path, separator, header };
}

/** Reads a file's rows under its header, a piece at a time, so that one of any length takes the same memory. */
export function readCsv({ path, separator, header }: CsvFile, take: TakeRow): Promise<void> {
  return new Promise((resolve, reject) => {
    // A byte order mark is no part of the first name, and of no other row.
    const stream = createReadStream(path, { encoding: "utf8", highWaterMark: 1 << 20 });
    const rows = rowTaker(header.length, take);
    let failed: Error | null = null;
    // Aborting the parser completes it.
    const end = (parser: Papa.Parser): void => {
      parser.abort();
      stream.destroy();
    };
    Papa.parse<string[]>(stream, {
      delimiter: separator,
      chunk: ({ data, errors }, parser) => {
        try {
          const broken = errors.find(({ type }) => type === "Quotes");
          if (broken !== undefined) throw new InputError(`row ${rows.before() + (broken.row ?? 0) + 1}: found a quotation mark that does not close; a cell in quotation marks ends with one, and one within it is doubled`);
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

function headOf(path: string, name: string): string {
  const file = openSync(path, "r");
  const bytes = new Uint8Array(headBytes);
  const count = readSync(file, bytes, 0, headBytes, 0);
  closeSync(file);
  if (bytes.subarray(0, count).includes(0)) throw new InputError(`${JSON.stringify(name)} is no UTF-8 text; a spreadsheet saves one as "CSV UTF-8"`);
  return new TextDecoder().decode(bytes.subarray(0, count));
}

function headerLine(text: string): string {
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '"') isQuoted = !isQuoted;
    if (!isQuoted && (letter === "\n" || letter === "\r")) return text.slice(0, at);
  }
  return text;
}

function outsideQuotes(line: string): string {
  return line.replaceAll(/"[^"]*"/gu, "");
}
