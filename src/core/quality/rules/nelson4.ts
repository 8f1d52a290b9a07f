import type { Rule } from "./rule.ts";

const length = 14;

/** Fourteen points in a row, up and down in turn (Nelson 1984, test 4). */
export const nelson4: Rule = {
  id: "nelson-4",
  broken: ({ deviations }) => {
    const newest = deviations.slice(-length);
    if (newest.length < length) return 0;
    const steps = newest.slice(1).map((point, index) => point - (newest[index] ?? point));
    return steps.every((step, index) => index === 0 || step * (steps[index - 1] ?? 0) < 0) ? length : 0;
  },
};
