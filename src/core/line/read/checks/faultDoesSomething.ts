import { allowed } from "../messages.ts";
import type { Check } from "./check.ts";

/** A fault changes its tool state, at once or with every part. */
export const faultDoesSomething: Check = (line, report) => {
  for (const [id, fault] of Object.entries(line.faults ?? {})) {
    if (fault?.tool !== undefined && (fault.step ?? 0) === 0 && (fault.perPart ?? 0) === 0) report(["faults", id], "a step and a growth of 0", allowed.fault);
  }
};
