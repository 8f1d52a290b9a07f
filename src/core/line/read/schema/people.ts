import type { z } from "zod";
import type { AttendanceSpec, AttendedPhase, CalendarSpec, OperatorPoolSpec, PowerSpec } from "../../peopleSpec.ts";
import { limits } from "../limits.ts";
import { allowed } from "../messages.ts";
import { choice } from "./choice.ts";
import { positiveDuration, workingTime } from "./duration.ts";
import { notNegative, oneOf, whole, words } from "./leaf.ts";
import { list, named, object } from "./object.ts";
import { text } from "./text.ts";

const name = words(limits.idLength);
const number = whole(1, limits.operators, allowed.operatorNumber(limits.operators));

const calendar = object<CalendarSpec>(allowed.calendar, {
  name: text.optional(),
  period: positiveDuration,
  working: list(workingTime, allowed.working(limits.workingTimes), { least: 1, most: limits.workingTimes }),
});

const pool = object<OperatorPoolSpec>(allowed.operatorPool, { name: text.optional(), number, calendar: name.optional() });

const phases: Readonly<Record<AttendedPhase, true>> = { setup: true, load: true, processing: true, unload: true, repair: true, maintenance: true };
const phase = oneOf(Object.keys(phases), allowed.attendedPhase(Object.keys(phases)));
const someOf = list(name, allowed.poolNames(limits.modes), { least: 1, most: limits.modes });

const attendance = object<AttendanceSpec>(allowed.attendance, {
  pool: choice([name, someOf], (value) => (Array.isArray(value) ? someOf : name)),
  for: list(phase, allowed.attendedPhases, { least: 1, most: Object.keys(phases).length }),
  number: number.optional(),
});

/** What a line may say of when it works, who works at it, and what power it draws. */
export const calendars: z.ZodType = named(calendar, allowed.calendars);
export const operatorPools: z.ZodType = named(pool, allowed.operatorPools);
export const attendances: z.ZodType = list(attendance, allowed.attendances(limits.modes), { most: limits.modes });
export const power: z.ZodType = object<PowerSpec>(allowed.power, {
  processing: notNegative.optional(), idle: notNegative.optional(), blocked: notNegative.optional(), setup: notNegative.optional(),
  down: notNegative.optional(), maintenance: notNegative.optional(), off: notNegative.optional(),
});
