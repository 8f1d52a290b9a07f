import type { Rule } from "./rule.ts";

/** The weight of the newest point, and the width of the limits in standard deviations of the statistic. */
export const ewmaWeight = 0.2;
export const ewmaWidth = 3;

/** The newest points that carry nine tenths of an EWMA's weight: 0.8¹⁰ ≈ 0.1. */
const remembered = 10;

/**
 * The exponentially weighted mean of the points leaves its own limits: small shifts that last
 * (Roberts 1959; Lucas & Saccucci 1990 for the weight and width). Remembers: the mean, the points, the weight that the start still has in the limit.
 */
export const rule: Rule = {
  id: "ewma",
  remembers: 3,
  usesZones: true,
  step: (memory, deviation) => {
    const mean = nextEwma(memory[0] ?? 0, deviation, ewmaWeight);
    const points = memory[1] ?? 0;
    const left = startLeft(points === 0 ? 1 : (memory[2] ?? 0), ewmaWeight);
    memory[0] = mean;
    memory[1] = Math.min(points + 1, remembered);
    memory[2] = left;
    return Math.abs(mean) > ewmaWidth * ewmaSpread(left, ewmaWeight) ? Math.min(remembered, points + 1) : 0;
  },
};

/** The statistic with one more point, in the points' unit: z + λ (x − z). */
export function nextEwma(statistic: number, point: number, weight: number): number {
  return statistic + weight * (point - statistic);
}

/** (1 − λ)²ⁿ after one more point, from what it was; 1 before the first. */
export function startLeft(left: number, weight: number): number {
  return left * ((1 - weight) * (1 - weight));
}

/** The standard deviation of the statistic, in those of a point: √(λ/(2−λ) (1 − (1−λ)²ⁿ)); `left` is (1−λ)²ⁿ. Montgomery (2013), eq. 9.25. */
export function ewmaSpread(left: number, weight: number): number {
  return Math.sqrt((weight / (2 - weight)) * (1 - left));
}
