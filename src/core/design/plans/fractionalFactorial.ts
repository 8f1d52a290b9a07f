import { type PlanKind, type Point, centrePoints, grid } from "./plan.ts";

/**
 * Generators of two-level fractions by number of factors: each further factor is the product of these earlier ones. Those of the
 * highest resolution in few runs: Box & Hunter (1961), Technometrics 3; Montgomery (2017), table 8.14.
 */
const generators: Readonly<Record<number, readonly (readonly number[])[]>> = {
  3: [[0, 1]],
  4: [[0, 1, 2]],
  5: [[0, 1, 2, 3]],
  6: [[0, 1, 2], [1, 2, 3]],
  7: [[0, 1, 2], [1, 2, 3], [0, 2, 3]],
  8: [[1, 2, 3], [0, 2, 3], [0, 1, 2], [0, 1, 3]],
};

/** Part of the corners, main effects clear of one another. */
export const fractionalFactorial: PlanKind = {
  name: { en: "fractional factorial", ko: "일부 실시 요인" },
  least: 3, most: 8, order: "linear", isSizeFree: false,
  points: (request) => [...fraction(request.factors, generators[request.factors] ?? []), ...centrePoints(request)],
};

/** The runs of a fraction with these generators. */
export function fraction(factors: number, generated: readonly (readonly number[])[]): readonly Point[] {
  return grid(factors - generated.length, [-1, 1]).map((base) => [...base, ...generated.map((from) => from.reduce((product, factor) => product * (base[factor] ?? 0), 1))]);
}

/** The words of the defining relation: products of factors that are always 1. Box & Hunter (1961). The shortest says the resolution. */
export function definingWords(factors: number, generated: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const own = generated.map((from, nth) => [...from, factors - generated.length + nth]);
  return Array.from({ length: (1 << own.length) - 1 }, (_, index) => own.filter((__, nth) => (((index + 1) >> nth) & 1) === 1).reduce<readonly number[]>(timesWord, []));
}

/** Two words' product: a factor that is in both falls out. */
function timesWord(left: readonly number[], right: readonly number[]): readonly number[] {
  return [...left.filter((factor) => !right.includes(factor)), ...right.filter((factor) => !left.includes(factor))].toSorted((a, b) => a - b);
}

/** Effects of one or two factors that the fraction cannot tell from a main effect or, of resolution IV, from a product of two; each list is one alias chain. */
export function aliasChains(factors: number, words: readonly (readonly number[])[]): readonly (readonly (readonly number[])[])[] {
  const each = Array.from({ length: factors }, (_, factor) => factor);
  const effects: (readonly number[])[] = [...each.map((factor) => [factor]), ...each.flatMap((first) => each.slice(first + 1).map((second) => [first, second]))];
  const seen = new Set<string>();
  return effects.flatMap((effect) => {
    if (seen.has(effect.join())) return [];
    const chain = [effect, ...words.map((word) => timesWord(effect, word)).filter(({ length }) => length > 0 && length <= 2)];
    for (const one of chain) seen.add(one.join());
    return chain.length > 1 ? [chain] : [];
  });
}

/** The generators that the plan uses for so many factors. */
export function generatorsOf(factors: number): readonly (readonly number[])[] {
  return generators[factors] ?? [];
}
