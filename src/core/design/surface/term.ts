/** One term of a response surface: the factors that are multiplied, by index, in ascending order. `[]` is the constant, `[0, 0]` the square of the first. */
export type Term = readonly number[];

/** The terms of a model that a plan may be asked to estimate. */
export type Order = "linear" | "interactions" | "quadratic";

/** 1 and each xᵢ; with `interactions` each xᵢxⱼ too; with `quadratic` each xᵢ² too. */
export function termsOf(order: Order, factors: number): readonly Term[] {
  const each = Array.from({ length: factors }, (_, factor) => factor);
  const linear: Term[] = [[], ...each.map((factor) => [factor])];
  if (order === "linear") return linear;
  const products = each.flatMap((first) => each.slice(first + 1).map((second) => [first, second]));
  return order === "interactions" ? [...linear, ...products] : [...linear, ...each.map((factor) => [factor, factor]), ...products];
}

/**
 * A model over design factors and, behind them, noise factors: of the design factors all terms of an order, of each noise factor
 * its own and its products with the design factors. Myers, Khuri & Vining (1992), The American Statistician 46(2): what the noise
 * does to the response, and what the design does to that.
 */
export function combinedTerms(order: Order, given: { readonly factors: number; readonly noises: number }): readonly Term[] {
  const noises = Array.from({ length: given.noises }, (_, noise) => given.factors + noise);
  const factors = Array.from({ length: given.factors }, (_, factor) => factor);
  return [...termsOf(order, given.factors), ...noises.map((noise) => [noise]), ...factors.flatMap((factor) => noises.map((noise) => [factor, noise]))];
}

/** What a term is at a point. */
export function termAt(term: Term, point: readonly number[]): number {
  return term.reduce((product, factor) => product * (point[factor] ?? 0), 1);
}

/** A term in words: `1`, `pitch`, `pitch²`, `pitch·thickness`. */
export function termName(term: Term, names: readonly string[]): string {
  if (term.length === 0) return "1";
  const [first = 0, second] = term;
  if (second === undefined) return names[first] ?? "";
  return first === second ? `${names[first] ?? ""}²` : `${names[first] ?? ""}·${names[second] ?? ""}`;
}
