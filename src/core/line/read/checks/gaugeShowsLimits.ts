import { describe } from "../describe.ts";
import { allowed } from "../messages.ts";
import type { WholeLineCheck } from "./check.ts";

/** What a gauge can show at least is below the upper limit, and not above the target. */
export const gaugeShowsLimits: WholeLineCheck = (compiled, report) => {
  const scope = new Float64Array(compiled.scopeLength);
  scope.set(compiled.nominalDesign);
  for (const { id, upper, target, gaugeLeast } of compiled.characteristics) {
    const path = ["characteristics", id, "gauge", "least"];
    const limit = upper(scope);
    if (!(gaugeLeast < limit)) report(path, describe(gaugeLeast), allowed.gaugeBelowLimit(limit));
    else if (target !== null && gaugeLeast > target) report(path, describe(gaugeLeast), allowed.gaugeBelowTarget(target));
  }
};
