import { quote } from "../describe.ts";
import { allowed } from "../messages.ts";
import { goesTo, writtenRoutes } from "../routes.ts";
import type { Check } from "./check.ts";

/** Whether a lot finds room when it is released is asked where its route begins; where it may skip that step, there is always room. */
export const firstStepsHaveRoom: Check = (line, report) => {
  for (const route of writtenRoutes(line)) {
    const [first] = route;
    if (first === undefined || (first.step.share ?? 1) === 1) continue;
    const full = goesTo(route, 0).find((place) => typeof place.station?.bufferBefore === "number");
    if (full !== undefined) report([...first.path, "share"], `a step that lots skip before ${quote(full.step.station ?? "")}, whose buffer has ${full.station?.bufferBefore ?? 0} places`, allowed.firstStepRoom);
  }
};
