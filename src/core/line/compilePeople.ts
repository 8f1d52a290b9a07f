import { microseconds, secondsOf } from "#kernel";
import type { CompiledAttendance, CompiledCalendar, CompiledNeed, CompiledPool, CompiledPower, CompiledShift, StationPeople } from "./compiledPeople.ts";
import { listOf } from "./listOf.ts";
import type { AttendanceSpec, AttendedPhase, CalendarSpec, PowerSpec } from "./peopleSpec.ts";
import type { LineSpec, StationSpec } from "./spec.ts";
import { seconds, secondsIn } from "./units.ts";

/** What a line says of calendars and operators, compiled, and what of it is each station's. */
export interface CompiledPeople {
  readonly calendars: readonly CompiledCalendar[];
  readonly pools: readonly CompiledPool[];
  readonly needs: readonly CompiledNeed[];
  /** By station. */
  readonly stations: readonly StationPeople[];
}

export function compilePeople(spec: LineSpec): CompiledPeople {
  const calendarIds = Object.keys(spec.calendars ?? {});
  const pools = Object.entries(spec.operators ?? {}).map(([id, { number, calendar }]) => ({ id, number, calendar: calendar === undefined ? -1 : calendarIds.indexOf(calendar) }));
  const needs = new Needs(pools.map(({ id }) => id));
  const stations = spec.stations.map((station) => ({ shift: compileShift(station, calendarIds), attendance: compileAttendance(station, needs), power: compilePower(station.power) }));
  return { calendars: Object.entries(spec.calendars ?? {}).map(([id, calendar]) => compileCalendar(id, calendar)), pools, needs: needs.all, stations };
}

/** Working times as changes; times that touch, also over the end of the period, are one. */
export function compileCalendar(id: string, spec: CalendarSpec): CompiledCalendar {
  const period = microseconds(secondsIn(spec.period));
  const spans = spec.working.map(([from, to]) => ({ from: microseconds(secondsIn(from)), to: microseconds(secondsIn(to)) })).toSorted((left, right) => left.from - right.from);
  const ends = (at: number): boolean => spans.some(({ to }) => to % period === at % period);
  const begins = (at: number): boolean => spans.some(({ from }) => from % period === at % period);
  const changes = spans.flatMap(({ from, to }) => [
    ...(ends(from) ? [] : [{ at: secondsOf(from), isWorking: true }]),
    ...(begins(to) ? [] : [{ at: secondsOf(to), isWorking: false }]),
  ]);
  return { id, period: secondsOf(period), changes, share: spans.reduce((sum, { from, to }) => sum + to - from, 0) / period };
}

function compileShift({ calendar, atShiftEnd }: StationSpec, calendarIds: readonly string[]): CompiledShift | null {
  return calendar === undefined ? null : { calendar: calendarIds.indexOf(calendar), finishes: atShiftEnd === "finish" };
}

/** The needs of a line, each once: phases with the same need share its index. */
class Needs {
  readonly all: CompiledNeed[] = [];
  readonly #known = new Map<string, number>();
  readonly #pools: readonly string[];

  constructor(pools: readonly string[]) {
    this.#pools = pools;
  }

  /** The index of what a phase needs, its entries in the order of their pools' names; -1 where it needs nobody. */
  of(entries: readonly AttendanceSpec[], phase: AttendedPhase): number {
    const named = entries.filter((entry) => entry.for.includes(phase)).map(({ pool, number = 1 }) => ({ names: listOf(pool), number }));
    if (named.length === 0) return -1;
    const sorted = named.toSorted((left, right) => (left.names.join(" ") < right.names.join(" ") ? -1 : 1));
    const need = sorted.map(({ names, number }) => ({ pools: names.map((name) => this.#pools.indexOf(name)), number }));
    const key = JSON.stringify(need);
    const index = this.#known.get(key) ?? this.all.push(need) - 1;
    this.#known.set(key, index);
    return index;
  }
}

const phasesOfWork = ["setup", "load", "processing", "unload"] as const;

function compileAttendance({ operators = [], load, unload }: StationSpec, needs: Needs): CompiledAttendance | null {
  if (operators.length === 0) return null;
  const work = phasesOfWork.map((phase) => needs.of(operators, phase));
  return {
    isOfWork: work.some((need) => need >= 0), isSplit: (load !== undefined && work[1] !== work[2]) || (unload !== undefined && work[3] !== work[2]), work, repair: needs.of(operators, "repair"), maintenance: needs.of(operators, "maintenance"),
    loadSeconds: secondsIn(load ?? seconds(0)), unloadSeconds: secondsIn(unload ?? seconds(0)),
  };
}

function compilePower(power: PowerSpec | undefined): CompiledPower | null {
  if (power === undefined) return null;
  const { idle = 0, processing = idle, blocked = idle, setup = idle, down = idle, maintenance = idle, off = idle } = power;
  return { processing, idle, blocked, setup, down, maintenance, off };
}
