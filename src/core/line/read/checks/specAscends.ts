import { describe } from "../describe.ts";
import { allowed } from "../messages.ts";
import type { WholeLineCheck } from "./check.ts";

/** At the nominal design a characteristic's lower limit is below its upper, and its target stands between them. */
export const specAscends: WholeLineCheck = (compiled, report) => {
  const scope = new Float64Array(compiled.scopeLength);
  scope.set(compiled.nominalDesign);
  for (const { id, lower, upper, target } of compiled.characteristics) {
    const [low, high] = [lower(scope), upper(scope)];
    const path = ["characteristics", id];
    if (!(low < high)) report([...path, "spec"], `[${low}, ${high}]`, allowed.specAscending);
    else if (target !== null && !(target >= low && target <= high)) report([...path, "target"], describe(target), allowed.target(low, high));
  }
};
