import { secondsIn } from "../../units.ts";
import { describe, quote } from "../describe.ts";
import { allowed } from "../messages.ts";
import { longestSeconds } from "../possibleTime.ts";
import { goesTo, writtenRoutes } from "../routes.ts";
import type { Check } from "./check.ts";

/** A machine that is a pipe takes the next before the first is out, and is never held up: there is always room where lots go from it. */
export const cadenceFlows: Check = (line, report) => {
  for (const route of writtenRoutes(line)) {
    route.forEach(({ path, step, station }, index) => {
      if (step.cadence === undefined) return;
      const time = step.time ?? station?.time;
      if (time !== undefined && secondsIn(step.cadence) > longestSeconds(time)) report([...path, "cadence"], describe(step.cadence), allowed.cadenceTime);
      const full = goesTo(route, index + 1).find((place) => typeof place.station?.bufferBefore === "number");
      if (full !== undefined) report([...path, "cadence"], `a cadence before ${quote(full.step.station ?? "")}, whose buffer has ${full.station?.bufferBefore ?? 0} places`, allowed.cadenceRoom);
    });
  }
};
