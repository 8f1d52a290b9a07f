import type { QueueLimitSpec, StepSpec } from "../flowSpec.ts";
import { plainId } from "./plainId.ts";
import { type Report, listed } from "./report.ts";
import type { Row } from "./row.ts";
import { type FabFile, readTable } from "./table.ts";
import type { ToolFamily } from "./tools.ts";

/** The route of a part: its steps in order, and their ids by the numbers of the file. */
export interface Route {
  readonly steps: readonly StepSpec[];
  readonly idOf: ReadonlyMap<string, string>;
}

const columns = {
  needed: ["STEP", "STNFAM", "PDIST", "PTIME", "PTUNITS", "PTPER"],
  optional: [
    "ROUTE", "DESC", "PTIME2", "BATCHMN", "BATCHMX", "SETUP", "WHEN", "STIME", "STUNITS", "SVESTN", "FORSTEP", "BatchInterval", "BatchIntUnits", "PartInterval", "PartIntUnits",
    "RWKSTEP", "REWORK", "RWKTYPE", "StepPercent", "STEP_CQT", "CQT", "CQTUNITS",
  ],
  aside: { IGNORE: "a remark" },
};

const time = { kind: "PDIST", first: "PTIME", second: "PTIME2", unit: "PTUNITS" };

/** Reads one route of a route file. */
export function readRoute(file: FabFile, { route, families }: { readonly route: string; readonly families: ReadonlyMap<string, ToolFamily> }, report: Report): Route {
  const rows = readTable(file, columns, report).filter((row) => !row.has("ROUTE") || row.optional("ROUTE") === route);
  const idOf = idsOf(rows);
  const links = linksOf(rows, idOf);
  return { idOf, steps: rows.map((row) => stepOf(row, { idOf, links, families })) };
}

/** Ids by step number: the description where it is each step's own, else the number. */
function idsOf(rows: readonly Row[]): Map<string, string> {
  const descriptions = rows.map((row) => plainId(row.optional("DESC")));
  const ids = new Map<string, string>();
  rows.forEach((row, index) => {
    const number = row.text("STEP");
    const description = descriptions[index] ?? "";
    if (ids.has(number)) row.problem("STEP", "a step's number stands once in its route");
    ids.set(number, description !== "" && descriptions.indexOf(description) === descriptions.lastIndexOf(description) ? description : `step-${plainId(number)}`);
  });
  return ids;
}

/** What a row says of a later step: by the later one's number. */
interface Links {
  readonly sameMachineAs: ReadonlyMap<string, string>;
  readonly queueLimits: ReadonlyMap<string, QueueLimitSpec>;
}

function linksOf(rows: readonly Row[], idOf: ReadonlyMap<string, string>): Links {
  const sameMachineAs = new Map<string, string>();
  const queueLimits = new Map<string, QueueLimitSpec>();
  rows.forEach((row, index) => {
    const id = idOf.get(row.optional("STEP")) ?? "";
    const isLater = (number: string) => rows.findIndex((other) => other.optional("STEP") === number) > index;
    if (row.has("FORSTEP") && row.oneOf("SVESTN", ["yes"])) link(row, { column: "FORSTEP", isLater, into: sameMachineAs, what: id });
    if (row.has("STEP_CQT")) link(row, { column: "STEP_CQT", isLater, into: queueLimits, what: { after: id, time: row.duration("CQT", "CQTUNITS") } });
  });
  return { sameMachineAs, queueLimits };
}

function link<What>(row: Row, { column, isLater, into, what }: { readonly column: string; readonly isLater: (number: string) => boolean; readonly into: Map<string, What>; readonly what: What }): void {
  const number = row.optional(column);
  if (!isLater(number)) return row.problem(column, "the number of a later step");
  if (into.has(number)) return row.problem(column, "one step is named once; another says it already");
  into.set(number, what);
}

interface Around {
  readonly idOf: ReadonlyMap<string, string>;
  readonly links: Links;
  readonly families: ReadonlyMap<string, ToolFamily>;
}

function stepOf(row: Row, { idOf, links, families }: Around): StepSpec {
  const number = row.optional("STEP");
  const family = families.get(row.text("STNFAM"));
  if (family === undefined) row.problem("STNFAM", `a family of the tool file: ${listed(families.keys())}`);
  const per = row.oneOf("PTPER", ["per_lot", "per_piece", "per_batch"]);
  const sameMachineAs = links.sameMachineAs.get(number);
  const queueLimit = links.queueLimits.get(number);
  return {
    id: idOf.get(number) ?? number,
    station: family?.id ?? "",
    time: row.distribution(time),
    ...(per === "per_lot" ? {} : { per: per === "per_piece" ? "piece" : "batch" }),
    ...cadenceOf(row, per),
    ...batchOf(row),
    ...setupOf(row),
    ...(row.has("StepPercent") && row.percent("StepPercent") < 1 ? { share: row.percent("StepPercent") } : {}),
    ...reworkOf(row, idOf),
    ...(sameMachineAs === undefined ? {} : { sameMachineAs }),
    ...(queueLimit === undefined ? {} : { queueLimit }),
  };
}

/** After which time a tool takes the next piece, lot or batch while the one before is still in it. */
function cadenceOf(row: Row, per: string): Pick<StepSpec, "cadence"> {
  const column = per === "per_piece" ? "PartInterval" : "BatchInterval";
  const other = per === "per_piece" ? "BatchInterval" : "PartInterval";
  if (row.has(other)) row.problem(other, `nothing where the time is ${per}; ${column} is its interval`);
  if (!row.has(column)) return {};
  return { cadence: row.duration(column, per === "per_piece" ? "PartIntUnits" : "BatchIntUnits") };
}

function batchOf(row: Row): Pick<StepSpec, "batch"> {
  if (!row.has("BATCHMX")) {
    if (row.has("BATCHMN")) row.problem("BATCHMX", "the most pieces of a batch, where BATCHMN says the least");
    return {};
  }
  const minimum = row.has("BATCHMN") ? row.whole("BATCHMN", 1) : 1;
  return { batch: { ...(minimum === 1 ? {} : { minimum }), maximum: row.whole("BATCHMX", minimum) } };
}

function setupOf(row: Row): Pick<StepSpec, "setup" | "setupTime"> {
  if (!row.has("SETUP")) return {};
  if (row.has("WHEN")) row.oneOf("WHEN", ["need"]);
  return { setup: plainId(row.text("SETUP")), ...(row.has("STIME") ? { setupTime: row.duration("STIME", "STUNITS") } : {}) };
}

function reworkOf(row: Row, idOf: ReadonlyMap<string, string>): Pick<StepSpec, "rework"> {
  if (!row.has("RWKSTEP")) return {};
  if (row.has("RWKTYPE")) row.oneOf("RWKTYPE", ["lot"]);
  const to = idOf.get(row.optional("RWKSTEP"));
  if (to === undefined) row.problem("RWKSTEP", "the number of a step of this route");
  return to === undefined ? {} : { rework: { share: row.percent("REWORK"), to } };
}
