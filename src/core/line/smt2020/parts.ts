import { type Report, listed } from "./report.ts";
import { type Route, readRoute } from "./routes.ts";
import { type FabFiles, fileOf, readTable } from "./table.ts";
import type { ToolFamily } from "./tools.ts";

const columns = { needed: ["PART", "ROUTEFILE", "ROUTE"], aside: { PARTGRP: "a name", PARTFAM: "a name" } };

/** Reads `part.txt` and the route of each part, by the part's name. */
export function readParts(files: FabFiles, families: ReadonlyMap<string, ToolFamily>, report: Report): Map<string, Route> {
  const routes = new Map<string, Route>();
  for (const row of readTable(fileOf(files, "part.txt"), columns, report)) {
    const part = row.text("PART");
    if (routes.has(part)) row.problem("PART", "a part stands once in the file");
    const file = fileOf(files, row.text("ROUTEFILE"));
    if (file.text === null) row.problem("ROUTEFILE", `a file of the fab: ${listed(files.keys())}`);
    const route = readRoute(file, { route: row.text("ROUTE"), families }, report);
    if (file.text !== null && route.steps.length === 0) row.problem("ROUTE", `a route of ${file.name}`);
    routes.set(part, route);
  }
  return routes;
}
