/** Calendars, operators and power of a line as the plant runs them. */

export interface CompiledCalendar {
  readonly id: string;
  /** Seconds. */
  readonly period: number;
  /** Changes in a period in the order of time, `at` in seconds from its start: work begins or ends, in turn. None where it is always working time. */
  readonly changes: readonly { readonly at: number; readonly isWorking: boolean }[];
  /** Share of time that is working time. */
  readonly share: number;
}

export interface CompiledPool {
  readonly id: string;
  readonly number: number;
  /** Index of its calendar; -1 for always. */
  readonly calendar: number;
}

/** Whom a phase needs: of each entry so many of the first of its pools that has them free. All are taken at once, or none. */
export type CompiledNeed = readonly { readonly pools: readonly number[]; readonly number: number }[];

/** What a station needs operators for. Of each phase the index of its need in the line; -1 where it needs nobody. */
export interface CompiledAttendance {
  /** Whether one of the four phases of work needs somebody; else the machine works as if unattended. */
  readonly isOfWork: boolean;
  /** Whether load, processing and unload need different people, and are done one by one. */
  readonly isSplit: boolean;
  /** By phase of work: setup, load, processing, unload. */
  readonly work: readonly number[];
  readonly repair: number;
  readonly maintenance: number;
  readonly loadSeconds: number;
  readonly unloadSeconds: number;
}

export interface CompiledShift {
  readonly calendar: number;
  /** Whether a machine finishes the part that it holds when the shift ends, rather than leave it for the next. */
  readonly finishes: boolean;
}

/** What of the people and the power is a station's. */
export interface StationPeople {
  readonly shift: CompiledShift | null;
  readonly attendance: CompiledAttendance | null;
  readonly power: CompiledPower | null;
}

/** kW of one machine in each state. */
export type CompiledPower = Readonly<Record<"processing" | "idle" | "blocked" | "setup" | "down" | "maintenance" | "off", number>>;
