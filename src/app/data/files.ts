import type { Table } from "#loop/records";
import { csvOf } from "./csv.ts";

export type DataFormat = "csv" | "parquet";

export interface DataFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file of each table, named after it. */
export async function filesOf(tables: readonly Table[], format: DataFormat): Promise<readonly DataFile[]> {
  const bytesOf = await writerOf(format);
  return tables.map((table) => ({ name: `${table.name}.${format}`, bytes: bytesOf(table) }));
}

/** What writes Parquet comes when it is asked for. */
async function writerOf(format: DataFormat): Promise<(table: Table) => Uint8Array> {
  if (format === "csv") return (table) => new TextEncoder().encode(csvOf(table));
  const { parquetOf } = await import("./parquet.ts");
  return parquetOf;
}

/** What found no room, in words; null where nothing is left out. */
export function leftOutText(tables: readonly Table[]): string | null {
  const short = tables.filter(({ leftOut }) => leftOut > 0);
  return short.length === 0 ? null : short.map(({ name, rows, leftOut }) => `${name}: the first ${rows} rows are there, the ${leftOut} after them are left out`).join("; ");
}
