import { durationSeconds } from "../../units.ts";
import { describe } from "../describe.ts";
import { allowed } from "../messages.ts";
import { limits } from "../limits.ts";
import type { Check } from "./check.ts";

/** A release comes again and again, or by a schedule in the order of time. */
export const releasesHaveTimes: Check = (line, report) => {
  line.releases?.forEach((release, index) => {
    if (release === undefined) return;
    const path = ["releases", index];
    const hasBoth = Object.hasOwn(release, "interarrival") && Object.hasOwn(release, "at");
    if (hasBoth) report([...path, "at"], "both", allowed.interarrivalOrAt);
    else if (!Object.hasOwn(release, "interarrival") && !Object.hasOwn(release, "at")) report([...path, "interarrival"], "nothing", allowed.interarrivalOrAt);
    for (const key of ["first", "maximum"] as const) if (release.at !== undefined && release[key] !== undefined) report([...path, key], describe(release[key]), allowed.interarrivalOrAt);
    release.at?.forEach((time, at, all) => {
      const before = all[at - 1];
      if (time !== undefined && before !== undefined && (durationSeconds(time) ?? 0) < (durationSeconds(before) ?? 0)) report([...path, "at", at], describe(time), allowed.schedule(limits.inventory));
    });
  });
};
