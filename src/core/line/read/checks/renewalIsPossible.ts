import { failureModes } from "../failureModes.ts";
import { allowed } from "../messages.ts";
import type { Check } from "./check.ts";

/** Maintenance renews only the machine of a station that has one, and a failure that counts the machine's work; a vehicle has none. */
export const renewalIsPossible: Check = (line, report) => {
  line.stations?.forEach((station, index) => {
    for (const { path, mode } of failureModes(station, index)) {
      if (mode.renewedByMaintenance !== true) continue;
      if (station?.maintenance === undefined) report([...path, "renewedByMaintenance"], "true at a station without maintenance", allowed.renewal);
      else if (mode.clock === "calendar") report([...path, "renewedByMaintenance"], "true with the clock calendar", allowed.renewal);
    }
  });
  line.transport?.fleets?.forEach((fleet, index) => {
    if (fleet?.failures?.renewedByMaintenance === true) report(["transport", "fleets", index, "failures", "renewedByMaintenance"], "true of vehicles", allowed.renewal);
  });
};
