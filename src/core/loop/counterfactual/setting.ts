import type { ComputeSetting } from "#compute";
import type { TimedCommand } from "#line";
import { standardSearchSeconds } from "../rhythm.ts";

/** How a plant is run, beside what it is: one of the two sides of a comparison. Plain data. */
export interface Setting {
  readonly loop: "open" | "closed";
  /** Kinds of decision makers that decide nothing; `design` for the search for a better design. */
  readonly off: readonly string[];
  /** Design parameters that are other than the line's from the start, by name: the revision that is released at 0 s. */
  readonly design: Readonly<Record<string, number>>;
  /** What it has of accelerators; left out, there is enough for all, at no cost. */
  readonly compute?: ComputeSetting;
}

/** What befalls both sides of a comparison alike. Plain data. */
export interface Befalling {
  /** Faults and other commands by simulated time, carried out at the loop's next look. */
  readonly events: readonly TimedCommand[];
  /** When a closed loop begins its design search, in simulated seconds; null for never. */
  readonly designSearchAt: number | null;
}

/** All decision makers at work, on the line as it is. */
export const loopClosed: Setting = { loop: "closed", off: [], design: {} };

/** Nobody looks after the line. */
export const loopOpen: Setting = { ...loopClosed, loop: "open" };

/** The search for a better design, as a kind of decision that can be off. */
export const designSearch = "design";

/** Nothing but what the line itself brings: its drifts, wears and failures. */
export const nothingBefalls: Befalling = { events: [], designSearchAt: standardSearchSeconds };
