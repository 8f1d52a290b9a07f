import { describe } from "../describe.ts";
import { allowed } from "../messages.ts";
import type { Path } from "../path.ts";
import { writtenRoutes } from "../routes.ts";
import type { Check, Report } from "./check.ts";

/** The least of a batch is not above its most, and a step speaks of batches only at a station that makes some. */
export const batchesAreRight: Check = (line, report) => {
  line.stations?.forEach((station, index) => {
    ascends(["stations", index, "batch"], station?.batch, report);
    if (station?.batch !== undefined && station.setups?.ahead === true) report(["stations", index, "setups", "ahead"], "true", allowed.aheadOfBatch);
  });
  for (const { path, step, station } of writtenRoutes(line).flat()) {
    ascends([...path, "batch"], step.batch, report);
    if (station?.batch !== undefined && step.sameMachineAs !== undefined) report([...path, "sameMachineAs"], describe(step.sameMachineAs), allowed.sameMachineOfBatch);
    if (station === undefined || Object.hasOwn(station, "batch")) continue;
    if (step.batch !== undefined) report([...path, "batch"], describe(step.batch), allowed.batchAt(station.id ?? "its station"));
    if (step.per === "batch") report([...path, "per"], '"batch"', allowed.batchAt(station.id ?? "its station"));
  }
};

interface Bounds {
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
}

function ascends(path: Path, { minimum, maximum }: Bounds = {}, report: Report): void {
  if (minimum !== undefined && maximum !== undefined && minimum > maximum) report([...path, "minimum"], describe(minimum), allowed.batchMinimum(maximum));
}
