import { grid } from "../plans/plan.ts";

const halvings = 14;

/** The highest point of a function over −1…1 in each of a few factors: the best of a grid, then compass search (Kolda, Lewis & Torczon 2003) to a ten-thousandth. */
export function maximise(of: (point: readonly number[]) => number, factors: number): readonly number[] {
  const steps = factors <= 2 ? 20 : factors === 3 ? 10 : 6;
  const levels = Array.from({ length: steps + 1 }, (_, step) => (2 * step) / steps - 1);
  let [best, value]: [readonly number[], number] = [Array.from({ length: factors }, () => 0), Number.NEGATIVE_INFINITY];
  const consider = (point: readonly number[]): boolean => {
    const found = of(point);
    if (!(found > value)) return false;
    [best, value] = [point, found];
    return true;
  };
  for (const point of grid(factors, levels)) consider(point);
  let stride = 2 / steps;
  for (let halving = 0; halving < halvings; halving += 1, stride /= 2) {
    for (let isMoved = true; isMoved; ) {
      isMoved = false;
      const from = best;
      for (let factor = 0; factor < factors; factor += 1) {
        for (const sign of [-1, 1]) {
          const x = Math.max(-1, Math.min(1, (from[factor] ?? 0) + sign * stride));
          if (consider(from.with(factor, x))) isMoved = true;
        }
      }
    }
  }
  return best;
}
