import { becomingsOf } from "./becomes.ts";
import type { CompiledLine } from "./compiled.ts";
import type { CompiledCount, ProductMoney } from "./compiledFlow.ts";
import { numberOrFormula } from "./compileStation.ts";
import type { Evaluate } from "./formula/evaluate.ts";
import { type LineFlow, isUsedUp, leavingPerPart, lotsPerPart } from "./load.ts";
import type { LineSpec } from "./spec.ts";

type LineMoney = Pick<CompiledLine, "productMoney" | "price" | "materialCost" | "scrapCost">;

/** What parts bring and cost, by product, and on average over those that leave the line. */
export function compileMoney(spec: LineSpec, flow: LineFlow, indexOf: (name: string) => number | undefined): LineMoney {
  const { price = 0, materialCost = 0, scrapCost = 0 } = spec.product ?? {};
  const own: ProductMoney = { price: numberOrFormula(price, indexOf), materialCost: numberOrFormula(materialCost, indexOf), scrapCost };
  const sold = flow.products.map(({ id }, product): ProductMoney | null => (isUsedUp(flow, product) ? null : writtenOr(own, spec.products?.[id], indexOf)));
  const becomings = sold.includes(null) ? becomingsOf(flow) : [];
  const productMoney = flow.products.map(({ id }, product) => sold[product] ?? writtenOr(together(sold, becomings[product]?.ends ?? [], nothing), spec.products?.[id], indexOf));
  const differ = Object.values(spec.products ?? {}).some((written) => written.price !== undefined || written.materialCost !== undefined || written.scrapCost !== undefined);
  if (!differ) return { productMoney, ...own };
  const { price: mean, ...costs } = together(sold, leavingMix(flow), sumOf);
  return { productMoney, price: mean, ...costs };
}

/** What parts of a product, by index, bring and cost; of one that is not known, the mean of those that leave the line. */
export function moneyOfProduct(line: LineMoney, product: number | undefined): ProductMoney {
  return line.productMoney[product ?? -1] ?? line;
}

function writtenOr(otherwise: ProductMoney, written: Partial<NonNullable<LineSpec["products"]>[string]> = {}, indexOf: (name: string) => number | undefined): ProductMoney {
  const { price, materialCost, scrapCost } = written;
  return {
    price: price === undefined ? otherwise.price : numberOrFormula(price, indexOf),
    materialCost: materialCost === undefined ? otherwise.materialCost : numberOrFormula(materialCost, indexOf),
    scrapCost: scrapCost ?? otherwise.scrapCost,
  };
}

/** So many lots of several products, taken together. */
function together(sold: readonly (ProductMoney | null)[], counts: readonly CompiledCount[], priceOf: (terms: readonly Term[]) => Evaluate): ProductMoney {
  const terms = counts.flatMap(({ product, lots }) => {
    const money = sold[product] ?? null;
    return money === null ? [] : [{ lots, money }];
  });
  return {
    price: priceOf(terms.map(({ lots, money }) => ({ lots, of: money.price }))),
    materialCost: sumOf(terms.map(({ lots, money }) => ({ lots, of: money.materialCost }))),
    scrapCost: terms.reduce((sum, { lots, money }) => sum + lots * money.scrapCost, 0),
  };
}

interface Term {
  readonly lots: number;
  readonly of: Evaluate;
}

function sumOf(terms: readonly Term[]): Evaluate {
  return (scope) => terms.reduce((sum, { lots, of }) => sum + lots * of(scope), 0);
}

/** What is not sold has no price. */
function nothing(): Evaluate {
  return () => 0;
}

/** Lots of each product among those that leave, as shares. */
function leavingMix(flow: LineFlow): readonly CompiledCount[] {
  const lots = lotsPerPart(flow);
  const leaving = leavingPerPart(flow);
  return lots.flatMap((share, product) => (leaving > 0 && share > 0 && !isUsedUp(flow, product) ? [{ product, lots: share / leaving }] : []));
}
