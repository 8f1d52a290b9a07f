import type { Rule } from "./rule.ts";

const length = 14;

/** Fourteen points in a row, up and down in turn (Nelson 1984, test 4). Remembers: whether there was a point, the point, the last step, the steps that went in turn. */
export const rule: Rule = {
  id: "nelson-4",
  remembers: 4,
  usesZones: false,
  step: (memory, deviation) => {
    const step = memory[0] === 0 ? 0 : deviation - (memory[1] ?? 0);
    const before = memory[2] ?? 0;
    const turns = (step > 0 && before < 0) || (step < 0 && before > 0);
    const steps = turns ? (memory[3] ?? 0) + 1 : step === 0 ? 0 : 1;
    memory[0] = 1;
    memory[1] = deviation;
    memory[2] = step;
    memory[3] = steps;
    return steps >= length - 1 ? length : 0;
  },
};
