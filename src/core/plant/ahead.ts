import { beginProcessing, setAndWork } from "./machine.ts";
import type { Plant } from "./plant.ts";
import { changesSetup } from "./setup.ts";
import { take } from "./start.ts";
import { Count, Machine } from "./state.ts";

/**
 * Machines that take a lot in ahead: while one goes in, the next is in the machine already, which is set up for it beside the
 * work. It begins when the one before has gone in and the setup is done.
 */

/** Whether a machine that works has room for a lot ahead: one goes in, nothing else is in it, and nothing is to stop it after. */
export function hasRoomAhead(plant: Plant, machine: number): boolean {
  const { state, part, ahead, inside, due, maintenanceDue, waitingFailures } = plant.state.machines;
  if (state[machine] !== Machine.processing || (part[machine] ?? -1) < 0 || (ahead[machine] ?? -1) >= 0 || inside[machine] !== 0) return false;
  return due[machine] === 0 && maintenanceDue[machine] === 0 && waitingFailures[machine] === 0;
}

/** A machine takes a lot ahead, and is set up for it from now on. */
export function takeAhead(plant: Plant, machine: number, slot: number): void {
  const { machines, count } = plant.state;
  take(plant, machine, slot);
  machines.ahead[machine] = slot;
  machines.readyAt[machine] = (count[Count.now] ?? 0) + Math.max(0, changesSetup(plant, machine, slot));
}

/** A machine that is free goes on with the lot that it took ahead, after what is left of the setup. False where it took none. */
export function beginAhead(plant: Plant, machine: number): boolean {
  const { machines, count } = plant.state;
  const slot = machines.ahead[machine] ?? -1;
  if (slot < 0) return false;
  machines.ahead[machine] = -1;
  machines.part[machine] = slot;
  machines.partsBegun[machine] = (machines.partsBegun[machine] ?? 0) + 1;
  const left = (machines.readyAt[machine] ?? 0) - (count[Count.now] ?? 0);
  if (left > 0) setAndWork(plant, machine, left);
  else beginProcessing(plant, machine);
  return true;
}
