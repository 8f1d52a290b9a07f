import { type PlanKind, type Point, centrePoints } from "./plan.ts";

/** A quadratic without the corners: of each pair of factors its four corners, all others in the middle. Box & Behnken (1960), Technometrics 2, for 3 to 5 factors. */
export const boxBehnken: PlanKind = {
  name: { en: "Box–Behnken", ko: "박스–벤켄" },
  least: 3, most: 5, order: "quadratic", isSizeFree: false,
  points: (request) => [...edges(request.factors), ...centrePoints(request)],
};

function edges(factors: number): readonly Point[] {
  const each = Array.from({ length: factors }, (_, factor) => factor);
  const pairs = each.flatMap((first) => each.slice(first + 1).map((second) => [first, second] as const));
  return pairs.flatMap(([first, second]) =>
    [[-1, -1], [1, -1], [-1, 1], [1, 1]].map(([a = 0, b = 0]) => each.map((factor) => (factor === first ? a : factor === second ? b : 0))),
  );
}
