import { hours, minutes } from "#line";
import type { ScenarioSpec } from "../scenario.ts";

const opening = hours(5);

/**
 * Ten hours of the display plant at five simulated minutes a second: a quartz crystal overloads in one evaporation cluster, a bond head is knocked, a window
 * burns, and later a rate sensor only says that the rate has fallen; meanwhile the loop looks for a better panel.
 */
export const scenario: ScenarioSpec = {
  id: "sheet-to-panel",
  line: "oled-display",
  seed: 3,
  speed: 300,
  openAtSeconds: opening,
  events: [
    { at: opening + minutes(12), command: { type: "fault", fault: "crystalSlips", machine: 1 } },
    { at: opening + minutes(90), command: { type: "fault", fault: "headKnocked", machine: 0 } },
    { at: opening + minutes(190), command: { type: "fault", fault: "windowBurns", machine: 0 } },
    { at: opening + minutes(320), command: { type: "fault", fault: "opticalRateLow", machine: 0 } },
  ],
  designSearchAt: opening + minutes(110),
};
