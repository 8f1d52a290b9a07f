import { allowed } from "../messages.ts";
import { writtenRoutes } from "../routes.ts";
import type { Check } from "./check.ts";

/** Every step has a time: its own, or its station's. */
export const timesAreGiven: Check = (line, report) => {
  for (const { path, step, station } of writtenRoutes(line).flat()) {
    if (station !== undefined && !Object.hasOwn(station, "time") && !Object.hasOwn(step, "time")) report([...path, "time"], "nothing", allowed.stepTime);
  }
  if (Object.hasOwn(line, "products")) return;
  line.stations?.forEach((station, index) => {
    if (station !== undefined && !Object.hasOwn(station, "time")) report(["stations", index, "time"], "nothing", allowed.stationTime);
  });
};
