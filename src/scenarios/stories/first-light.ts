import { hours, minutes } from "#line";
import type { ScenarioSpec } from "../scenario.ts";

const opening = hours(4);

/**
 * The one-minute story, at two simulated minutes a second: a camera warms up on one bonder, a needle clogs; then the loop
 * looks for a better design.
 */
export const scenario: ScenarioSpec = {
  id: "first-light",
  line: "die-stacking",
  seed: 7,
  speed: 120,
  openAtSeconds: opening,
  events: [
    { at: opening + minutes(6), command: { type: "fault", fault: "cameraDrift", machine: 2 } },
    { at: opening + minutes(36), command: { type: "fault", fault: "needleClog", machine: 1 } },
  ],
  designSearchAt: opening + minutes(54),
};
