import { describe } from "../describe.ts";
import { allowed } from "../messages.ts";
import { canTakeTime } from "../possibleTime.ts";
import type { Check } from "./check.ts";

/** Parts arrive over time; all at once only where their number is limited. */
export const arrivalsTakeTime: Check = ({ arrivals }, report) => {
  if (arrivals === undefined || arrivals === "saturated") return;
  const { interarrival, maximum } = arrivals;
  const isEndless = maximum === undefined || maximum > 1_000_000;
  if (isEndless && !canTakeTime(interarrival)) report(["arrivals", "interarrival"], describe(interarrival), allowed.interarrival);
};
