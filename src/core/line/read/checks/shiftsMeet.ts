import { secondsIn } from "../../units.ts";
import { quote } from "../describe.ts";
import type { LineDraft } from "../draft.ts";
import { allowed } from "../messages.ts";
import { type AttendancePlace, type WorkingTime, attendancePlaces, calendarOf, phasesOf, workingTimes } from "../people.ts";
import type { Check } from "./check.ts";

/**
 * Operators and their station work at some time together, and so do all who are needed for one phase; told where the calendars have the
 * same period. Repair and maintenance go on off shift.
 */
export const shiftsMeet: Check = (line, report) => {
  line.stations?.forEach((station, index) => {
    const common = new Map<string, Times>();
    for (const place of attendancePlaces(station, index)) {
      for (const { phase, path } of phasesOf(place)) {
        const isWork = phase !== "repair" && phase !== "maintenance";
        const before = common.get(phase) ?? (isWork ? timesOf(line, station?.calendar) : always);
        const together = meet(before, timesOfPools(line, place));
        if (together.spans.length === 0) report(path, quote(phase), allowed.shiftsMeet);
        common.set(phase, together.spans.length === 0 ? always : together);
      }
    }
  });
};

/** Working times within a period in seconds; null stands for any. */
interface Times {
  readonly period: number | null;
  readonly spans: readonly Pick<WorkingTime, "from" | "to">[];
}

const always: Times = { period: null, spans: [{ from: 0, to: Number.POSITIVE_INFINITY }] };

function timesOf(line: LineDraft, name: string | undefined): Times {
  const calendar = calendarOf(line, name);
  const spans = workingTimes(calendar).toSorted((left, right) => left.from - right.from);
  return calendar?.period === undefined || spans.length === 0 ? always : { period: secondsIn(calendar.period), spans };
}

/** One pool of several will do; what those of several have in common with others is not looked into. */
function timesOfPools(line: LineDraft, { pools: [first, ...others] }: AttendancePlace): Times {
  if (first === undefined || others.length > 0) return always;
  const pool = Object.hasOwn(line.operators ?? {}, first.name) ? line.operators?.[first.name] : undefined;
  return timesOf(line, pool?.calendar);
}

function meet(left: Times, right: Times): Times {
  if (left.period === null) return right;
  if (right.period === null) return left;
  if (left.period !== right.period) return always;
  const spans: Pick<WorkingTime, "from" | "to">[] = [];
  for (let a = 0, b = 0; a < left.spans.length && b < right.spans.length; ) {
    const [one, other] = [left.spans[a] ?? never, right.spans[b] ?? never];
    const span = { from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) };
    if (span.from < span.to) spans.push(span);
    if (one.to < other.to) a += 1;
    else b += 1;
  }
  return { period: left.period, spans };
}

const never = { from: 0, to: 0 };
