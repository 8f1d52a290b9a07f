import { quote } from "../describe.ts";
import { allowed } from "../messages.ts";
import type { Path } from "../path.ts";
import type { Check, Report } from "./check.ts";

/** What formulas and commands name has names that formulas can write. */
export const namesArePlain: Check = (line, report) => {
  plainNames(line.design, ["design"], report);
  plainNames(line.characteristics, ["characteristics"], report);
  plainNames(line.faults, ["faults"], report);
  plainNames(line.environment, ["environment"], report);
  plainNames(line.materials, ["materials"], report);
  for (const [id, material] of Object.entries(line.materials ?? {})) plainNames(material?.properties, ["materials", id, "properties"], report);
  line.stations?.forEach((station, index) => {
    for (const group of ["recipe", "tool", "makes"] as const) plainNames(station?.[group], ["stations", index, group], report);
  });
};

function plainNames(group: object | undefined, path: Path, report: Report): void {
  for (const name of Object.keys(group ?? {})) {
    if (!/^[A-Za-z][A-Za-z0-9_]{0,63}$/u.test(name)) report([...path, name], `the name ${quote(name)}`, allowed.name);
    else if (name in {}) report([...path, name], `the name ${quote(name)}`, allowed.nameOfCore);
  }
}
