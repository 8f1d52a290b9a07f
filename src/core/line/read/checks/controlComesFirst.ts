import { parseFormula } from "../../formula/parse.ts";
import { quote } from "../describe.ts";
import type { LineDraft } from "../draft.ts";
import { allowed } from "../messages.ts";
import type { Check } from "./check.ts";

/** A set point moves what is measured at its station or after it, not before. */
export const controlComesFirst: Check = (line, report) => {
  const ids = (line.stations ?? []).map((station) => station?.id);
  line.controls?.forEach((control, index) => {
    const { station, characteristic: id } = control ?? {};
    const measuredAt = id !== undefined && Object.hasOwn(line.characteristics ?? {}, id) ? line.characteristics?.[id]?.measuredAt : undefined;
    if (id === undefined || station === undefined || measuredAt === undefined) return;
    const at = ids.indexOf(measuredAt);
    // One that is measured before it is made is told of as that.
    if (!line.stations?.slice(0, at + 1).some((one) => Object.hasOwn(one?.makes ?? {}, id))) return;
    if (at >= 0 && ids.indexOf(station) > at) report(["controls", index, "station"], quote(station), allowed.controlStation(moversOf(line, id, at)));
  });
};

/** The stations up to one whose set points stand in the formulas that lead to an attribute there, in the order of work. */
function moversOf(line: LineDraft, attribute: string, at: number): string[] {
  const wanted = new Set([attribute]);
  return (line.stations ?? [])
    .slice(0, at + 1)
    .toReversed()
    .filter((station) => {
      const read = Object.entries(station?.makes ?? {}).toReversed().flatMap(([id, response]) => {
        const names = wanted.delete(id) ? namesIn(response?.formula) : [];
        for (const name of names) wanted.add(name);
        return names;
      });
      return read.some((name) => Object.hasOwn(station?.recipe ?? {}, name));
    })
    .toReversed()
    .flatMap((station) => station?.id ?? []);
}

function namesIn(formula: string | undefined): string[] {
  const parsed = parseFormula(formula ?? "");
  return parsed.ok ? [...parsed.names] : [];
}
