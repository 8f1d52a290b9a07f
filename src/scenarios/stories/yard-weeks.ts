import { days } from "#line";
import type { ScenarioSpec } from "../scenario.ts";

const opening = days(20);

/**
 * Four weeks of a shipyard in two minutes, at five and a half hours a second: a jig sinks, a mark that the dock is surveyed by is knocked, a paint pump
 * loses pressure, and a torch is damaged; then the loop looks for a better block.
 */
export const scenario: ScenarioSpec = {
  id: "yard-weeks",
  line: "shipyard",
  seed: 11,
  speed: 20_000,
  openAtSeconds: opening,
  events: [
    { at: opening + days(1), command: { type: "fault", fault: "jigSinks", machine: 1 } },
    { at: opening + days(4), command: { type: "fault", fault: "marksMove", machine: 1 } },
    { at: opening + days(9), command: { type: "fault", fault: "pumpWorn", machine: 0 } },
    { at: opening + days(14), command: { type: "fault", fault: "nozzleDamage", machine: 1 } },
  ],
  designSearchAt: opening + days(18),
};
