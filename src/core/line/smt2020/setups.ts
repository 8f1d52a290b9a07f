import type { SetupChangeSpec, SetupsSpec, StepSpec } from "../flowSpec.ts";
import { seconds } from "../units.ts";
import { plainId } from "./plainId.ts";
import type { Report } from "./report.ts";
import type { Row } from "./row.ts";
import { type FabFiles, fileOf, readTable } from "./table.ts";
import type { ToolFamily } from "./tools.ts";

const changeColumns = { needed: ["NEWSETUP", "STIME", "STUNITS"], optional: ["CURSETUP"], aside: { IGNORE: "a remark" } };
const groupColumns = { needed: ["SETUPGRP", "SETUP", "MINRUN"], aside: { IGNORE: "a remark" } };

/** How long the changes between setups take, and how many lots are made between two. */
export interface FabSetups {
  readonly changes: readonly SetupChangeSpec[];
  readonly minimumRuns: readonly { readonly group: string; readonly setup: string; readonly lots: number }[];
}

/** Reads `setup.txt` and `setupgrp.txt`. */
export function readSetups(files: FabFiles, report: Report): FabSetups {
  return {
    changes: readTable(fileOf(files, "setup.txt"), changeColumns, report).map(changeOf),
    minimumRuns: readGroups(readTable(fileOf(files, "setupgrp.txt"), groupColumns, report)),
  };
}

function changeOf(row: Row): SetupChangeSpec {
  return { ...(row.has("CURSETUP") ? { from: plainId(row.text("CURSETUP")) } : {}), to: plainId(row.text("NEWSETUP")), time: row.duration("STIME", "STUNITS") };
}

/** The name of a group stands in its first row only. */
function readGroups(rows: readonly Row[]): FabSetups["minimumRuns"] {
  let group = "";
  return rows.map((row) => {
    if (row.has("SETUPGRP")) group = row.text("SETUPGRP");
    return { group, setup: plainId(row.text("SETUP")), lots: row.whole("MINRUN", 1) };
  });
}

/** What a family's setups need to be told: of the setups of its own steps. Undefined where they need nothing. */
export function setupsOf({ changes, minimumRuns }: FabSetups, { family, steps }: { readonly family: ToolFamily; readonly steps: readonly StepSpec[] }): SetupsSpec | undefined {
  const names = new Set(steps.flatMap(({ station, setup }) => (station === family.id && setup !== undefined ? [setup] : [])));
  const known = changes.filter(({ to }) => names.has(to));
  const own = [...known, ...firstOnes(known)];
  const runs = minimumRuns.filter(({ group, setup }) => group === family.setupGroup && names.has(setup));
  if (own.length === 0 && runs.length === 0 && (names.size === 0 || family.capacity === 1)) return undefined;
  return {
    ...(family.capacity === 1 ? {} : { ahead: true }),
    ...(own.length === 0 ? {} : { changes: own }),
    ...(runs.length === 0 ? {} : { minimumRuns: Object.fromEntries(runs.map(({ setup, lots }) => [setup, lots])) }),
  };
}

/** A change from a named setup says nothing of a tool that has had none: its first setup takes no time. */
function firstOnes(changes: readonly SetupChangeSpec[]): SetupChangeSpec[] {
  const named = new Set(changes.map(({ to }) => to));
  return [...named].filter((to) => changes.every((change) => change.to !== to || change.from !== undefined)).map((to) => ({ to, time: seconds(0) }));
}
