/** One value of a row; null where there is none. */
export type Value = number | string | boolean | null;

/** What a column holds: numbers, whole numbers, text, or yes and no. */
export type ColumnKind = "number" | "whole" | "text" | "truth";

export interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly values: Value[];
}

/** Rows of one kind of thing, by column, all of one length; in order of time. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Rows that are there. */
  readonly rows: number;
  /** The newest, which found no more room. */
  readonly leftOut: number;
}

/** Rows of one table as they come. */
export interface TableWriter {
  readonly add: (row: Readonly<Record<string, Value>>) => void;
  readonly table: () => Table;
}

/** Takes so many rows, and counts those beyond. */
export function tableWriter(name: string, kinds: Readonly<Record<string, ColumnKind>>, mostRows: number): TableWriter {
  const columns = Object.entries(kinds).map(([column, kind]): Column => ({ name: column, kind, values: [] }));
  let [rows, leftOut] = [0, 0];
  return {
    add: (row) => {
      if (rows >= mostRows) {
        leftOut += 1;
        return;
      }
      rows += 1;
      for (const { name: column, values } of columns) values.push(row[column] ?? null);
    },
    table: () => ({ name, columns, rows, leftOut }),
  };
}
