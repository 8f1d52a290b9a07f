import { quote } from "../describe.ts";
import { allowed } from "../messages.ts";
import type { Path } from "../path.ts";
import { type StepPlace, writtenRoutes } from "../routes.ts";
import type { Check, Report } from "./check.ts";

/** A step names a station, and earlier steps of its route where it goes back, comes back or is in time after another. */
export const stepReferencesAreKnown: Check = (line, report) => {
  const stations = (line.stations ?? []).flatMap((station) => station?.id ?? []);
  for (const route of writtenRoutes(line)) {
    const places = new Map(route.map(({ id }, index): [string, number] => [id, index]).toReversed());
    route.forEach((place, index) => {
      const { path, step } = place;
      if (step.station !== undefined && place.station === undefined) report([...path, "station"], quote(step.station), allowed.known("a station", step.station, stations));
      const earlier = earlierThan({ route, places, report });
      earlier([...path, "rework", "to"], step.rework?.to, index + 1);
      earlier([...path, "queueLimit", "after"], step.queueLimit?.after, index);
      earlier([...path, "sameMachineAs"], step.sameMachineAs, index);
      const same = route[places.get(step.sameMachineAs ?? "") ?? index];
      if (same?.step.station !== undefined && step.station !== undefined && same.step.station !== step.station) {
        report([...path, "sameMachineAs"], `${quote(same.id)} at ${quote(same.step.station)}`, allowed.sameStation(step.station));
      }
    });
  }
};

interface Route {
  readonly route: readonly StepPlace[];
  /** The index of each step by its name. */
  readonly places: ReadonlyMap<string, number>;
  readonly report: Report;
}

/** Reports a name that is none of the first `before` steps of a route. */
function earlierThan({ route, places, report }: Route): (path: Path, found: string | undefined, before: number) => void {
  return (path, found, before) => {
    const at = found === undefined ? undefined : places.get(found);
    if (found === undefined || (at !== undefined && at < before)) return;
    // A step whose station is wrong has no name yet.
    const names = route.slice(0, before).flatMap(({ id }) => (id === "" ? [] : [id]));
    report(path, quote(found), at === undefined ? allowed.known("an earlier step", found, names) : allowed.earlierStep(names));
  };
}
