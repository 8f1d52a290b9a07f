import { describe } from "../describe.ts";
import { allowed } from "../messages.ts";
import type { Check } from "./check.ts";

/** A line of one product has arrivals, one with products of their own has releases. */
export const flowIsSaidOnce: Check = (line, report) => {
  if (Object.keys(line).length === 0) return;
  const [hasProducts, hasReleases, hasArrivals] = [Object.hasOwn(line, "products"), Object.hasOwn(line, "releases"), Object.hasOwn(line, "arrivals")];
  if (line.products !== undefined && Object.keys(line.products).length === 0) report(["products"], "an empty object", allowed.someProducts);
  if (hasProducts && hasArrivals) report(["arrivals"], describe(line.arrivals), allowed.releasesInstead);
  if (hasProducts && !hasReleases) report(["releases"], "nothing", allowed.releasesWanted);
  if (!hasProducts && hasReleases) report(["releases"], describe(line.releases), allowed.productsWanted);
  if (!hasProducts && !hasReleases && !hasArrivals) report(["arrivals"], "nothing", allowed.arrivals);
};
