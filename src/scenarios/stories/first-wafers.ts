import { hours, minutes } from "#line";
import type { ScenarioSpec } from "../scenario.ts";

const opening = hours(60);

/**
 * A fab's day in two minutes, at a quarter of an hour a second: a pad glazes, a scanner's stage shifts, an etch chamber collects polymer; then the
 * loop looks for a better design.
 */
export const scenario: ScenarioSpec = {
  id: "first-wafers",
  line: "wafer-fab",
  seed: 5,
  speed: 900,
  openAtSeconds: opening,
  events: [
    { at: opening + minutes(30), command: { type: "fault", fault: "padGlazed", machine: 1 } },
    { at: opening + hours(4), command: { type: "fault", fault: "stageShift", machine: 0 } },
    { at: opening + hours(10), command: { type: "fault", fault: "chamberPolymer", machine: 2 } },
  ],
  designSearchAt: opening + hours(16),
};
