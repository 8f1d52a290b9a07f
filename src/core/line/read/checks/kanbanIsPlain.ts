import { describe } from "../describe.ts";
import { allowed } from "../messages.ts";
import type { Check } from "./check.ts";

/** Kanban cards go back and forth between the stations of a plain line; the first has some only where work never lacks. */
export const kanbanIsPlain: Check = (line, report) => {
  const isPlain = !Object.hasOwn(line, "products") && line.transport === undefined && !(typeof line.arrivals === "object" && "conwip" in line.arrivals);
  line.stations?.forEach((station, index) => {
    if (station?.kanban === undefined) return;
    const path = ["stations", index, "kanban"];
    const isAlone = (line.stations ?? []).every((other) => other?.batch === undefined && other?.conveyor === undefined);
    if (!isPlain || !isAlone) report(path, describe(station.kanban), allowed.kanbanIsPlain);
    else if (index === 0 && line.arrivals !== undefined && line.arrivals !== "saturated") report(path, describe(station.kanban), allowed.kanbanFirst);
  });
};
