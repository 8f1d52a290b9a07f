import { Stream } from "#kernel";
import { termsOf } from "../surface/term.ts";
import { logDeterminant } from "./efficiency.ts";
import type { PlanKind, Point } from "./plan.ts";

const starts = 8;
const sweeps = 20;
const levels = [-1, 0, 1];

/**
 * The runs that tell a quadratic's coefficients best: |XᵀX| as large as coordinate exchange makes it, from several starts by chance.
 * Meyer & Nachtsheim (1995), Technometrics 37: a factor of a run after the other is put where the determinant is largest, until nothing moves.
 */
export const dOptimal: PlanKind = {
  name: { en: "D-optimal", ko: "D-최적" },
  least: 1, most: 5, order: "quadratic", isSizeFree: true,
  points: ({ factors, seed, runs, centres }) => {
    const terms = termsOf("quadratic", factors);
    const size = runs ?? terms.length + 3;
    const stream = new Stream(seed, "d-optimal");
    const found = Array.from({ length: starts }, (_, start) => {
      const drawn = Array.from({ length: size }, (__, run) => Array.from({ length: factors }, (___, factor) => 2 * stream.uniform((start * size + run) * factors + factor) - 1));
      return exchange(drawn, factors);
    });
    const best = found.reduce((most, one) => (one.value > most.value ? one : most));
    return [...best.points, ...Array.from({ length: centres }, () => Array.from({ length: factors }, () => 0))];
  },
};

interface Found {
  readonly points: readonly Point[];
  readonly value: number;
}

function exchange(drawn: readonly Point[], factors: number): Found {
  const terms = termsOf("quadratic", factors);
  let found: Found = { points: drawn, value: logDeterminant(terms, drawn) };
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const before = found.value;
    for (let coordinate = 0; coordinate < drawn.length * factors; coordinate += 1) {
      const [run, factor] = [Math.floor(coordinate / factors), coordinate % factors];
      for (const level of levels) {
        const points = found.points.with(run, (found.points[run] ?? []).with(factor, level));
        const value = logDeterminant(terms, points);
        if (value > found.value + 1e-12) found = { points, value };
      }
    }
    if (found.value === before) break;
  }
  return found;
}
