import type { Rule } from "./rule.ts";

const length = 6;

/** Six points in a row, each above or each below the one before (Nelson 1984, test 3). */
export const nelson3: Rule = {
  id: "nelson-3",
  broken: ({ deviations }) => {
    const newest = deviations.slice(-length);
    if (newest.length < length) return 0;
    const steps = newest.slice(1).map((point, index) => point - (newest[index] ?? point));
    return steps.every((step) => step > 0) || steps.every((step) => step < 0) ? length : 0;
  },
};
