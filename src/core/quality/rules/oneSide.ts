import type { RuleId } from "../finding.ts";
import { type Rule, signedRun } from "./rule.ts";

/** So many points in a row on one side of the centre line; a point on the line ends the run. */
export function oneSide(id: RuleId, length: number): Rule {
  return {
    id,
    remembers: 1,
    usesZones: false,
    step: (memory, deviation) => {
      const run = signedRun(memory[0] ?? 0, deviation);
      memory[0] = run;
      return Math.abs(run) >= length ? length : 0;
    },
  };
}
