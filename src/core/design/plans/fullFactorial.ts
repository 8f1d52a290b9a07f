import { type PlanKind, centrePoints, grid } from "./plan.ts";

/** All corners, and the centre: Fisher (1935), Yates (1937); Montgomery (2017), chapter 6. It tells every interaction; the centre tells whether there is curvature. */
export const fullFactorial: PlanKind = {
  name: { en: "full factorial, two levels", ko: "2수준 완전 요인" },
  least: 1, most: 5, order: "interactions", isSizeFree: false,
  points: (request) => [...grid(request.factors, [-1, 1]), ...centrePoints(request)],
};
