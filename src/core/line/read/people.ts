import { microseconds } from "#kernel";
import type { AttendanceSpec, AttendedPhase, CalendarSpec } from "../peopleSpec.ts";
import { secondsIn } from "../units.ts";
import type { Draft, LineDraft, StationDraft } from "./draft.ts";
import { limits } from "./limits.ts";
import type { Path } from "./path.ts";

/** An entry of a station's operators that is right, with its place and the names of its pools. */
export interface AttendancePlace {
  readonly path: Path;
  readonly entry: Draft<AttendanceSpec>;
  readonly pools: readonly { readonly name: string; readonly path: Path }[];
}

/** Whom a station needs; of more than it may need no more are looked at. */
export function attendancePlaces(station: StationDraft | undefined, index: number): AttendancePlace[] {
  return (station?.operators ?? []).slice(0, limits.modes).flatMap((entry, at) => {
    if (entry === undefined) return [];
    const path = ["stations", index, "operators", at];
    return [{ path, entry, pools: poolsOf(entry.pool, [...path, "pool"]) }];
  });
}

function poolsOf(pool: Draft<AttendanceSpec>["pool"], path: Path): AttendancePlace["pools"] {
  if (pool === undefined) return [];
  if (typeof pool === "string") return [{ name: pool, path }];
  return pool.slice(0, limits.modes).flatMap((name, at) => (name === undefined ? [] : [{ name, path: [...path, at] }]));
}

/** The phases that an entry is for, each once, with its place. */
export function phasesOf({ path, entry }: AttendancePlace): readonly { readonly phase: AttendedPhase; readonly path: Path }[] {
  const phases = new Map<AttendedPhase, Path>();
  entry.for?.forEach((phase, at) => {
    if (phase !== undefined && !phases.has(phase)) phases.set(phase, [...path, "for", at]);
  });
  return [...phases].map(([phase, place]) => ({ phase, path: place }));
}

export interface WorkingTime {
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

/** The working times of a calendar in whole microseconds, as far as they are right, and the place of each in the list. */
export function workingTimes(calendar: Draft<CalendarSpec> | undefined): WorkingTime[] {
  return (calendar?.working ?? []).slice(0, limits.workingTimes).flatMap((span, at) => (span === undefined ? [] : [{ from: microseconds(secondsIn(span[0])), to: microseconds(secondsIn(span[1])), at }]));
}

/** A calendar by its name; undefined when there is none, or none that is right. */
export function calendarOf(line: LineDraft, name: string | undefined): Draft<CalendarSpec> | undefined {
  return name !== undefined && Object.hasOwn(line.calendars ?? {}, name) ? line.calendars?.[name] : undefined;
}
