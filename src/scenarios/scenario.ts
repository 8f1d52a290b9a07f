import type { TimedCommand } from "#line";

/** A story: a line, its luck, and what happens to it when. What comes of it is the run's, never written here. */
export interface ScenarioSpec {
  readonly id: string;
  /** Id of a shipped line. */
  readonly line: string;
  readonly seed: number;
  /** Simulated seconds per second. */
  readonly speed: number;
  /**
   * Up to here the plant runs with its loop closed and without a shadow, before anyone sees it: charts collect their phase
   * I and the controllers find their set points. Then the shadow starts level with it, and nobody looks after the shadow.
   */
  readonly openAtSeconds: number;
  /** What befalls plant and shadow alike. */
  readonly events: readonly TimedCommand[];
  /** When the loop begins a design search. */
  readonly designSearchAt: number;
}
