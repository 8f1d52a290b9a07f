import { quote } from "../describe.ts";
import { allowed } from "../messages.ts";
import type { Path } from "../path.ts";
import { attendancePlaces } from "../people.ts";
import { id } from "../schema/leaf.ts";
import type { Check } from "./check.ts";

/** Calendars and pools have names that are ids; whatever names one names one that there is. */
export const peopleAreKnown: Check = (line, report) => {
  const calendars = Object.keys(line.calendars ?? {});
  const pools = Object.keys(line.operators ?? {});
  for (const [group, names] of [["calendars", calendars], ["operators", pools]] as const) {
    for (const name of names) if (!id.safeParse(name).success) report([group, name], `the name ${quote(name)}`, allowed.id);
  }
  const known = (path: Path, found: string | undefined, names: readonly string[]): void => {
    if (found !== undefined && !names.includes(found)) report(path, quote(found), allowed.known(names === pools ? "a pool of operators" : "a calendar", found, names));
  };
  for (const [name, pool] of Object.entries(line.operators ?? {})) known(["operators", name, "calendar"], pool?.calendar, calendars);
  line.stations?.forEach((station, index) => {
    known(["stations", index, "calendar"], station?.calendar, calendars);
    if (station?.atShiftEnd !== undefined && !Object.hasOwn(station, "calendar")) report(["stations", index, "atShiftEnd"], quote(station.atShiftEnd), allowed.shiftHasCalendar);
    for (const { pools: named } of attendancePlaces(station, index)) for (const { name, path } of named) known(path, name, pools);
  });
};
