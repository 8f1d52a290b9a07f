import { type PlanKind, type Point, type PlanRequest, centrePoints, grid } from "./plan.ts";

/** Corners, centre, and stars on the axes at a distance. Box & Wilson (1951), J. R. Stat. Soc. B 13. */
function composite(request: PlanRequest, { star, corner }: { readonly star: number; readonly corner: number }): readonly Point[] {
  const { factors } = request;
  const stars = Array.from({ length: 2 * factors }, (_, nth) => Array.from({ length: factors }, (__, factor) => (factor === nth >> 1 ? ((nth & 1) * 2 - 1) * star : 0)));
  return [...grid(factors, [-corner, corner]), ...stars, ...centrePoints(request)];
}

/**
 * The star distance at which the variance of what is fitted depends on the distance from the centre alone: (2ᵏ)^¼.
 * Box & Hunter (1957), Annals of Mathematical Statistics 28.
 */
export function rotatableStar(factors: number): number {
  return Math.sqrt(Math.sqrt(1 << factors));
}

/** Stars on the faces: three levels a factor, nothing outside the ranges. */
export const faceCentred: PlanKind = {
  name: { en: "central composite, face-centred", ko: "중심 합성, 면 중심" },
  least: 2, most: 5, order: "quadratic", isSizeFree: false,
  points: (request) => composite(request, { star: 1, corner: 1 }),
};

/** Stars outside the corners, so that it is rotatable. Where the ranges are what is possible, its unit is smaller, so that the stars are at the ends. */
export const circumscribed: PlanKind = {
  name: { en: "central composite, circumscribed (rotatable)", ko: "중심 합성, 외접(회전 가능)" },
  least: 2, most: 5, order: "quadratic", isSizeFree: false,
  points: (request) => composite(request, { star: rotatableStar(request.factors), corner: 1 }),
};

/** The same, made so much smaller that its stars are on the faces. */
export const inscribed: PlanKind = {
  name: { en: "central composite, inscribed (rotatable)", ko: "중심 합성, 내접(회전 가능)" },
  least: 2, most: 5, order: "quadratic", isSizeFree: false,
  points: (request) => composite(request, { star: 1, corner: 1 / rotatableStar(request.factors) }),
};
