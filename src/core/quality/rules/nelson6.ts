import type { Rule } from "./rule.ts";

/** Four of five points beyond one standard deviation on one side, the newest among them (Nelson 1984, test 6). */
export const nelson6: Rule = {
  id: "nelson-6",
  broken: ({ deviations }) => {
    const newest = deviations.slice(-5);
    const side = (newest.at(-1) ?? 0) > 0 ? 1 : -1;
    const isBeyond = (point: number): boolean => point * side > 1;
    if (!isBeyond(newest.at(-1) ?? 0) || newest.filter(isBeyond).length < 4) return 0;
    return newest.length - newest.findIndex(isBeyond);
  },
};
