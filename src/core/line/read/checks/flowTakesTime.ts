import { describe } from "../describe.ts";
import type { LineDraft, StationDraft } from "../draft.ts";
import { allowed } from "../messages.ts";
import { canTakeTime } from "../possibleTime.ts";
import type { Check, Report } from "./check.ts";

/** Endless parts do not pass at one moment. */
export const flowTakesTime: Check = (line, report) => {
  if (line.arrivals === "saturated") saturatedTakesTime(line, report);
  else if (typeof line.arrivals === "object" && "conwip" in line.arrivals) roundTakesTime(line, report);
};

/**
 * In a line that never waits for work, endless parts would pass at one moment if every station's time were 0 up to the
 * line's end or to a buffer without limit.
 */
function saturatedTakesTime(line: LineDraft, report: Report): void {
  for (const [index, station] of (line.stations ?? []).entries()) {
    if (station?.time === undefined) return;
    if (index > 0 && station.bufferBefore === null) break;
    if (takesTime(station)) return;
  }
  const first = line.stations?.[0]?.time;
  if (first !== undefined) report(["stations", 0, "time"], describe(first), allowed.endless);
}

/** In a line of a constant number of parts the next enters when one leaves: the way through takes time. */
function roundTakesTime(line: LineDraft, report: Report): void {
  const stations = line.stations ?? [];
  if (stations.some((station) => station?.time === undefined || takesTime(station)) || (line.transport?.time !== undefined && canTakeTime(line.transport.time))) return;
  const first = stations[0]?.time;
  if (first !== undefined) report(["stations", 0, "time"], describe(first), allowed.endlessRound);
}

function takesTime({ time, load, unload }: StationDraft): boolean {
  return [time, load, unload].some((part) => part !== undefined && canTakeTime(part));
}
