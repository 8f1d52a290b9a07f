import type { DurationSpec, Text } from "./spec.ts";

/** When a line works, who works at it, and what power it draws, as people write it. */

/** Working times that come again after every period; a run begins at the start of a period. */
export interface CalendarSpec {
  readonly name?: Text;
  /** Such as `"24 h"` or `"7 d"`. */
  readonly period: DurationSpec;
  /** `[from, to]` within the period, one after the other; the rest is off shift. */
  readonly working: readonly (readonly [DurationSpec, DurationSpec])[];
}

/** People of one skill, any of whom can do what is asked of them. */
export interface OperatorPoolSpec {
  readonly name?: Text;
  readonly number: number;
  /** The calendar that they work by; left out, always. */
  readonly calendar?: string;
}

/** What operators can be needed for at a station. */
export type AttendedPhase = "setup" | "load" | "processing" | "unload" | "repair" | "maintenance";

/** Who has to be at a machine, and for what. */
export interface AttendanceSpec {
  /** A pool, or several of which one will do: the first that has somebody free. */
  readonly pool: string | readonly string[];
  readonly for: readonly AttendedPhase[];
  /** How many of it at once; 1 when left out. */
  readonly number?: number;
}

/** Electrical power of one machine by its state, in kW. A state that is left out draws what `idle` does; `idle` left out draws 0. */
export interface PowerSpec {
  readonly processing?: number;
  /** Starved, or waiting for an operator. */
  readonly idle?: number;
  readonly blocked?: number;
  readonly setup?: number;
  readonly down?: number;
  readonly maintenance?: number;
  /** Off shift. */
  readonly off?: number;
}
