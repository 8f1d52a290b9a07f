import type { Rule } from "./rule.ts";

const length = 15;

/** Fifteen points in a row within one standard deviation, above or below: the limits no longer fit (Nelson 1984, test 7). */
export const rule: Rule = {
  id: "nelson-7",
  remembers: 1,
  usesZones: true,
  step: (memory, deviation) => {
    const run = Math.abs(deviation) < 1 ? (memory[0] ?? 0) + 1 : 0;
    memory[0] = run;
    return run >= length ? length : 0;
  },
};
