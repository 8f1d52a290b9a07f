import { describe } from "../describe.ts";
import { failureModes } from "../failureModes.ts";
import { allowed } from "../messages.ts";
import { canTakeTime } from "../possibleTime.ts";
import type { Check } from "./check.ts";

/** A machine or a vehicle runs between failures, or it would fail for ever at one moment. */
export const uptimeIsPositive: Check = (line, report) => {
  line.stations?.forEach((station, index) => {
    for (const { path, mode: { uptime } } of failureModes(station, index)) {
      if (uptime !== undefined && !canTakeTime(uptime)) report([...path, "uptime"], describe(uptime), allowed.uptime);
    }
  });
  line.transport?.fleets?.forEach((fleet, index) => {
    const uptime = fleet?.failures?.uptime;
    if (uptime !== undefined && !canTakeTime(uptime)) report(["transport", "fleets", index, "failures", "uptime"], describe(uptime), allowed.uptime);
  });
};
