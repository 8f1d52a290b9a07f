import type { TransportSpec } from "../flowSpec.ts";
import type { Report } from "./report.ts";
import { type FabFiles, fileOf, readTable } from "./table.ts";
import type { ToolFamily } from "./tools.ts";

const columns = { needed: ["FROMLOC", "TOLOC", "DDIST", "DTIME", "DUNITS"], optional: ["DTIME2"] };

/** Reads `fromto.txt`: how long a move takes within the one place that most of the tools are at; one to or from another place takes none. */
export function readTransport(files: FabFiles, families: ReadonlyMap<string, ToolFamily>, report: Report): TransportSpec | null {
  const [row, ...others] = readTable(fileOf(files, "fromto.txt"), columns, report);
  if (row === undefined) return null;
  const location = row.text("FROMLOC");
  if (row.text("TOLOC") !== location) row.problem("TOLOC", "the same place as FROMLOC: moves within one place are known");
  for (const other of others) other.problem("FROMLOC", "one row: moves within one place are known");
  const except = [...families.values()].filter((family) => family.location !== location).map(({ id }) => id);
  return { time: row.distribution({ kind: "DDIST", first: "DTIME", second: "DTIME2", unit: "DUNITS" }), ...(except.length === 0 ? {} : { except }) };
}
