import { type Conditions, type Twin, inSpecShare, presentConditions, restingPoint } from "#twin";
import { type FreeSetPoint, conditionsAt } from "./freeSetPoints.ts";

/** Share of parts in specification, 0…1, that the twin's model expects with the free set points at a point of the unit cube, once the controllers have come to rest there. */
export function shareAt(twin: Twin, free: readonly FreeSetPoint[], { at, now }: { readonly at: readonly number[]; readonly now: number }): number {
  const conditions = conditionsAt(free, presentConditions(twin, { station: -1, machine: -1, now }), at);
  rest(twin, conditions);
  return inSpecShare(twin, conditions, now);
}

/** Moves the controlled set points to where the controllers would leave them, in the order of work. */
function rest({ line, model }: Twin, { design, setPoints, tools }: Conditions): void {
  const conditions = { design, setPoints, tools };
  for (const control of line.controls.toSorted((a, b) => a.station - b.station)) {
    const own = setPoints[control.station];
    const { setPoint } = restingPoint(model, control, conditions);
    if (own !== undefined) own[control.setPoint] = setPoint;
  }
}
