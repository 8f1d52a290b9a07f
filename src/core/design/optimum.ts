import { type QuadraticFit, valueAt } from "./quadraticFit.ts";

/** The highest point of a fitted surface within the coded range. */
export interface Optimum {
  readonly point: readonly number[];
  readonly value: number;
  /** `edge`: at least one factor is at the end of its range, so the surface says where to look further and not where the top is. */
  readonly place: "inside" | "edge";
}

const gridSteps = 20;
const sweeps = 200;

/**
 * The maximum over −1…1 in each factor: the best of a grid, then one factor after another to its exact best until nothing
 * moves. The grid keeps a saddle or a valley from being taken for a top.
 */
export function optimumOf(fit: QuadraticFit): Optimum {
  let point: readonly number[] = bestOfGrid(fit);
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const next = point.reduce<readonly number[]>((moved, _, factor) => bestAlong(fit, moved, factor), point);
    const step = Math.max(...next.map((x, factor) => Math.abs(x - (point[factor] ?? 0))));
    point = next;
    if (step < 1e-12) break;
  }
  return { point, value: valueAt(fit, point), place: point.some((x) => Math.abs(x) > 1 - 1e-9) ? "edge" : "inside" };
}

function bestOfGrid(fit: QuadraticFit): readonly number[] {
  // A finer grid where there are few factors; at most some ten thousand points.
  const steps = fit.factors <= 3 ? gridSteps : 6;
  let best: readonly number[] = Array.from({ length: fit.factors }, () => 0);
  const count = best.reduce((product) => product * (steps + 1), 1);
  let bestValue = valueAt(fit, best);
  for (let index = 0; index < count; index += 1) {
    let rest = index;
    const point = Array.from({ length: fit.factors }, () => {
      const x = ((rest % (steps + 1)) * 2) / steps - 1;
      rest = Math.floor(rest / (steps + 1));
      return x;
    });
    const value = valueAt(fit, point);
    if (value > bestValue) {
      best = point;
      bestValue = value;
    }
  }
  return best;
}

/** Along one factor the surface is a parabola: its top, or the better end. */
function bestAlong(fit: QuadraticFit, point: readonly number[], factor: number): readonly number[] {
  const at = (x: number): readonly number[] => point.with(factor, x);
  const low = valueAt(fit, at(-1));
  const middle = valueAt(fit, at(0));
  const high = valueAt(fit, at(1));
  const curvature = (low + high) / 2 - middle;
  const top = -(high - low) / (4 * curvature);
  if (curvature < 0 && Math.abs(top) < 1) return at(top);
  if (high === low) return point;
  return at(high > low ? 1 : -1);
}
