import type { InventorySpec } from "../flowSpec.ts";
import { seconds } from "../units.ts";
import { productOf } from "./orders.ts";
import type { Report } from "./report.ts";
import type { Route } from "./routes.ts";
import type { Row } from "./row.ts";
import { type FabFiles, fileOf, readTable } from "./table.ts";

const columns = {
  needed: ["PART", "PIECES", "CURSTEP"],
  optional: ["PRIOR", "DUE"],
  aside: { LOT: "names of single lots", START: "all are there when the run begins", ORDER: "a name", HOTLOT: "a hot lot is one of a higher priority", TRACE: "a remark" },
};

/** Reads the lots of `WIP.txt`, which stand before their current step when the run begins. */
export function readInventory(files: FabFiles, { routes, beginning }: { readonly routes: ReadonlyMap<string, Route>; readonly beginning: number }, report: Report): InventorySpec[] {
  const parts = new Set(routes.keys());
  return readTable(fileOf(files, "WIP.txt"), columns, report).map((row) => lotOf(row, { product: productOf(row, parts), route: routes.get(row.optional("PART")), beginning }));
}

function lotOf(row: Row, { product, route, beginning }: { readonly product: string; readonly route: Route | undefined; readonly beginning: number }): InventorySpec {
  const step = route?.idOf.get(row.text("CURSTEP"));
  if (route !== undefined && step === undefined) row.problem("CURSTEP", "the number of a step of the part's route");
  const priority = row.has("PRIOR") ? row.number("PRIOR") : 0;
  return {
    product,
    ...(step === undefined ? {} : { step }),
    pieces: row.whole("PIECES", 1),
    ...(priority === 0 ? {} : { priority }),
    ...(row.has("DUE") ? { due: seconds(Math.max(0, row.moment("DUE") - beginning)) } : {}),
  };
}
