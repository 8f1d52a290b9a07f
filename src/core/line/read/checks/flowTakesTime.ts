import { describe } from "../describe.ts";
import { allowed } from "../messages.ts";
import { canTakeTime } from "../possibleTime.ts";
import type { Check } from "./check.ts";

/**
 * In a line that never waits for work, endless parts would pass at one moment if every station's time were 0 up to the
 * line's end or to a buffer without limit.
 */
export const flowTakesTime: Check = (line, report) => {
  if (line.arrivals !== "saturated") return;
  for (const [index, station] of (line.stations ?? []).entries()) {
    if (station?.time === undefined) return;
    if (index > 0 && station.bufferBefore === null) break;
    if (canTakeTime(station.time)) return;
  }
  const first = line.stations?.[0]?.time;
  if (first !== undefined) report(["stations", 0, "time"], describe(first), allowed.endless);
};
