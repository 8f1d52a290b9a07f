import { describe } from "../describe.ts";
import { allowed } from "../messages.ts";
import type { Path } from "../path.ts";
import { canTakeTime } from "../possibleTime.ts";
import type { DistributionSpec } from "../../spec.ts";
import type { Check, Report } from "./check.ts";

/** Parts and lots come over time; all at once only where their number is limited. */
export const arrivalsTakeTime: Check = ({ arrivals, releases }, report) => {
  if (typeof arrivals === "object" && "interarrival" in arrivals) takesTime(["arrivals"], arrivals, report);
  releases?.forEach((release, index) => takesTime(["releases", index], release ?? {}, report));
};

interface Coming {
  readonly interarrival?: DistributionSpec | undefined;
  readonly maximum?: number | undefined;
}

function takesTime(path: Path, { interarrival, maximum }: Coming, report: Report): void {
  const isEndless = maximum === undefined || maximum > 1_000_000;
  if (interarrival !== undefined && isEndless && !canTakeTime(interarrival)) report([...path, "interarrival"], describe(interarrival), allowed.interarrival);
}
