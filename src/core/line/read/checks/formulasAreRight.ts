import { parseFormula } from "../../formula/parse.ts";
import { quote } from "../describe.ts";
import { type FormulaPlace, type Moment, firstMade, formulaPlaces } from "../formulaPlaces.ts";
import { allowed } from "../messages.ts";
import type { Check } from "./check.ts";

/** Every formula parses, and names only what it can use where it stands. */
export const formulasAreRight: Check = (line, report) => {
  const made = firstMade(line);
  for (const place of formulaPlaces(line)) {
    const parsed = parseFormula(place.formula);
    if (!parsed.ok) report(place.path, quote(place.formula), allowed.formulaSyntax(parsed.message, parsed.position));
    for (const name of parsed.ok ? parsed.names : []) {
      const at = made.get(name);
      if (place.names.includes(name) || (at !== undefined && isBefore(at, place.before))) continue;
      const isLater = at !== undefined && place.path[0] === "stations" && place.path[2] !== "rework" && place.path[2] !== "dispatch";
      report(place.path, quote(name), isLater ? allowed.madeLater(line.stations?.[at.station]?.id ?? "a station") : allowed.formulaName(name, usable(place, made)));
    }
  }
};

function usable({ names, before }: FormulaPlace, made: ReadonlyMap<string, Moment>): string[] {
  return [...names, ...[...made].flatMap(([name, at]) => (isBefore(at, before) ? [name] : []))];
}

function isBefore(at: Moment, before: Moment): boolean {
  return at.station < before.station || (at.station === before.station && at.responses < before.responses);
}
