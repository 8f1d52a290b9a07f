import { grid } from "../plans/plan.ts";

type Point = readonly number[];

const halvings = 14;

/** The highest point of a function over −1…1 in each of a few factors: the best of a grid, then compass search (Kolda, Lewis & Torczon 2003) to a ten-thousandth. */
export function maximise(of: (point: Point) => number, factors: number): Point {
  const steps = factors <= 2 ? 20 : factors === 3 ? 10 : 6;
  const levels = Array.from({ length: steps + 1 }, (_, step) => (2 * step) / steps - 1);
  let best = bestOf(of, [Array.from({ length: factors }, () => 0), ...grid(factors, levels)]);
  let stride = 2 / steps;
  for (let halving = 0; halving < halvings; stride /= 2, halving += 1) {
    for (let next = bestOf(of, [best, ...neighbours(best, stride)]); next !== best; next = bestOf(of, [best, ...neighbours(best, stride)])) best = next;
  }
  return best;
}

/** The first of the highest. */
function bestOf(of: (point: Point) => number, points: readonly Point[]): Point {
  let [best, value]: [Point, number] = [[], Number.NEGATIVE_INFINITY];
  for (const point of points) {
    const found = of(point);
    if (found > value) [best, value] = [point, found];
  }
  return best;
}

/** A step along each axis, both ways, inside the range. */
function neighbours(point: Point, stride: number): readonly Point[] {
  return point.flatMap((x, factor) => [-1, 1].map((sign) => point.with(factor, Math.max(-1, Math.min(1, x + sign * stride)))));
}
