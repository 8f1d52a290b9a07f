import { microseconds } from "#kernel";
import { buildIn } from "./assembly.ts";
import { leaveBelt } from "./belt.ts";
import { beginPart } from "./machine.ts";
import type { Plant } from "./plant.ts";
import { Count, Fate } from "./state.ts";

/** A machine that is free takes a part, or a batch whose first this is. */
export function start(plant: Plant, machine: number, first: number): void {
  take(plant, machine, first);
  beginPart(plant, machine, first);
}

/** A part, or a batch whose first this is, leaves its waiting for a machine. */
export function take(plant: Plant, machine: number, first: number): void {
  const { parts, count } = plant.state;
  const now = count[Count.now] ?? 0;
  if (plant.layout.assembles) buildIn(plant, first);
  for (let slot = first; slot >= 0; slot = parts.mate[slot] ?? -1) {
    parts.waited[slot] = (parts.waited[slot] ?? 0) + now - (parts.queued[slot] ?? 0);
    if (plant.layout.remembers) remember(plant, machine, slot);
    plant.listener?.moved(plant, { slot, machine, event: "track-in" });
    if (plant.layout.conveys) leaveBelt(plant, plant.layout.stationOfMachine[machine] ?? 0, slot);
  }
}

/** What later steps will ask of this one, and what this one asks of earlier steps. */
function remember(plant: Plant, machine: number, slot: number): void {
  const { parts, count } = plant.state;
  const step = plant.line.steps[parts.step[slot] ?? 0];
  if (step === undefined) return;
  if (step.remembersMachine >= 0) parts.machinesOf[slot * plant.widths.machinesRemembered + step.remembersMachine] = machine;
  if (step.queueLimit === null || !isLate(plant, slot)) return;
  count[Count.late] = (count[Count.late] ?? 0) + 1;
  if (!step.queueLimit.scraps) return;
  parts.fate[slot] = Fate.scrapped;
  // A lot of its own is turned away at the machine; in a batch it goes through with the others.
  if (plant.line.stations[step.station]?.batch === null) parts.work[slot] = 0;
}

/** Whether the time from the earlier step to now is beyond the limit of the step that a part waits for. */
function isLate(plant: Plant, slot: number): boolean {
  const { parts, count } = plant.state;
  const limit = plant.line.steps[parts.step[slot] ?? 0]?.queueLimit ?? null;
  if (limit === null) return false;
  const end = parts.endsOf[slot * plant.widths.endsRemembered + limit.end] ?? Number.POSITIVE_INFINITY;
  return (count[Count.now] ?? 0) - end > microseconds(limit.seconds);
}
