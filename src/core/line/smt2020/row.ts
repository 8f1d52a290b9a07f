import type { DistributionSpec, Seconds } from "../spec.ts";
import { seconds } from "../units.ts";
import { secondsOfDate } from "./date.ts";
import { type Report, listed } from "./report.ts";

/** Units of the testbed, in seconds. */
const unitSeconds: Readonly<Record<string, number>> = { sec: 1, min: 60, hr: 3600, day: 86_400 };

/** What stands where in a row that describes a distribution: the columns of its kind, its parameters and their unit. */
export interface DistributionColumns {
  readonly kind: string;
  readonly first: string;
  readonly second?: string;
  readonly unit: string;
}

/** One line of a file. Every reading names the column; what is wrong goes into the report, and something harmless comes back. */
export class Row {
  readonly #place: { readonly file: string; readonly number: number };
  readonly #cells: ReadonlyMap<string, string>;
  readonly #report: Report;

  constructor(place: { readonly file: string; readonly number: number }, cells: ReadonlyMap<string, string>, report: Report) {
    this.#place = place;
    this.#cells = cells;
    this.#report = report;
  }

  /** Says that the value of a column is wrong. */
  problem(column: string, allowed: string): void {
    const found = this.#cells.get(column) ?? "";
    this.#report.problem(`${this.#place.file} line ${this.#place.number}, column ${column}`, found === "" ? "nothing" : JSON.stringify(found), allowed);
  }

  has(column: string): boolean {
    return this.optional(column) !== "";
  }

  /** The text of a column; empty where there is none. */
  optional(column: string): string {
    return this.#cells.get(column) ?? "";
  }

  text(column: string): string {
    const value = this.optional(column);
    if (value === "") this.problem(column, "a value is needed");
    return value;
  }

  oneOf<Word extends string>(column: string, words: readonly [Word, ...Word[]]): Word {
    const value = this.optional(column);
    const word = words.find((known) => known === value);
    if (word === undefined) this.problem(column, `one of ${listed(words)}`);
    return word ?? words[0];
  }

  /** A number of at least `least`. */
  number(column: string, least = 0): number {
    const text = this.optional(column);
    const value = text === "" ? Number.NaN : Number(text);
    if (Number.isFinite(value) && value >= least) return value;
    this.problem(column, `a number of at least ${least}`);
    return least;
  }

  whole(column: string, least: number): number {
    const value = this.number(column, least);
    if (!Number.isInteger(value)) this.problem(column, "a whole number");
    return value;
  }

  /** A share from a percentage. */
  percent(column: string): number {
    const value = this.number(column);
    if (value > 100) this.problem(column, "a percentage from 0 to 100");
    return shortened(Math.min(1, value / 100));
  }

  duration(column: string, unit: string): Seconds {
    return seconds(shortened(this.number(column) * this.#unit(unit)));
  }

  distribution({ kind, first, second, unit }: DistributionColumns): DistributionSpec {
    const mean = this.duration(first, unit);
    const word = this.oneOf(kind, second === undefined ? ["constant", "exponential"] : ["constant", "uniform", "exponential"]);
    if (word === "exponential") return { exponential: { mean } };
    if (word === "constant" || second === undefined) return mean;
    return this.#uniform(mean, { column: second, halfWidth: this.duration(second, unit) });
  }

  /**
   * The second parameter of the testbed's `uniform` is half of the width: moves of 7.5 and 2.5 minutes are the 5 to 10 minutes that
   * its authors publish (Kopp, Hassoun, Kalir & Mönch, "SMT2020: A semiconductor manufacturing testbed", IEEE Trans. Semicond. Manuf. 33, 2020).
   */
  #uniform(mean: Seconds, { column, halfWidth }: { readonly column: string; readonly halfWidth: Seconds }): DistributionSpec {
    if (halfWidth > mean) this.problem(column, "half of the width, at most the mean");
    if (halfWidth === 0 || halfWidth > mean) return mean;
    return { uniform: { min: seconds(shortened(mean - halfWidth)), max: seconds(shortened(mean + halfWidth)) } };
  }

  /** Seconds of a moment such as `01/31/18 07:29:20`, since the year 2000. */
  moment(column: string): number {
    const value = secondsOfDate(this.optional(column));
    if (value === null) this.problem(column, "a moment as month/day/year hours:minutes:seconds, such as 01/31/18 07:29:20");
    return value ?? 0;
  }

  #unit(column: string): number {
    const unit = this.optional(column);
    const known = Object.hasOwn(unitSeconds, unit) ? unitSeconds[unit] : undefined;
    if (known === undefined) this.problem(column, `a unit: ${listed(Object.keys(unitSeconds))}`);
    return known ?? 1;
  }
}

/** A product of decimal numbers without the last digits that binary arithmetic adds. */
function shortened(value: number): number {
  return Number(value.toPrecision(12));
}
