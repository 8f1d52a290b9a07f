import type { TimedCommand } from "#line";

/** A story: a line, its luck, and what happens to it when. What comes of it is the run's, never written here. */
export interface ScenarioSpec {
  readonly id: string;
  /** Id of a shipped line. */
  readonly line: string;
  readonly seed: number;
  /** Simulated seconds per second. */
  readonly speed: number;
  /** Up to here the plant runs alone, with the loop open, before anyone sees it: charts collect their phase I. */
  readonly openAtSeconds: number;
  /** What befalls plant and shadow alike. */
  readonly events: readonly TimedCommand[];
  /** When the loop begins a design search. */
  readonly designSearchAt: number;
}
