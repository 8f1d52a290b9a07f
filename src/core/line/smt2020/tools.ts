import type { DispatchRule } from "../flowSpec.ts";
import type { Seconds } from "../spec.ts";
import { seconds } from "../units.ts";
import { plainId } from "./plainId.ts";
import { type Report, listed } from "./report.ts";
import type { Row } from "./row.ts";
import { type FabFiles, fileOf, readTable } from "./table.ts";

/** A family of like tools, as `tool.txt.1l` describes it. */
export interface ToolFamily {
  readonly id: string;
  readonly machines: number;
  /** The group of families that breaks down alike. */
  readonly group: string;
  readonly location: string;
  readonly load: Seconds;
  readonly unload: Seconds;
  readonly dispatch: readonly DispatchRule[];
  /** The name of its setups' group; empty without. */
  readonly setupGroup: string;
  /** How many lots a tool holds. */
  readonly capacity: number;
  /** Says that something of its line is wrong. */
  readonly row: Row;
}

const columns = {
  needed: ["STNFAM", "STNQTY", "STNGRP", "FWLRANK"],
  optional: ["STNCAP", "LTIME", "LTUNITS", "ULTIME", "ULTUNITS", "SETUPGRP", "STNFAMLOC", "RULE", "WAKERESRANK", "BATCHCRITF", "BATCHPER", "PRERULERWL"],
  aside: {
    STN: "a second name of the family",
    STNFAMSTEP_ACTLIST: "one list of actions for all: setup, load, process, unload",
  },
};

const ranks: Readonly<Record<string, DispatchRule>> = { rank_HP: "priority", rank_RSETUP: "least-setup", rank_FIFO: "fifo" };

/** The families of a fab by the name that the other files give them. */
export function readTools(files: FabFiles, report: Report): Map<string, ToolFamily> {
  const families = new Map<string, ToolFamily>();
  for (const row of readTable(fileOf(files, "tool.txt.1l"), columns, report)) {
    const name = row.text("STNFAM");
    if (families.has(name)) row.problem("STNFAM", "a family stands once in the file");
    checkRules(row);
    families.set(name, {
      id: plainId(name), machines: row.whole("STNQTY", 1), group: row.text("STNGRP"), location: row.optional("STNFAMLOC"),
      load: handling(row, "LTIME", "LTUNITS"), unload: handling(row, "ULTIME", "ULTUNITS"), dispatch: dispatchOf(row), setupGroup: row.optional("SETUPGRP"), capacity: row.has("STNCAP") ? row.whole("STNCAP", 1) : 1, row,
    });
  }
  return families;
}

function handling(row: Row, column: string, unit: string): Seconds {
  return row.has(column) ? row.duration(column, unit) : seconds(0);
}

/** The rules that all agree with the ranks, or that the plant follows anyway. */
function checkRules(row: Row): void {
  if (row.has("RULE")) row.oneOf("RULE", ["rule_HotLotFIRST", "rule_LSSU"]);
  if (row.has("WAKERESRANK")) row.oneOf("WAKERESRANK", ["wake_LeastSetupTime"]);
  if (row.has("BATCHCRITF")) row.oneOf("BATCHCRITF", ["crit_sameroutestep"]);
  if (row.has("BATCHPER")) row.oneOf("BATCHPER", ["piece"]);
  if (row.has("PRERULERWL")) row.oneOf("PRERULERWL", ["no"]);
}

/**
 * A family of the rule LSSU goes by the least setup first of all; another by its ranks without that of setups. So do the
 * testbed's results: with it, its families would be set up half as often as they were.
 */
function dispatchOf(row: Row): DispatchRule[] {
  const rules = row.text("FWLRANK").split(";").flatMap((word): DispatchRule[] => {
    const rule = Object.hasOwn(ranks, word.trim()) ? ranks[word.trim()] : undefined;
    if (rule === undefined) row.problem("FWLRANK", `ranks with ; between them, each one of ${listed(Object.keys(ranks))}`);
    return rule === undefined || rule === "least-setup" ? [] : [rule];
  });
  return row.optional("RULE") === "rule_LSSU" ? ["least-setup", ...rules] : rules;
}
