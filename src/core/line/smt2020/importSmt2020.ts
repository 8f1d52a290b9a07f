import type { RoutedProductSpec, StepSpec } from "../flowSpec.ts";
import type { Problem } from "../problem.ts";
import type { LineSpec } from "../spec.ts";
import { readDowns } from "./downs.ts";
import { readInventory } from "./inventory.ts";
import { readOrders } from "./orders.ts";
import { readParts } from "./parts.ts";
import { plainId } from "./plainId.ts";
import { Report } from "./report.ts";
import { readSetups } from "./setups.ts";
import { stationsOf } from "./stations.ts";
import type { FabFiles } from "./table.ts";
import { readTools } from "./tools.ts";
import { readTransport } from "./transport.ts";

/** A fab as a line, with a sentence for everything that was not taken over; or all that is wrong with its files. */
export type ImportResult =
  | { readonly ok: true; readonly line: LineSpec; readonly leftOut: readonly string[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const neededFiles = ["part.txt", "tool.txt.1l", "order.txt"];
const optionalFiles = ["setup.txt", "setupgrp.txt", "downcal.txt", "pmcal.txt", "attach.txt", "fromto.txt", "WIP.txt"];

/**
 * Turns the files of a fab in the format of the SMT2020 testbed into a line (Kopp, Hassoun, Kalir & Mönch, "SMT2020: A
 * semiconductor manufacturing testbed", IEEE Transactions on Semiconductor Manufacturing 33, 2020). `files` are texts by name.
 */
export function importSmt2020(id: string, files: FabFiles): ImportResult {
  const report = new Report();
  for (const name of neededFiles) {
    if (!files.has(name)) report.problem(name, "no such file", `a fab has ${neededFiles.join(", ")} and the route files that part.txt names`);
  }
  if (report.problems.length > 0) return { ok: false, problems: report.problems };
  const line = lineOf(plainId(id), files, report);
  return report.problems.length > 0 ? { ok: false, problems: report.problems } : { ok: true, line, leftOut: report.leftOut };
}

function lineOf(id: string, files: FabFiles, report: Report): LineSpec {
  const families = readTools(files, report);
  const routes = readParts(files, families, report);
  const { releases, beginning } = readOrders(files, new Set(routes.keys()), report);
  const inventory = readInventory(files, { routes, beginning }, report);
  const transport = readTransport(files, families, report);
  const setups = readSetups(files, report);
  const downs = readDowns(files, families, report);
  const steps = [...routes.values()].flatMap((route): readonly StepSpec[] => route.steps);
  tellUnread(files, report);
  return {
    format: "plantloop/line@1", id, sector: "semiconductor",
    products: Object.fromEntries([...routes].map(([part, route]): [string, RoutedProductSpec] => [plainId(part), { route: route.steps }])),
    releases,
    ...(inventory.length === 0 ? {} : { inventory }),
    ...(transport === null ? {} : { transport }),
    stations: stationsOf({ families, steps, setups, downs }, report),
  };
}

/** Every file of the folder is read or named: of the route files, those that a part has. */
function tellUnread(files: FabFiles, report: Report): void {
  const routeFiles = (files.get("part.txt") ?? "").split(/[\t\r\n]/u);
  for (const name of files.keys()) {
    if (![...neededFiles, ...optionalFiles, ...routeFiles].includes(name)) report.leaves(`${name} (no file of a fab that is known)`);
  }
}
