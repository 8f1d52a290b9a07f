import type { Rule } from "./rule.ts";

/** Two of three points beyond two standard deviations on one side, the newest among them (Nelson 1984, test 5). */
export const nelson5: Rule = {
  id: "nelson-5",
  broken: ({ deviations }) => {
    const newest = deviations.slice(-3);
    const side = (newest.at(-1) ?? 0) > 0 ? 1 : -1;
    const isBeyond = (point: number): boolean => point * side > 2;
    if (!isBeyond(newest.at(-1) ?? 0) || newest.filter(isBeyond).length < 2) return 0;
    return newest.length - newest.findIndex(isBeyond);
  },
};
