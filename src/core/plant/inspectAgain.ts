import { book } from "./accounts.ts";
import { aimAt } from "./aim.ts";
import type { Plant } from "./plant.ts";
import { Count } from "./state.ts";

/**
 * Aims a part at the last step of its way so far that measures: it is measured again there, with the luck of a further pass,
 * and goes on from there as one that was sent back. False when it has not been measured yet.
 */
export function aimAtInspection(plant: Plant, slot: number): boolean {
  const { parts, count } = plant.state;
  const step = inspectionBefore(plant, slot);
  if (step < 0) return false;
  parts.reworks[slot] = (parts.reworks[slot] ?? 0) + 1;
  count[Count.reworked] = (count[Count.reworked] ?? 0) + 1;
  book(plant, "rework", -(plant.line.spec.product?.reworkCost ?? 0));
  aimAt(plant, slot, step);
  return true;
}

function inspectionBefore({ line, state: { parts } }: Plant, slot: number): number {
  const product = parts.product[slot] ?? 0;
  const next = parts.step[slot] ?? -1;
  const from = next < 0 ? line.steps.findLastIndex((step) => step.product === product) : next - 1;
  for (let index = from; index >= 0 && line.steps[index]?.product === product; index -= 1) {
    if ((line.steps[index]?.measures.length ?? 0) > 0) return index;
  }
  return -1;
}
