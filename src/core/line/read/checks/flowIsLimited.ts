import type { LineDraft } from "../draft.ts";
import { limits } from "../limits.ts";
import { allowed } from "../messages.ts";
import { writtenRoutes } from "../routes.ts";
import type { Check, Report } from "./check.ts";
import { neededSetups } from "./setupsAreNeeded.ts";

/** The flow of a line is no larger than anybody needs; comes before the rules that compare its elements with one another. */
export const flowIsLimited: Check = (line, report) => {
  // Told already; nothing more is worked out of so many.
  if ((line.stations?.length ?? 0) > limits.stations) return;
  const products = Object.keys(line.products ?? {}).length;
  if (products > limits.products) report(["products"], `${products} products`, allowed.atMost(limits.products));
  listsAreLimited(line, report);
  const steps = Object.values(line.products ?? {}).reduce((sum, product) => sum + (product?.route?.length ?? 0), 0);
  const lots = (line.inventory ?? []).reduce((sum, stock) => sum + (stock?.lots ?? 1), 0);
  if (lots > limits.lots) report(["inventory"], `${lots} lots`, allowed.allLots(limits.lots));
  if (steps > limits.steps) report(["products"], `${steps} steps`, allowed.allSteps(limits.steps));
  else routesAreLimited(line, report);
};

function listsAreLimited(line: LineDraft, report: Report): void {
  for (const list of ["releases", "inventory"] as const) {
    const found = line[list]?.length ?? 0;
    if (found > limits[list]) report([list], `a list of ${found}`, allowed[list](limits[list]));
  }
  const changes = (line.stations ?? []).reduce((sum, station) => sum + (station?.setups?.changes?.length ?? 0), 0);
  if (changes > limits.setupChanges) report(["stations"], `${changes} changes of setup`, allowed.inAll(limits.setupChanges, "changes of setup"));
}

function routesAreLimited(line: LineDraft, report: Report): void {
  for (const route of writtenRoutes(line)) {
    const asked = new Set(route.flatMap(({ step }) => [step.sameMachineAs ?? [], step.queueLimit?.after ?? []].flat()));
    if (asked.size > limits.remembered) report(["products", route[0]?.product ?? "", "route"], `references to ${asked.size} steps`, allowed.remembered(limits.remembered));
  }
  const needed = neededSetups(line);
  line.stations?.forEach((station, index) => {
    const found = needed.get(station?.id ?? "")?.size ?? 0;
    if (found > limits.setups) report(["stations", index], `${found} setups`, allowed.setupNames(limits.setups));
  });
}
