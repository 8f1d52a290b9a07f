import { quote } from "../describe.ts";
import type { LineDraft } from "../draft.ts";
import { allowed } from "../messages.ts";
import { stepNames, writtenRoutes } from "../routes.ts";
import type { Check, Report } from "./check.ts";

/** A response names steps at its station; what a lot inherits its components have; what numbers parts does nothing else. */
export const attributesArePassedOn: Check = (line, report) => {
  responsesNameSteps(line, report);
  const made = (line.stations ?? []).flatMap((station) => Object.keys(station?.makes ?? {}));
  for (const { path, step } of writtenRoutes(line).flat()) {
    for (const name of Object.keys(step.inherits ?? {})) {
      if (step.components === undefined) report([...path, "inherits"], `the key ${quote(name)}`, allowed.inheritsOf);
      else if (!made.includes(name)) report([...path, "inherits", name], `the name ${quote(name)}`, allowed.known("an attribute", name, made));
    }
    if (step.numberedAs === undefined) continue;
    if (step.splitsInto === undefined) report([...path, "numberedAs"], quote(step.numberedAs), allowed.numbersParts);
    if (made.includes(step.numberedAs)) report([...path, "numberedAs"], quote(step.numberedAs), allowed.numberedName);
  }
};

function responsesNameSteps(line: LineDraft, report: Report): void {
  line.stations?.forEach((station, index) => {
    const steps = stepsAt(line, station?.id);
    for (const [id, response] of Object.entries(station?.makes ?? {})) {
      const named = typeof response?.at === "string" ? [response.at] : (response?.at ?? []);
      for (const step of named) {
        if (step !== undefined && !steps.includes(step)) report(["stations", index, "makes", id, "at"], quote(step), allowed.madeAtStep(station?.id ?? "", step, steps));
      }
    }
  });
}

/** The steps of all routes at a station, each name once. */
function stepsAt(line: LineDraft, station: string | undefined): string[] {
  if (line.products === undefined) return [...stepNames(line).values()].flat().filter((id) => id === station);
  return [...new Set(writtenRoutes(line).flat().flatMap(({ id, step }) => (step.station === station ? [id] : [])))];
}
