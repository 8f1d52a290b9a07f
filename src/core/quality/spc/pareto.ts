/** What happened how often, or cost how much. */
export interface ParetoItem {
  readonly name: string;
  readonly weight: number;
}

export interface ParetoBar extends ParetoItem {
  /** Of the whole, 0…1. */
  readonly share: number;
  /** Of this bar and all before it, 0…1. */
  readonly cumulated: number;
}

/**
 * Pareto's order: the vital few first, each with its share and what it comes to with those before (Juran 1950). What has one name is added up;
 * of one weight, the one that came first stands first. Throws a RangeError on a weight below 0 or none. Empty where nothing has weight.
 */
export function pareto(items: readonly ParetoItem[]): readonly ParetoBar[] {
  const sums = new Map<string, number>();
  for (const { name, weight } of items) {
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) throw new RangeError(`Pareto: found ${weight} for ${JSON.stringify(name)}; a weight is 0 or more`);
    sums.set(name, (sums.get(name) ?? 0) + weight);
  }
  const total = [...sums.values()].reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return [];
  let before = 0;
  return [...sums].toSorted(([, first], [, second]) => second - first).map(([name, weight]) => {
    before += weight;
    return { name, weight, share: weight / total, cumulated: before / total };
  });
}
