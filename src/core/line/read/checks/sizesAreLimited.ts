import type { LineDraft } from "../draft.ts";
import { formulaPlaces } from "../formulaPlaces.ts";
import { limits } from "../limits.ts";
import { allowed } from "../messages.ts";
import type { Path } from "../path.ts";
import type { Check, Report } from "./check.ts";

/** Nothing has more elements than anybody needs; comes before the rules that compare elements with one another. */
export const sizesAreLimited: Check = (line, report) => {
  atMost({ path: ["design"], found: size(line.design), most: limits.designParameters }, report);
  for (const group of ["characteristics", "controls", "wears", "faults", "calendars", "operators", "materials", "environment"] as const) atMost({ path: [group], found: size(line[group]), most: limits.names }, report);
  for (const [id, material] of Object.entries(line.materials ?? {})) atMost({ path: ["materials", id, "properties"], found: size(material?.properties), most: limits.designParameters }, report);
  if ((line.stations?.length ?? 0) > limits.stations) {
    report(["stations"], `${line.stations?.length ?? 0} stations`, allowed.stations(limits.stations));
    return;
  }
  line.stations?.forEach((station, index) => {
    for (const group of ["recipe", "tool", "makes", "sensors"] as const) {
      atMost({ path: ["stations", index, group], found: size(station?.[group]), most: limits.names }, report);
    }
  });
  const attributes = total(line, (station) => size(station.makes));
  if (attributes > limits.attributes) report(["stations"], `${attributes} responses`, allowed.inAll(limits.attributes, "responses"));
  const machines = total(line, (station) => station.machines ?? 1);
  if (machines > limits.machines) report(["stations"], `${machines} machines`, allowed.allMachines(limits.machines));
  workIsLimited(line, report);
};

/** What has to be kept for every machine, and worked out for every part, is little enough that a line opens in seconds. */
function workIsLimited(line: LineDraft, report: Report): void {
  // Characteristics are compared with stations here: only where they are not too many.
  if (size(line.characteristics) > limits.names || size(line.controls) > limits.names) return;
  for (const [group, what] of [["recipe", "set points"], ["tool", "tool states"], ["sensors", "sensors"]] as const) {
    const inAll = total(line, (station) => size(station[group]));
    if (inAll > limits.inAll) report(["stations"], `${inAll} ${what}`, allowed.inAll(limits.inAll, what));
    const onMachines = total(line, (station) => size(station[group]) * (station.machines ?? 1));
    if (onMachines > limits.onMachines) report(["stations"], `${onMachines} ${what} on all machines`, allowed.onMachines(limits.onMachines, what));
  }
  const charts = chartsOf(line);
  if (charts > limits.charts) report(["characteristics"], `${charts} control charts on all machines`, allowed.onMachines(limits.charts, "control charts"));
  const characters = formulaPlaces(line).reduce((sum, { formula }) => sum + formula.length, 0);
  if (characters > limits.formulas) report(["stations"], `${characters} characters of formulas`, allowed.formulas(limits.formulas));
}

/** One for each characteristic and machine of the station that it is controlled at, else of the last that makes it, else of the one that measures it. */
function chartsOf(line: LineDraft): number {
  const stations = line.stations ?? [];
  return Object.entries(line.characteristics ?? {}).reduce((sum, [id, characteristic]) => {
    const control = line.controls?.find((candidate) => candidate?.characteristic === id);
    const maker = stations.findLast((station) => station?.makes !== undefined && Object.hasOwn(station.makes, id));
    const named = stations.find((station) => station?.id !== undefined && station.id === (control?.station ?? characteristic?.measuredAt));
    return sum + ((control === undefined ? (maker ?? named) : named)?.machines ?? 1);
  }, 0);
}

function total(line: LineDraft, of: (station: NonNullable<NonNullable<LineDraft["stations"]>[number]>) => number): number {
  return (line.stations ?? []).reduce((sum, station) => sum + (station === undefined ? 0 : of(station)), 0);
}

function atMost({ path, found, most }: { readonly path: Path; readonly found: number; readonly most: number }, report: Report): void {
  if (found > most) report(path, `${found} of them`, allowed.atMost(most));
}

function size(group: object | undefined): number {
  return Object.keys(group ?? {}).length;
}
