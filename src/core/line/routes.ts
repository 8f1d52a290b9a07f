import type { StepSpec } from "./flowSpec.ts";
import type { LineSpec } from "./spec.ts";

/** A route's steps as they are written, with names that are each one's own. */
export interface WrittenStep {
  readonly id: string;
  readonly spec: StepSpec;
}

/** The routes of a line by product: those that it says, or one through its stations in order. */
export function routesOf(spec: LineSpec): ReadonlyMap<string, readonly WrittenStep[]> {
  if (spec.products === undefined) {
    return new Map([[spec.product?.id ?? spec.id, spec.stations.map(({ id }) => ({ id, spec: { station: id } }))]]);
  }
  return new Map(Object.entries(spec.products).map(([product, { route }]) => [product, namedSteps(route)]));
}

/** Steps with their ids: the one that is written, or the station's, with a number from its second visit on. */
export function namedSteps(route: readonly StepSpec[]): WrittenStep[] {
  const visits = new Map<string, number>();
  return route.map((step) => {
    const visit = (visits.get(step.station) ?? 0) + 1;
    visits.set(step.station, visit);
    return { id: step.id ?? (visit === 1 ? step.station : `${step.station}-${visit}`), spec: step };
  });
}
