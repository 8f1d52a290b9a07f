import { microseconds } from "#kernel";
import { secondsIn } from "../../units.ts";
import { describe } from "../describe.ts";
import { allowed } from "../messages.ts";
import { workingTimes } from "../people.ts";
import type { Check } from "./check.ts";

/** Working times stand within their period, each after the one before. */
export const workingTimesFollow: Check = (line, report) => {
  for (const [name, calendar] of Object.entries(line.calendars ?? {})) {
    const period = calendar?.period === undefined ? Number.POSITIVE_INFINITY : microseconds(secondsIn(calendar.period));
    let last = 0;
    for (const { from, to, at } of workingTimes(calendar)) {
      const span = calendar?.working?.[at] ?? [0, 0];
      const path = ["calendars", name, "working", at];
      if (to > period) report([...path, 1], describe(span[1]), allowed.withinPeriod);
      else if (!(from < to)) report([...path, 1], describe(span[1]), allowed.workingTime);
      else if (from < last) report([...path, 0], describe(span[0]), allowed.workingTimesFollow);
      last = Math.max(last, to);
    }
  }
};
