import type { Subgroup } from "#quality/spc";
import { InputError } from "../terminal.ts";
import type { CsvFile } from "./csv.ts";
import type { Findings } from "./findings.ts";
import { found } from "./found.ts";
import { labelOf } from "./labels.ts";
import { NumberColumn } from "./numbers.ts";
import { TimeOrder } from "./times.ts";

/** How a file's rows make subgroups. */
export interface Layout {
  readonly values: readonly number[];
  /** Whether the values of a row are several characteristics of one piece, and not several pieces. */
  readonly isVectors: boolean;
  /** So many rows make a subgroup, or those with one entry in a column. */
  readonly by: { readonly rows: number } | { readonly column: number };
  /** Sizes of subgroups of counts: a column, or one for all; null where the values are the pieces. */
  readonly sizes: { readonly column: number } | { readonly all: number } | null;
  readonly time: number | null;
}

/** Takes a subgroup and the row that it ends with; says whether it wants more. */
export type TakeSubgroup = (subgroup: Subgroup, row: number) => boolean;

/** Rows of one subgroup. */
export const mostRows = 10_000;

/** Subgroups that are remembered, so that one that comes again is noticed. */
const remembered = 100_000;

/** Makes subgroups of rows as they come. */
export class Grouping {
  readonly #layout: Layout;
  readonly #findings: Findings;
  readonly #take: TakeSubgroup;
  readonly #columns: readonly NumberColumn[];
  readonly #sizes: NumberColumn | null;
  /** Name of the column that says which subgroup a row is of. */
  readonly #by: string;
  readonly #times: TimeOrder;
  readonly #ids = new Set<string>();
  #values: number[] = [];
  #rows = 0;
  #row = 0;
  #id: string | null = null;

  constructor(file: CsvFile, layout: Layout, { findings, take }: { readonly findings: Findings; readonly take: TakeSubgroup }) {
    this.#layout = layout;
    this.#findings = findings;
    this.#take = take;
    this.#columns = layout.values.map((column) => new NumberColumn(file.header[column] ?? "", file.separator));
    this.#sizes = layout.sizes !== null && "column" in layout.sizes ? new NumberColumn(file.header[layout.sizes.column] ?? "", file.separator) : null;
    this.#by = "column" in layout.by ? (file.header[layout.by.column] ?? "") : "";
    this.#times = new TimeOrder(findings, "rows" in layout.by && layout.by.rows === 1);
  }

  /** Takes a row; says whether more are wanted. */
  row(cells: readonly string[], row: number): boolean {
    const { by, time } = this.#layout;
    if (time !== null && !this.#times.take(cells, time, row)) return true;
    if ("column" in by) {
      const id = labelOf(cells[by.column], { row, column: this.#by });
      if (id !== this.#id && !this.#begin(id, row)) return false;
    }
    this.#row = row;
    this.#rows += 1;
    if (this.#layout.sizes !== null) return this.#count(cells, row);
    if (this.#rows > mostRows) throw new InputError(`row ${row}: the subgroup ${found(this.#id ?? "")} has more than ${mostRows} rows, which no chart of subgroups takes`);
    this.#read(cells, row);
    return "column" in by || this.#rows < by.rows ? true : this.#emit();
  }

  /** Ends the last subgroup. One that lacks rows is left out. */
  end(): void {
    const { by } = this.#layout;
    for (const { doubt } of this.#columns) if (doubt !== null) this.#findings.say(doubt);
    if (this.#rows === 0) return;
    if ("column" in by) this.#emit();
    else this.#findings.say(`the last subgroup has ${this.#rows} of ${by.rows} rows, left out`);
  }

  #begin(id: string, row: number): boolean {
    if (this.#ids.has(id)) throw new InputError(`row ${row}: the subgroup ${found(id)} comes again; rows of one subgroup stand together`);
    if (this.#ids.size < remembered) this.#ids.add(id);
    const goesOn = this.#rows === 0 || this.#emit();
    this.#id = id;
    return goesOn;
  }

  #read(cells: readonly string[], row: number): void {
    const before = this.#values.length;
    let isWhole = true;
    this.#columns.forEach((column, index) => {
      const value = column.read(cells[this.#layout.values[index] ?? -1] ?? "", row);
      if (value === null) isWhole = false;
      else this.#values.push(value);
    });
    if (isWhole) return;
    this.#findings.count(this.#columns.length === 1 ? "rows without a number, passed over" : this.#layout.isVectors ? "rows that lack a number, passed over" : "rows that lack a number, of which the others count", row);
    if (this.#layout.isVectors) this.#values.length = before;
  }

  /** A row with a count is a subgroup of its own. */
  #count(cells: readonly string[], row: number): boolean {
    const { sizes, values } = this.#layout;
    const count = this.#columns[0]?.read(cells[values[0] ?? -1] ?? "", row) ?? null;
    const size = sizes !== null && "all" in sizes ? sizes.all : (this.#sizes?.read(cells[sizes?.column ?? -1] ?? "", row) ?? null);
    this.#rows = 0;
    if (size === 0 && count !== null && count !== 0) throw new InputError(`row ${row}: found a count of ${count} with a size of 0; nothing is counted where nothing was looked at`);
    if (size === 0) this.#findings.count("rows with a size of 0, passed over", row);
    if (count !== null && size !== null) return this.#take({ size, values: [count] }, row);
    this.#findings.count("rows without a count or a size, passed over", row);
    return this.#take({ size: 0, values: [] }, row);
  }

  #emit(): boolean {
    const values = this.#values;
    const size = this.#layout.isVectors ? values.length / this.#columns.length : values.length;
    this.#values = [];
    this.#rows = 0;
    return this.#take({ size, values }, this.#row);
  }
}
