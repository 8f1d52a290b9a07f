import type { Rule } from "./rule.ts";

const length = 15;

/** Fifteen points in a row within one standard deviation, above or below: the limits no longer fit (Nelson 1984, test 7). */
export const nelson7: Rule = {
  id: "nelson-7",
  broken: ({ deviations }) => {
    const newest = deviations.slice(-length);
    return newest.length === length && newest.every((point) => Math.abs(point) < 1) ? length : 0;
  },
};
