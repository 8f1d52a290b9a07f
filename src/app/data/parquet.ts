import { type BasicType, parquetWriteBuffer } from "hyparquet-writer";
import type { Column, Table } from "#loop/records";

const types = { number: "DOUBLE", whole: "INT32", text: "STRING", truth: "BOOLEAN" } as const satisfies Readonly<Record<Column["kind"], BasicType>>;

/** A table as a Parquet file, its columns packed by Snappy; those of which no value may be missing are required. */
export function parquetOf({ columns }: Table): Uint8Array {
  const columnData = columns.map(({ name, kind, values }) => ({ name, type: types[kind], data: values, nullable: values.includes(null) || values.length === 0 }));
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}
