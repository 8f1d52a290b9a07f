/** Where a function of the unit cube is highest, from some points on: the highest few of them, each brought uphill. */
export function highestFrom(starts: readonly (readonly number[])[], value: (at: readonly number[]) => number): { readonly at: readonly number[]; readonly value: number } {
  const ranked = starts.map((at) => ({ at, value: value(at) })).toSorted((a, b) => b.value - a.value);
  const tops = ranked.slice(0, climbers).map((from) => climb(from, value));
  return tops.reduce((best, one) => (one.value > best.value ? one : best), tops[0] ?? { at: [], value: Number.NEGATIVE_INFINITY });
}

const climbers = 4;
const firstStep = 0.1;
const lastStep = 5e-4;

/** Pattern search: a step up or down in each dimension in turn, and on in the direction that it led to; halved where none is higher. Hooke & Jeeves (1961), J. ACM 8, 212–229. */
function climb(from: { readonly at: readonly number[]; readonly value: number }, value: (at: readonly number[]) => number): { readonly at: readonly number[]; readonly value: number } {
  let best = from;
  let step = firstStep;
  while (step >= lastStep) {
    const base = best;
    for (let dimension = 0; dimension < from.at.length; dimension += 1) {
      for (const by of [step, -step]) {
        const to = best.at.with(dimension, Math.max(0, Math.min(1, (best.at[dimension] ?? 0) + by)));
        const reached = { at: to, value: value(to) };
        if (!(reached.value > best.value)) continue;
        best = reached;
        break;
      }
    }
    if (best === base) {
      step /= 2;
      continue;
    }
    const onward = best.at.map((x, dimension) => Math.max(0, Math.min(1, 2 * x - (base.at[dimension] ?? 0))));
    const reached = { at: onward, value: value(onward) };
    if (reached.value > best.value) best = reached;
  }
  return best;
}
