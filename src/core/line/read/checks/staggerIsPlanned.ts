import { allowed } from "../messages.ts";
import type { Check } from "./check.ts";

/** Only what is planned can be staggered. */
export const staggerIsPlanned: Check = (line, report) => {
  line.stations?.forEach((station, index) => {
    const { every, staggered } = station?.maintenance ?? {};
    if (staggered === true && every === undefined) report(["stations", index, "maintenance", "staggered"], "true without every", allowed.staggered);
  });
};
