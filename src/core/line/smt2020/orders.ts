import type { ReleaseSpec } from "../flowSpec.ts";
import { seconds } from "../units.ts";
import { plainId } from "./plainId.ts";
import { type Report, listed } from "./report.ts";
import type { Row } from "./row.ts";
import { type FabFiles, fileOf, readTable } from "./table.ts";

const columns = {
  needed: ["LOT", "PART", "PIECES", "START", "RDIST", "REPEAT", "RUNITS"],
  optional: ["PRIOR", "RPT#", "LOTSPERRPT", "DUE"],
  aside: { ORDER: "a name", HOTLOT: "a hot lot is one of a higher priority" },
};

/** What is released, and the moment at which the run begins: that of the first release, in seconds since the year 2000. */
export interface Orders {
  readonly releases: readonly ReleaseSpec[];
  readonly beginning: number;
}

/** Reads the releases of `order.txt`. */
export function readOrders(files: FabFiles, parts: ReadonlySet<string>, report: Report): Orders {
  const rows = readTable(fileOf(files, "order.txt"), columns, report);
  const starts = rows.map((row) => row.moment("START"));
  const beginning = starts.length === 0 ? 0 : Math.min(...starts);
  return { beginning, releases: rows.map((row, index) => releaseOf(row, { parts, start: (starts[index] ?? beginning) - beginning })) };
}

function releaseOf(row: Row, { parts, start }: { readonly parts: ReadonlySet<string>; readonly start: number }): ReleaseSpec {
  if (row.has("LOTSPERRPT") && row.number("LOTSPERRPT") !== 1) row.problem("LOTSPERRPT", "1: one lot at a time is released");
  const priority = row.has("PRIOR") ? row.number("PRIOR") : 0;
  return {
    id: plainId(row.text("LOT")),
    product: productOf(row, parts),
    interarrival: row.distribution({ kind: "RDIST", first: "REPEAT", unit: "RUNITS" }),
    first: seconds(start),
    ...(row.has("RPT#") ? { maximum: row.whole("RPT#", 1) } : {}),
    pieces: row.whole("PIECES", 1),
    ...(priority === 0 ? {} : { priority }),
    ...(row.has("DUE") ? { due: seconds(dueAfter(row, row.moment("START"))) } : {}),
  };
}

function dueAfter(row: Row, start: number): number {
  const due = row.moment("DUE") - start;
  if (due < 0) row.problem("DUE", "a moment not before START");
  return Math.max(0, due);
}

/** The product of a row's part. */
export function productOf(row: Row, parts: ReadonlySet<string>): string {
  const part = row.text("PART");
  if (!parts.has(part)) row.problem("PART", `a part of part.txt: ${listed(parts)}`);
  return plainId(part);
}
