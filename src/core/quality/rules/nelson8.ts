import type { Rule } from "./rule.ts";

const length = 8;

/** Eight points in a row beyond one standard deviation, on both sides: two streams are mixed (Nelson 1984, test 8). */
export const nelson8: Rule = {
  id: "nelson-8",
  broken: ({ deviations }) => {
    const newest = deviations.slice(-length);
    if (newest.length < length || newest.some((point) => Math.abs(point) <= 1)) return 0;
    return newest.some((point) => point > 0) && newest.some((point) => point < 0) ? length : 0;
  },
};
