import type { Rule } from "../../src/core/quality/rules/rule.ts";

/** A rule of control charts: two points in a row beyond two standard deviations on one side. What it remembers of a run is a few numbers. */
export const rule: Rule = {
  id: "my-thing",
  says: "two in a row beyond 2σ on one side",
  remembers: 1,
  usesZones: true,
  // The next point, in standard deviations from the centre; how many of the newest break the rule, 0 when it holds.
  step: (memory, deviation) => {
    const side = Math.abs(deviation) > 2 ? Math.sign(deviation) : 0;
    const isBroken = side !== 0 && side === memory[0];
    memory[0] = side;
    return isBroken ? 2 : 0;
  },
};
