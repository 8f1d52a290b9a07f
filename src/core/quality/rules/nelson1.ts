import type { Rule } from "./rule.ts";

/** One point beyond three standard deviations (Nelson 1984, test 1; Shewhart's own). */
export const nelson1: Rule = {
  id: "nelson-1",
  broken: ({ deviations }) => (Math.abs(deviations.at(-1) ?? 0) > 3 ? 1 : 0),
};
