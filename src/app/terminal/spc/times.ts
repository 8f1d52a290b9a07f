import { InputError } from "../terminal.ts";
import type { Findings } from "./findings.ts";

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
    if (time === null) throw new InputError(`row ${row}: found the time ${JSON.stringify(text)}; a number, or a date such as 2026-03-01 14:30`);
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

function timeOf(text: string): number | null {
  if (text === "") return null;
  const number = Number(text.replace(",", "."));
  if (Number.isFinite(number)) return number;
  const time = Date.parse(text);
  return Number.isFinite(time) ? time : null;
}
