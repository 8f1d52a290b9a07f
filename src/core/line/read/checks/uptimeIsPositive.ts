import { describe } from "../describe.ts";
import { allowed } from "../messages.ts";
import { canTakeTime } from "../possibleTime.ts";
import type { Check } from "./check.ts";

/** A machine runs between failures, or it would fail for ever at one moment. */
export const uptimeIsPositive: Check = (line, report) => {
  line.stations?.forEach((station, index) => {
    const uptime = station?.failures?.uptime;
    if (uptime !== undefined && !canTakeTime(uptime)) report(["stations", index, "failures", "uptime"], describe(uptime), allowed.uptime);
  });
};
