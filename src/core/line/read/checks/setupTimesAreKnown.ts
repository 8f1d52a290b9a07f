import { quote } from "../describe.ts";
import type { StationDraft } from "../draft.ts";
import { allowed } from "../messages.ts";
import { writtenRoutes } from "../routes.ts";
import type { Check } from "./check.ts";
import { neededSetups } from "./setupsAreNeeded.ts";

/** Each change of setup that can be needed has a time: the step's own, or one of its station's changes. */
export const setupTimesAreKnown: Check = (line, report) => {
  const needed = neededSetups(line);
  const seen = new Set<string>();
  for (const { path, step, station } of writtenRoutes(line).flat()) {
    if (station?.id === undefined || step.setup === undefined || Object.hasOwn(step, "setupTime") || seen.has(`${station.id}/${step.setup}`)) continue;
    seen.add(`${station.id}/${step.setup}`);
    const from = changeWithoutTime(station, step.setup, [...(needed.get(station.id) ?? [])]);
    if (from !== null) report([...path, "setup"], `${quote(step.setup)} after ${from === undefined ? "no setup" : quote(from)}`, allowed.setupTime(station.id));
  }
};

/** A setup after which the change to another has no time; undefined for none at the start; null where all have. */
function changeWithoutTime({ setups }: StationDraft, to: string, names: readonly string[]): string | undefined | null {
  const sources = new Set((setups?.changes ?? []).flatMap((change) => (change?.to === to ? [change.from] : [])));
  if (sources.has(undefined)) return null;
  const present = setups?.initial === undefined ? [undefined, ...names] : names;
  const without = present.findIndex((from) => from !== to && !sources.has(from));
  return without < 0 ? null : present[without];
}
