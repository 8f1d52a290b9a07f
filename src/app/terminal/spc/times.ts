import { InputError } from "../terminal.ts";
import type { Findings } from "./findings.ts";
import { found } from "./found.ts";

/** Holds rows to the order of their times. */
export class TimeOrder {
  readonly #leavesOutDuplicates: boolean;
  readonly #findings: Findings;
  #before: { readonly time: number; readonly text: string; readonly cells: string } | null = null;

  /** `leavesOutDuplicates`: whether a row that says the same as the one before at the same time is one reading told twice; within a subgroup it may be another part. */
  constructor(findings: Findings, leavesOutDuplicates: boolean) {
    this.#findings = findings;
    this.#leavesOutDuplicates = leavesOutDuplicates;
  }

  /** Whether a row counts. Throws an InputError where its time is none, or before that of the row before. */
  take(cells: readonly string[], at: number, row: number): boolean {
    const text = (cells[at] ?? "").trim();
    const time = timeOf(text);
    if (time === null) throw new InputError(`row ${row}: found the time ${found(text)}; a number, or a date with the year first, such as 2026-03-01 14:30`);
    const before = this.#before;
    const all = cells.join("\u0000");
    this.#before = { time, text, cells: all };
    if (before === null || time > before.time) return true;
    if (time < before.time) throw new InputError(`row ${row}: found ${text} after ${before.text}; a chart reads in the order of time: sort the file by it, oldest first`);
    if (this.#leavesOutDuplicates && all === before.cells) {
      this.#findings.count("readings told twice, left out", row);
      return false;
    }
    this.#findings.count("readings with the time of the one before", row);
    return true;
  }
}

const number = /^[+-]?(?:\d+[.,]?\d*|[.,]\d+)(?:e[+-]?\d+)?$/iu;
const date = /^(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?:[T ]\s*(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}(?:[.,]\d+)?))?\s*(?<zone>Z|[+-]\d{2}:?\d{2})?)?$/iu;

/**
 * A number, or a date with the year first, in milliseconds: ISO 8601, or with `/` or `.` as its mark. One that begins with the day
 * or the month is none, for nobody can tell which. Without a zone it counts as UTC, which no change of clocks puts out of order.
 */
function timeOf(text: string): number | null {
  if (number.test(text)) return Number(text.replace(",", "."));
  const { year, month, day, hour = "0", minute = "0", second = "0", zone = "Z" } = date.exec(text)?.groups ?? {};
  if (year === undefined || month === undefined || day === undefined) return null;
  const midnight = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (midnight.getUTCMonth() !== Number(month) - 1 || Number(hour) > 24 || Number(minute) > 59) return null;
  return midnight.getTime() + (Number(hour) * 60 + Number(minute) - minutesOf(zone)) * 60_000 + Number(second.replace(",", ".")) * 1000;
}

/** Minutes that a zone such as `+09:00` is ahead of UTC. */
function minutesOf(zone: string): number {
  if (zone.toUpperCase() === "Z") return 0;
  return (zone.startsWith("-") ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));
}
