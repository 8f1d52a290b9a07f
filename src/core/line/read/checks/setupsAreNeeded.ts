import { quote } from "../describe.ts";
import type { LineDraft } from "../draft.ts";
import { allowed } from "../messages.ts";
import type { Path } from "../path.ts";
import { routesAreWhole, writtenRoutes } from "../routes.ts";
import type { Check, Report } from "./check.ts";

/** What a station says of setups names those that the steps at it need; and what a step says of its setup's time, it says of a setup. */
export const setupsAreNeeded: Check = (line, report) => {
  if (routesAreWhole(line)) namesAreNeeded(line, report);
  for (const { path, step } of writtenRoutes(line).flat()) {
    if (step.setupTime !== undefined && !Object.hasOwn(step, "setup")) report([...path, "setupTime"], "a setupTime without a setup", allowed.setupOfTime);
  }
};

function namesAreNeeded(line: LineDraft, report: Report): void {
  const needed = neededSetups(line);
  line.stations?.forEach((station, index) => {
    const { changes = [], minimumRuns = {}, initial } = station?.setups ?? {};
    const names = [...(needed.get(station?.id ?? "") ?? [])];
    const known = (path: Path, found: string | undefined): void => {
      if (found !== undefined && !names.includes(found)) report(["stations", index, "setups", ...path], quote(found), allowed.known("a setup that a step needs here", found, names));
    };
    changes.forEach((change, at) => {
      known(["changes", at, "from"], change?.from);
      known(["changes", at, "to"], change?.to);
    });
    for (const name of Object.keys(minimumRuns)) known(["minimumRuns", name], name);
    known(["initial"], initial);
  });
}

/** The setups that steps need, by station. */
export function neededSetups(line: LineDraft): Map<string, Set<string>> {
  const needed = new Map<string, Set<string>>();
  for (const { step } of writtenRoutes(line).flat()) {
    if (step.station === undefined || step.setup === undefined) continue;
    const names = needed.get(step.station) ?? new Set();
    needed.set(step.station, names.add(step.setup));
  }
  return needed;
}
