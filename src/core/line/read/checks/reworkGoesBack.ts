import { quote } from "../describe.ts";
import { allowed } from "../messages.ts";
import type { Check } from "./check.ts";

/** Rework goes to the inspecting station or an earlier one, and a station that grades has none. */
export const reworkGoesBack: Check = (line, report) => {
  line.stations?.forEach((station, index) => {
    const to = station?.rework?.to;
    const ids = (line.stations ?? []).flatMap((other) => other?.id ?? []);
    const upToHere = (line.stations ?? []).slice(0, index + 1).flatMap((other) => other?.id ?? []);
    const path = ["stations", index, "rework", "to"];
    if (to !== undefined && !ids.includes(to)) report(path, quote(to), allowed.known("a station", to, upToHere));
    else if (to !== undefined && !upToHere.includes(to)) report(path, quote(to), allowed.reworkTo(upToHere));
    if (station?.rework !== undefined && station.grades === true) report(["stations", index, "rework"], "rework at a station that grades", allowed.reworkOrGrade);
  });
};
