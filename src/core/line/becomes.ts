import type { CompiledCount } from "./compiledFlow.ts";
import { type LineFlow, builtInto, isUsedUp, lotsPerPart, stepsOf } from "./load.ts";

/** What lots of a product become. */
export interface Becoming {
  /**
   * What a lot ends in when all goes well, in lots of finished products: one of itself, twelve where it is split into twelve, a sixth where six are built
   * into one. What several products take goes to each as they need it, over the mix of what is released.
   */
  readonly ends: readonly CompiledCount[];
  /** Lots of other products that one lot of a component goes into; none of what is no component. */
  readonly wholes: readonly CompiledCount[];
  /** Whether it is a component of which more comes than is built in: one that is lost is replaced by another. */
  readonly isSpare: boolean;
}

/** What becomes of each product, by index. Routes hold no product that comes of itself. */
export function becomingsOf(line: LineFlow): readonly Becoming[] {
  const lots = lotsPerPart(line);
  const wholes = line.products.map(({ isComponent }, product) => (isComponent ? wholesOf(line, product, lots) : { needed: 0, wholes: [] }));
  const known = new Map<number, readonly CompiledCount[]>();
  const endsOf = (product: number): readonly CompiledCount[] => {
    const found = known.get(product) ?? added(isUsedUp(line, product) ? [] : [{ product, lots: 1 }], [...splitsOf(line, product), ...(wholes[product]?.wholes ?? [])], endsOf);
    known.set(product, found);
    return found;
  };
  return line.products.map(({ isComponent }, product) => {
    const { needed, wholes: own } = wholes[product] ?? { needed: 0, wholes: [] };
    return { ends: endsOf(product), wholes: own, isSpare: isComponent && (lots[product] ?? 0) > needed * (1 + 1e-9) };
  });
}

/** What lots are, and what others come to that they become. */
function added(own: readonly CompiledCount[], others: readonly CompiledCount[], endsOf: (product: number) => readonly CompiledCount[]): readonly CompiledCount[] {
  const sum = new Map(own.map(({ product, lots }) => [product, lots]));
  for (const { product, lots } of others) for (const end of endsOf(product)) sum.set(end.product, (sum.get(end.product) ?? 0) + lots * end.lots);
  return [...sum].map(([product, lots]) => ({ product, lots }));
}

/** Lots that one of a product is split into. */
export function splitsOf(line: LineFlow, product: number): readonly CompiledCount[] {
  return stepsOf(line, product).flatMap(({ step }) => step.splitsInto.map(({ product: part, lots }) => ({ product: part, lots: step.share * lots })));
}

/** The products that a component goes into, and how many of it all of them need for each lot that is released. */
function wholesOf(line: LineFlow, component: number, lots: readonly number[]): { readonly needed: number; readonly wholes: readonly CompiledCount[] } {
  const needs = line.products.map((_, whole) => (lots[whole] ?? 0) * builtInto(line, whole, component));
  const needed = needs.reduce((sum, need) => sum + need, 0);
  return { needed, wholes: needs.flatMap((need, whole) => (need > 0 ? [{ product: whole, lots: (lots[whole] ?? 0) / needed }] : [])) };
}
