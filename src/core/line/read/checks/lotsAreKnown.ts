import { quote } from "../describe.ts";
import { allowed } from "../messages.ts";
import { stepNames } from "../routes.ts";
import type { Check } from "./check.ts";

/** What is released, and what is in the line at the start, is of a product; it waits for a step of its route. */
export const lotsAreKnown: Check = (line, report) => {
  if (Object.hasOwn(line, "products") && line.products === undefined) return;
  const products = new Map([...stepNames(line)].map(([product, steps]) => [product, new Set(steps)]));
  const known = (list: "releases" | "inventory", index: number, found: string | undefined): void => {
    if (found !== undefined && !products.has(found)) report([list, index, "product"], quote(found), allowed.known("a product", found, [...products.keys()]));
  };
  line.releases?.forEach((release, index) => {
    known("releases", index, release?.product);
    if (release?.id === "inventory") report(["releases", index, "id"], quote(release.id), allowed.releaseName);
  });
  line.inventory?.forEach((stock, index) => {
    known("inventory", index, stock?.product);
    const steps = products.get(stock?.product ?? "");
    if (stock?.step === undefined || steps === undefined || steps.has(stock.step)) return;
    report(["inventory", index, "step"], quote(stock.step), allowed.known("a step", stock.step, [...steps]));
  });
};
