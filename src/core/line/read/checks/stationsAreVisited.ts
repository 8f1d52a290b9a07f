import { quote } from "../describe.ts";
import { allowed } from "../messages.ts";
import { routesAreWhole, writtenRoutes } from "../routes.ts";
import type { Check } from "./check.ts";

/** In a line with routes every station is visited. */
export const stationsAreVisited: Check = (line, report) => {
  if (line.products === undefined || !routesAreWhole(line)) return;
  const steps = writtenRoutes(line).flat();
  // A step whose station is mistyped is told elsewhere, and would leave that station without a visit.
  if (steps.some(({ station }) => station === undefined)) return;
  const visited = new Set(steps.map(({ step }) => step.station));
  line.stations?.forEach((station, index) => {
    if (station?.id !== undefined && !visited.has(station.id)) report(["stations", index, "id"], quote(station.id), allowed.visited);
  });
};
