import { meanSeconds } from "../../mean.ts";
import { resolveDistribution } from "../../resolve.ts";
import { secondsIn } from "../../units.ts";
import { describe } from "../describe.ts";
import { allowed } from "../messages.ts";
import type { Check } from "./check.ts";

/** Preventive maintenance comes by the calendar or by count, its first likewise, and between two the machine can work. */
export const preventiveHasPeriod: Check = (line, report) => {
  line.stations?.forEach((station, index) => {
    station?.preventive?.forEach((maintenance, at) => {
      if (maintenance === undefined) return;
      const path = ["stations", index, "preventive", at];
      const [byTime, byCount] = [Object.hasOwn(maintenance, "every"), Object.hasOwn(maintenance, "everyPieces")];
      if (byTime && byCount) report([...path, "everyPieces"], "every and everyPieces", allowed.preventivePeriod);
      if (!byTime && !byCount) report([...path, "every"], "nothing", allowed.preventivePeriod);
      if (byCount && !byTime && maintenance.first !== undefined) report([...path, "first"], describe(maintenance.first), allowed.preventiveFirst("firstPieces", "everyPieces"));
      if (byTime && !byCount && maintenance.firstPieces !== undefined) report([...path, "firstPieces"], describe(maintenance.firstPieces), allowed.preventiveFirst("first", "every"));
      const { every, time } = maintenance;
      if (every === undefined || time === undefined) return;
      if (meanSeconds(resolveDistribution(time)) >= secondsIn(every)) report([...path, "time"], describe(time), allowed.preventiveTime);
    });
  });
};
