import type { Rule } from "./rule.ts";

/** One point beyond three standard deviations (Nelson 1984, test 1; Shewhart's own). */
export const rule: Rule = {
  id: "nelson-1",
  remembers: 0,
  usesZones: false,
  step: (_, deviation) => (Math.abs(deviation) > 3 ? 1 : 0),
};
