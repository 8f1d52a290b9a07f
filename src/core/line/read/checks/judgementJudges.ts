import { allowed } from "../messages.ts";
import type { Check } from "./check.ts";

/** Only a station that sends parts back or scraps them judges, and can be wrong. */
export const judgementJudges: Check = (line, report) => {
  line.stations?.forEach((station, index) => {
    if (station?.judgement !== undefined && station.rework === undefined && station.grades !== true) report(["stations", index, "judgement"], "a judgement without rework or grades", allowed.judgementOf);
  });
};
