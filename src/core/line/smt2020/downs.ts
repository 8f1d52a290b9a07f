import type { PreventiveSpec } from "../flowSpec.ts";
import type { DistributionSpec, FailuresSpec } from "../spec.ts";
import { plainId } from "./plainId.ts";
import { type Report, listed } from "./report.ts";
import type { Row } from "./row.ts";
import { type FabFiles, fileOf, readTable } from "./table.ts";
import type { ToolFamily } from "./tools.ts";

/** When the tools of a family are down. */
export interface Downs {
  readonly failures: FailuresSpec[];
  readonly preventive: PreventiveSpec[];
}

const attachColumns = { needed: ["CALNAME", "CALTYPE", "RESTYPE", "RESNAME", "FOADIST", "FOA"], optional: ["FOAUNITS"] };
const failureColumns = { needed: ["DOWNCALNAME", "DOWNCALTYPE", "MTTFDIST", "MTTF", "MTTFUNITS", "MTTRDIST", "MTTR", "MTTRUNITS"], aside: { IGNORE: "a remark" } };
const preventiveColumns = { needed: ["PMCALNAME", "PMCALTYPE", "MTBPM", "MTBPMUNITS", "MTTRDIST", "MTTR", "MTTRUNITS"], optional: ["MTTR2"], aside: { IGNORE: "a remark" } };

const firstOne = { kind: "FOADIST", first: "FOA", unit: "FOAUNITS" };

/** Reads breakdowns and maintenance, by family. */
export function readDowns(files: FabFiles, families: ReadonlyMap<string, ToolFamily>, report: Report): ReadonlyMap<string, Downs> {
  const calendars = {
    down: byName(readTable(fileOf(files, "downcal.txt"), failureColumns, report), "DOWNCALNAME"),
    pm: byName(readTable(fileOf(files, "pmcal.txt"), preventiveColumns, report), "PMCALNAME"),
  };
  const downs = new Map([...families.keys()].map((name): [string, Downs] => [name, { failures: [], preventive: [] }]));
  let spread = 0;
  for (const row of readTable(fileOf(files, "attach.txt"), attachColumns, report)) {
    const type = row.oneOf("CALTYPE", ["down", "pm"]);
    const calendar = calendars[type].get(row.text("CALNAME"));
    if (calendar === undefined) row.problem("CALNAME", `a calendar of the file of ${type}s: ${listed(calendars[type].keys())}`);
    for (const [name, family] of calendar === undefined ? [] : attachedTo(row, families)) {
      if (type === "down") downs.get(name)?.failures.push(failureOf(row, calendar ?? row));
      else downs.get(name)?.preventive.push(preventiveOf(row, { calendar: calendar ?? row, machines: family.machines }));
      if (type === "pm" && family.machines > 1) spread += 1;
    }
  }
  if (spread > 0) report.leaves(`attach.txt, column FOA: ${spread} values (the maintenance of a family of several tools is spread evenly over them, not begun on all at once)`);
  return downs;
}

function byName(rows: readonly Row[], column: string): Map<string, Row> {
  return new Map(rows.map((row) => [row.text(column), row]));
}

function attachedTo(row: Row, families: ReadonlyMap<string, ToolFamily>): [string, ToolFamily][] {
  const type = row.oneOf("RESTYPE", ["stngrp", "stnfam"]);
  const wanted = row.text("RESNAME");
  const found = [...families].filter(([name, { group }]) => (type === "stnfam" ? name : group) === wanted);
  if (found.length === 0) row.problem("RESNAME", `a ${type === "stnfam" ? "family" : "group of families"} of the tool file`);
  return found;
}

/**
 * The clock of a failure stands still while the tool is down: shares of down time in the testbed's results are MTTR/(MTTF + MTTR).
 * A failure comes when the tool has done what it does: else hot lots would be on time less often than they are there.
 */
function failureOf(attached: Row, calendar: Row): FailuresSpec {
  calendar.oneOf("DOWNCALTYPE", ["mttf_by_cal"]);
  const uptime = calendar.distribution({ kind: "MTTFDIST", first: "MTTF", unit: "MTTFUNITS" });
  const first = attached.distribution(firstOne);
  return {
    id: plainId(calendar.text("DOWNCALNAME")), uptime, repair: calendar.distribution({ kind: "MTTRDIST", first: "MTTR", unit: "MTTRUNITS" }), clock: "calendar", interrupts: false,
    ...(isSame(first, uptime) ? {} : { first }),
  };
}

function isSame(one: DistributionSpec, other: DistributionSpec): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function preventiveOf(attached: Row, { calendar, machines }: { readonly calendar: Row; readonly machines: number }): PreventiveSpec {
  attached.oneOf("FOADIST", ["constant"]);
  const id = plainId(calendar.text("PMCALNAME"));
  const time = calendar.distribution({ kind: "MTTRDIST", first: "MTTR", second: "MTTR2", unit: "MTTRUNITS" });
  if (calendar.oneOf("PMCALTYPE", ["mtbpm_by_cal", "mtbpm_by_pieces"]) === "mtbpm_by_cal") {
    return { id, every: calendar.duration("MTBPM", "MTBPMUNITS"), ...(machines === 1 ? { first: attached.duration("FOA", "FOAUNITS") } : {}), time };
  }
  calendar.oneOf("MTBPMUNITS", ["pieces"]);
  return { id, everyPieces: calendar.whole("MTBPM", 1), ...(machines === 1 ? { firstPieces: attached.whole("FOA", 1) } : {}), time };
}
