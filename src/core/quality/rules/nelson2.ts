import type { Rule } from "./rule.ts";

const length = 9;

/** Nine points in a row on one side of the centre line (Nelson 1984, test 2). */
export const nelson2: Rule = {
  id: "nelson-2",
  broken: ({ deviations }) => {
    const newest = deviations.slice(-length);
    if (newest.length < length) return 0;
    return newest.every((point) => point > 0) || newest.every((point) => point < 0) ? length : 0;
  },
};
