import type { ChartKind } from "#quality/spc";
import type { Arguments } from "../arguments.ts";
import { InputError } from "../terminal.ts";
import { columnOf, valueColumns } from "./columns.ts";
import type { CsvFile } from "./csv.ts";
import { type Layout, mostRows } from "./grouping.ts";

/** How the options say that the file's rows make subgroups. */
export function layoutOf(given: Arguments, file: CsvFile, kind: ChartKind): Layout {
  const [subgroup, sizes, time] = [given.text("subgroup"), given.text("sizes"), given.text("time")];
  const by = subgroup === undefined ? { rows: 1 } : rowsOf(subgroup, file);
  const sizesOf = kind.takes === "counts" ? countSizes(given, file, kind) : null;
  if (sizesOf === null && sizes !== undefined) throw new InputError(`--sizes is for the charts p, np and u; found the chart ${kind.id}`);
  const used = [subgroup, sizes, time].filter((name) => name !== undefined);
  const values = valueColumns(file, { named: given.text("column"), used });
  const layout: Layout = { values, isVectors: kind.takes === "vectors", by: sizesOf === null ? by : { rows: 1 }, sizes: sizesOf, time: time === undefined ? null : columnOf(file, time) };
  check(layout, kind);
  return layout;
}

/** A column that is called so, or else a number of rows. */
function rowsOf(subgroup: string, file: CsvFile): Layout["by"] {
  if (file.header.includes(subgroup) || !/^[+-]?[\d.]+$/u.test(subgroup)) return { column: columnOf(file, subgroup) };
  const rows = Number(subgroup);
  if (!(Number.isInteger(rows) && rows >= 1 && rows <= mostRows)) throw new InputError(`--subgroup: found ${JSON.stringify(subgroup)}; a whole number of rows from 1 to ${mostRows}, or a column`);
  return { rows };
}

/** A size of each row is in a column, or one number for all, as `--sizes` or, for a number, `--subgroup` says. */
function countSizes(given: Arguments, file: CsvFile, { id, needsSizes }: ChartKind): NonNullable<Layout["sizes"]> {
  const sizes = given.text("sizes") ?? given.text("subgroup");
  if (!needsSizes) {
    if (sizes !== undefined) throw new InputError(`--${given.has("sizes") ? "sizes" : "subgroup"} is given; the chart ${id} counts in one unit after the other, the chart u in several`);
    return { all: 1 };
  }
  if (sizes === undefined) throw new InputError(`--sizes is missing: the column with how many were looked at, or one number for all; the chart ${id} needs it`);
  if (file.header.includes(sizes) || !/^[+-]?[\d.]+$/u.test(sizes)) return { column: columnOf(file, sizes) };
  const all = Number(sizes);
  if (!(all > 0 && all <= 1e9)) throw new InputError(`--sizes: found ${JSON.stringify(sizes)}; a number above 0, or a column`);
  return { all };
}

function check({ values, by }: Layout, { id, takes, needsSubgroups }: ChartKind): void {
  const isSingle = "rows" in by && by.rows === 1;
  if (takes === "vectors" && values.length < 2) throw new InputError(`--column: found one column; the chart ${id} takes several, such as --column a,b`);
  if (takes === "counts" && values.length > 1) throw new InputError(`--column: found ${values.length} columns; the chart ${id} takes one, of counts`);
  if (id === "imr" && !(isSingle && values.length === 1)) throw new InputError("the chart imr is of single values: it takes one column and no --subgroup; xbar-r and xbar-s are of subgroups");
  if (needsSubgroups && isSingle && values.length === 1) throw new InputError(`the chart ${id} is of subgroups: --subgroup 5 for each five rows, --subgroup <column> for rows with one entry, or the values of a row as --column x1,x2,x3; imr is of single values`);
}
