import { quote } from "../describe.ts";
import { allowed } from "../messages.ts";
import { writtenRoutes } from "../routes.ts";
import { isId } from "../schema/leaf.ts";
import type { Check } from "./check.ts";

/** Products have ids for names, and each step of a route has a name of its own. */
export const stepsAreNamed: Check = (line, report) => {
  for (const product of Object.keys(line.products ?? {})) if (!isId(product)) report(["products", product], `the name ${quote(product)}`, allowed.id);
  for (const route of writtenRoutes(line)) {
    const seen = new Set<string>();
    for (const { path, id, step } of route) {
      if (seen.has(id) && step.station !== undefined) report([...path, "id"], `${quote(id)} again`, allowed.stepOnce);
      seen.add(id);
    }
  }
};
