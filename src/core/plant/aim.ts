import { partIndex } from "./luck.ts";
import { endAfter } from "./layout.ts";
import type { Plant } from "./plant.ts";

/** Where a part goes next: along its route, past the steps that it skips. */

/** Sets the step that a part does next, past those that chance lets it skip, and draws its time there. -1 is the end of the route. */
export function aim(plant: Plant, slot: number, step: number): void {
  const { parts } = plant.state;
  const index = partIndex(parts.number[slot] ?? 0, parts.reworks[slot] ?? 0);
  let next = step;
  if (plant.layout.skips) while (next >= 0 && isSkipped(plant, next, index)) next = plant.line.steps[next]?.next ?? -1;
  aimAt(plant, slot, next);
}

/** Sets the very step that a part does next, and draws its time there. -1 is the end of the route. */
export function aimAt(plant: Plant, slot: number, step: number): void {
  const { parts } = plant.state;
  const done = parts.step[slot] ?? 0;
  parts.step[slot] = step < 0 ? (done < 0 ? done : endAfter(done)) : step;
  if (step < 0) return;
  const luck = plant.luck.steps[step];
  if (luck !== undefined) parts.work[slot] = luck.time.variate(partIndex(parts.number[slot] ?? 0, parts.reworks[slot] ?? 0));
}

function isSkipped(plant: Plant, step: number, index: number): boolean {
  const stream = plant.luck.steps[step]?.share ?? null;
  return stream !== null && stream.uniform(index) >= (plant.line.steps[step]?.share ?? 1);
}

/** The step that a part does next or, at the end of its route, has done last. */
export function stepOrLast({ state: { parts } }: Plant, slot: number): number {
  const step = parts.step[slot] ?? 0;
  return step < 0 ? endAfter(step) : step;
}

/** The station of the step that a part does next. */
export function stationOfPart(plant: Plant, slot: number): number {
  return plant.layout.stationOfStep[plant.state.parts.step[slot] ?? 0] ?? 0;
}
