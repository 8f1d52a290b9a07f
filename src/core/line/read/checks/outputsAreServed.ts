import { describe } from "../describe.ts";
import { allowed } from "../messages.ts";
import type { Check } from "./check.ts";

/** A station with an output has a fleet that fetches parts from there. */
export const outputsAreServed: Check = (line, report) => {
  const ways = (line.transport?.fleets ?? []).flatMap((fleet) => fleet?.serves ?? [{}]);
  line.stations?.forEach((station, index) => {
    if (station?.outputPlaces === undefined) return;
    const isServed = ways.some((way) => way === undefined || way.from === undefined || way.from === station.id);
    if (!isServed) report(["stations", index, "outputPlaces"], describe(station.outputPlaces), allowed.outputServed);
  });
};
