import { hours, minutes } from "#line";
import type { ScenarioSpec } from "../scenario.ts";

const opening = hours(6);

/**
 * Half a shift in the car plant at five simulated minutes a second: strands of a weld cable break and, later, a current sensor only
 * says so; between them a paint bell clogs and a locating pin works loose; meanwhile the loop looks for a better body.
 */
export const scenario: ScenarioSpec = {
  id: "car-shift",
  line: "car-plant",
  seed: 5,
  speed: 300,
  openAtSeconds: opening,
  events: [
    { at: opening + minutes(10), command: { type: "fault", fault: "cableBreaks", machine: 1 } },
    { at: opening + minutes(75), command: { type: "fault", fault: "bellClogs", machine: 0 } },
    { at: opening + minutes(150), command: { type: "fault", fault: "locatorLoose", machine: 0 } },
    { at: opening + minutes(260), command: { type: "fault", fault: "currentSensorLow", machine: 2 } },
  ],
  designSearchAt: opening + minutes(100),
};
