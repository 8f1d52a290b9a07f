import type { CompiledLine } from "./compiled.ts";
import { moneyOfProduct } from "./compileMoney.ts";
import type { ProductMoney } from "./compiledFlow.ts";
import { type PartFate, fateAt } from "./fate.ts";

/**
 * Money that it costs to lose a part at each station, by index, at the nominal design: what it would have brought, its scrap and its material, less what another
 * part brings in its stead (see docs/worth.md).
 */
export function costsOfLoss(line: CompiledLine): readonly number[] {
  const scope = new Float64Array(line.scopeLength);
  scope.set(line.nominalDesign);
  const sold = ({ price, materialCost }: ProductMoney): number => price(scope) - materialCost(scope);
  const scrapped = ({ scrapCost, materialCost }: ProductMoney): number => scrapCost + materialCost(scope);
  return line.stations.map(({ index }) => {
    const { ends, lost, replaced } = fateAt(line, index);
    return sumOver(line, ends, sold) + sumOver(line, lost, scrapped) - sumOver(line, replaced, sold);
  });
}

/** Money of some lots. */
export function sumOver(line: CompiledLine, counts: PartFate["ends"], of: (money: ProductMoney) => number): number {
  return counts.reduce((sum, { product, lots }) => sum + lots * of(moneyOfProduct(line, product)), 0);
}
