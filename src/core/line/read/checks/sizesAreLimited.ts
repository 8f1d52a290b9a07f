import type { LineDraft } from "../draft.ts";
import { limits } from "../limits.ts";
import { allowed } from "../messages.ts";
import type { Path } from "../path.ts";
import type { Check, Report } from "./check.ts";

/** Nothing has more elements than anybody needs; comes before the rules that compare elements with one another. */
export const sizesAreLimited: Check = (line, report) => {
  atMost({ path: ["design"], found: size(line.design), most: limits.designParameters }, report);
  for (const group of ["characteristics", "controls", "wears", "faults"] as const) atMost({ path: [group], found: size(line[group]), most: limits.names }, report);
  if (size(line.stations) > limits.stations) report(["stations"], `${size(line.stations)} stations`, allowed.stations(limits.stations));
  line.stations?.slice(0, limits.stations).forEach((station, index) => {
    for (const group of ["recipe", "tool", "makes", "sensors"] as const) {
      atMost({ path: ["stations", index, group], found: size(station?.[group]), most: limits.names }, report);
    }
  });
  const attributes = total(line, (station) => size(station.makes));
  if (attributes > limits.attributes) report(["stations"], `${attributes} responses`, allowed.inAll(limits.attributes, "responses"));
  const machines = total(line, (station) => station.machines ?? 1);
  if (machines > limits.machines) report(["stations"], `${machines} machines`, allowed.allMachines(limits.machines));
};

function total(line: LineDraft, of: (station: NonNullable<NonNullable<LineDraft["stations"]>[number]>) => number): number {
  return (line.stations ?? []).reduce((sum, station) => sum + (station === undefined ? 0 : of(station)), 0);
}

function atMost({ path, found, most }: { readonly path: Path; readonly found: number; readonly most: number }, report: Report): void {
  if (found > most) report(path, `${found} of them`, allowed.atMost(most));
}

function size(group: object | undefined): number {
  return Object.keys(group ?? {}).length;
}
