import { type Rule, signedRun } from "./rule.ts";

const length = 6;

/** Six points in a row, each above or each below the one before (Nelson 1984, test 3). Remembers: whether there was a point, the point, the steps in one direction. */
export const rule: Rule = {
  id: "nelson-3",
  remembers: 3,
  usesZones: false,
  step: (memory, deviation) => {
    const steps = memory[0] === 0 ? 0 : signedRun(memory[2] ?? 0, deviation - (memory[1] ?? 0));
    memory[0] = 1;
    memory[1] = deviation;
    memory[2] = steps;
    return Math.abs(steps) >= length - 1 ? length : 0;
  },
};
