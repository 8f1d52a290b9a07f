import { nearest } from "#line/read";
import { InputError } from "../terminal.ts";
import type { CsvFile } from "./csv.ts";
import { found, names } from "./found.ts";

/** Where a column of that name stands. Throws an InputError with the nearest name where there is none. */
export function columnOf({ header }: CsvFile, name: string): number {
  const place = header.indexOf(name);
  if (place < 0) {
    const near = nearest(name, header);
    throw new InputError(`no column ${found(name)};${near === null ? "" : ` did you mean ${JSON.stringify(near)}?`} there are ${names(header)}`);
  }
  if (header.indexOf(name, place + 1) >= 0) throw new InputError(`two columns are called ${JSON.stringify(name)}; each needs a name of its own`);
  return place;
}

/** The columns that were named, parted by commas; a name with a comma stands in quotation marks. Where none was, the only one that has no other use. */
export function valueColumns(file: CsvFile, { named, used }: { readonly named: string | undefined; readonly used: readonly string[] }): readonly number[] {
  if (named !== undefined) {
    if (file.header.includes(named)) return [columnOf(file, named)];
    const columns = [...named.matchAll(/"(?<quoted>[^"]*)"|(?<plain>[^,]+)/gu)].map(({ groups = {} }) => columnOf(file, (groups["quoted"] ?? groups["plain"] ?? "").trim()));
    if (columns.length === 0) throw new InputError(`--column: found ${found(named)}; there are ${names(file.header)}`);
    const twice = columns.find((column, index) => columns.indexOf(column) < index);
    if (twice !== undefined) throw new InputError(`--column: found ${found(file.header[twice] ?? "")} twice; each column once`);
    return columns;
  }
  const left = file.header.filter((name) => !used.includes(name));
  const [only] = left;
  if (only === undefined || left.length > 1) throw new InputError(`--column is missing: which of ${names(left)}?`);
  return [columnOf(file, only)];
}
