import type { Rule } from "./rule.ts";

/** The weight of the newest point, and the width of the limits in standard deviations of the statistic. */
export const ewmaWeight = 0.2;
export const ewmaWidth = 3;

/** The newest points that carry nine tenths of an EWMA's weight: 0.8¹⁰ ≈ 0.1. */
const remembered = 10;

/**
 * The exponentially weighted mean of the points leaves its own limits: small shifts that last
 * (Roberts 1959; Lucas & Saccucci 1990 for the weight and width).
 */
export const ewma: Rule = {
  id: "ewma",
  broken: (run) => (Math.abs(run.ewma) > run.ewmaLimit ? Math.min(remembered, run.deviations.length) : 0),
};

/** The limit after n points, in standard deviations of a point: L √(λ/(2−λ) (1 − (1−λ)²ⁿ)). */
export function ewmaLimit(points: number): number {
  let left = 1;
  for (let point = 0; point < Math.min(points, 100); point += 1) left *= (1 - ewmaWeight) * (1 - ewmaWeight);
  return ewmaWidth * Math.sqrt((ewmaWeight / (2 - ewmaWeight)) * (1 - left));
}
