import type { RoutedProductSpec } from "../../flowSpec.ts";
import { describe } from "../describe.ts";
import { allowed } from "../messages.ts";
import { writtenRoutes } from "../routes.ts";
import type { Check } from "./check.ts";

const counted = ["price", "materialCost", "scrapCost"] as const satisfies readonly (keyof RoutedProductSpec)[];

/** What is built in or split up has no price; products count money in the currency of the line's own product. */
export const moneyIsOfTheSold: Check = (line, report) => {
  const routes = writtenRoutes(line);
  const builtIn = new Set(routes.flat().flatMap(({ step }) => Object.keys(step.components ?? {})));
  for (const [product, written] of Object.entries(line.products ?? {})) {
    const isSplit = Object.keys(routes.find((route) => route[0]?.product === product)?.at(-1)?.step.splitsInto ?? {}).length > 0;
    if (written?.price !== undefined && (isSplit || builtIn.has(product))) report(["products", product, "price"], describe(written.price), allowed.productSold);
    if (Object.hasOwn(line, "product")) continue;
    for (const name of counted) if (written?.[name] !== undefined) report(["products", product, name], describe(written[name]), allowed.productCurrency);
  }
};
