import { Stream } from "#kernel";
import type { PlanKind, Point } from "./plan.ts";

/** So many are drawn, and the one whose nearest two points are the farthest apart is taken. */
const tries = 200;

/**
 * Each factor's range in as many equal parts as there are runs, each used once: McKay, Beckman & Conover (1979), Technometrics 21.
 * Of many, the maximin one: Morris & Mitchell (1995), J. Stat. Planning and Inference 43. It fills the space; nothing is repeated.
 */
export const latinHypercube: PlanKind = {
  name: { en: "Latin hypercube, maximin", ko: "라틴 하이퍼큐브(최대최소)" },
  least: 1, most: 12, order: "quadratic", isSizeFree: true,
  points: ({ factors, seed, runs }) => {
    // Ten runs a factor: Loeppky, Sacks & Welch (2009), Technometrics 51; not fewer than twice a quadratic's coefficients.
    const size = runs ?? Math.max(10 * factors, (factors + 1) * (factors + 2));
    const stream = new Stream(seed, "latin hypercube");
    const drawn = Array.from({ length: tries }, (_, nth) => hypercube(stream, { factors, size, nth }));
    return drawn.map((points) => ({ points, apart: nearest(points) })).reduce((best, one) => (one.apart > best.apart ? one : best)).points;
  },
};

function hypercube(stream: Stream, { factors, size, nth }: { readonly factors: number; readonly size: number; readonly nth: number }): readonly Point[] {
  const columns = Array.from({ length: factors }, (_, factor) => {
    const at = (nth * factors + factor) * size;
    return Array.from({ length: size }, (__, run) => ({ run, draw: stream.uniform(at + run) })).toSorted((left, right) => left.draw - right.draw).map(({ run }) => (2 * run + 1) / size - 1);
  });
  return Array.from({ length: size }, (_, run) => columns.map((column) => column[run] ?? 0));
}

/** The squared distance of the nearest two points. */
export function nearest(points: readonly Point[]): number {
  let least = Number.POSITIVE_INFINITY;
  points.forEach((point, index) => {
    for (const other of points.slice(index + 1)) least = Math.min(least, point.reduce((sum, x, factor) => sum + (x - (other[factor] ?? 0)) * (x - (other[factor] ?? 0)), 0));
  });
  return least;
}
