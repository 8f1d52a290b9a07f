import { quote } from "../describe.ts";
import { allowed } from "../messages.ts";
import { writtenRoutes } from "../routes.ts";
import type { Check } from "./check.ts";

/** What is built in, or comes of a lot, is a product of the line, and no product goes into itself; assembly does not batch; every product comes from somewhere. */
export const assemblyIsPossible: Check = (line, report) => {
  const products = Object.keys(line.products ?? {});
  const into = new Map<string, Set<string>>(products.map((product) => [product, new Set()]));
  const sources = new Set([...(line.releases ?? []), ...(line.inventory ?? [])].flatMap((lot) => lot?.product ?? []));
  for (const { product, path, step, station } of writtenRoutes(line).flat()) {
    for (const key of ["components", "splitsInto"] as const) {
      for (const [other, lots = 1] of Object.entries(step[key] ?? {})) {
        if (!products.includes(other)) report([...path, key, other], `the key ${quote(other)}`, allowed.known("a product", other, products));
        else if (key === "components") into.get(other)?.add(product);
        else {
          into.get(product)?.add(other);
          sources.add(other);
        }
        const stock = line.products?.[other]?.stock ?? null;
        if (key === "components" && stock !== null && stock < lots) report(["products", other, "stock"], String(stock), allowed.stockIsEnough(lots));
      }
    }
    if (Object.keys(step.components ?? {}).length > 0 && station?.batch !== undefined) report([...path, "components"], `components at ${quote(step.station ?? "")}`, allowed.componentsNoBatch);
  }
  const hasFlow = (line.releases ?? []).every((release) => release !== undefined) && line.releases !== undefined;
  for (const product of products) {
    if (reaches(into, product)) report(["products", product], `${quote(product)} in ${quote(product)}`, allowed.noOwnComponent);
    if (hasFlow && !sources.has(product)) report(["products", product], "no release", allowed.comesFrom);
  }
};

/** Whether a product goes, over others, into itself. */
function reaches(into: ReadonlyMap<string, ReadonlySet<string>>, product: string): boolean {
  const found = new Set(into.get(product) ?? []);
  for (const next of found) for (const further of into.get(next) ?? []) found.add(further);
  return found.has(product);
}
