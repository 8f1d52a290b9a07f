import { type PlanKind, grid } from "./plan.ts";

/** All points of three levels a factor: Montgomery (2017), section 9.1. The fullest and the dearest of plans: 3ᵏ runs. */
export const threeLevels: PlanKind = {
  name: { en: "full factorial, three levels", ko: "3수준 완전 요인" },
  least: 1, most: 4, order: "quadratic", isSizeFree: false,
  points: ({ factors }) => grid(factors, [-1, 0, 1]),
};
