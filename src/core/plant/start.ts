import { microseconds } from "#kernel";
import { leaveBelt } from "./belt.ts";
import { beginPart } from "./machine.ts";
import type { Plant } from "./plant.ts";
import { Count } from "./state.ts";

/** A machine that is free takes a part, or a batch whose first this is. */
export function start(plant: Plant, machine: number, first: number): void {
  const { parts, count } = plant.state;
  const now = count[Count.now] ?? 0;
  for (let slot = first; slot >= 0; slot = parts.mate[slot] ?? -1) {
    parts.waited[slot] = (parts.waited[slot] ?? 0) + now - (parts.queued[slot] ?? 0);
    if (plant.remembers) remember(plant, machine, slot);
    if (plant.conveys) leaveBelt(plant, plant.stationOfMachine[machine] ?? 0, slot);
  }
  beginPart(plant, machine, first);
}

/** What later steps will ask of this one, and what this one asks of earlier steps. */
function remember(plant: Plant, machine: number, slot: number): void {
  const { parts, count } = plant.state;
  const step = plant.line.steps[parts.step[slot] ?? 0];
  if (step === undefined) return;
  if (step.remembersMachine >= 0) parts.machinesOf[slot * plant.widths.machinesRemembered + step.remembersMachine] = machine;
  if (step.queueLimit !== null && isLate(plant, slot)) count[Count.late] = (count[Count.late] ?? 0) + 1;
}

/** Whether the time from the earlier step to now is beyond the limit of the step that a part waits for. */
export function isLate(plant: Plant, slot: number): boolean {
  const { parts, count } = plant.state;
  const limit = plant.line.steps[parts.step[slot] ?? 0]?.queueLimit ?? null;
  if (limit === null) return false;
  const end = parts.endsOf[slot * plant.widths.endsRemembered + limit.end] ?? Number.POSITIVE_INFINITY;
  return (count[Count.now] ?? 0) - end > microseconds(limit.seconds);
}
