import { microseconds } from "#kernel";
import type { Plant } from "./plant.ts";
import { leaveQueue } from "./queue.ts";
import { mayChange } from "./setup.ts";
import { start } from "./start.ts";
import { Count } from "./state.ts";

/** Batches: parts of one group that a machine processes together. */

/**
 * Starts a batch on the station's longest idle machine: the first in the queue whose group has its minimum, or that has waited
 * long enough, with as many of its group as there is place for, in the order of the queue. False when none is ready.
 */
export function formBatch(plant: Plant, station: number): boolean {
  const { parts, stations } = plant.state;
  for (let machine = stations.idleHead[station] ?? -1; machine >= 0; machine = plant.state.machines.nextIdle[machine] ?? -1) {
    for (let slot = stations.queueHead[station] ?? -1; slot >= 0; slot = parts.next[slot] ?? -1) {
      if (!isReady(plant, station, slot) || !mayChange(plant, machine, slot)) continue;
      start(plant, machine, gather(plant, station, slot));
      return true;
    }
  }
  return false;
}

function isReady(plant: Plant, station: number, slot: number): boolean {
  const { parts, stations, count } = plant.state;
  const step = plant.line.steps[parts.step[slot] ?? 0];
  if (step === undefined) return false;
  if ((stations.groupPieces[step.batchGroup] ?? 0) >= (stations.batchMinimum[station] || step.batchMinimum)) return true;
  const wait = plant.line.stations[station]?.batch?.wait ?? Number.POSITIVE_INFINITY;
  return wait < Number.POSITIVE_INFINITY && (count[Count.now] ?? 0) - (parts.queued[slot] ?? 0) >= microseconds(wait);
}

/** Takes a part and all that fit of its group out of the queue, as a chain of mates. */
function gather(plant: Plant, station: number, first: number): number {
  const { parts } = plant.state;
  const step = plant.line.steps[parts.step[first] ?? 0];
  let left = (step?.batchMaximum ?? 1) - (parts.pieces[first] ?? 1);
  let last = first;
  let slot = parts.next[first] ?? -1;
  leaveQueue(plant, station, first);
  while (slot >= 0 && left > 0) {
    const next = parts.next[slot] ?? -1;
    const isMate = plant.line.steps[parts.step[slot] ?? 0]?.batchGroup === step?.batchGroup && (parts.pieces[slot] ?? 1) <= left;
    if (isMate) {
      leaveQueue(plant, station, slot);
      left -= parts.pieces[slot] ?? 1;
      parts.mate[last] = slot;
      last = slot;
    }
    slot = next;
  }
  parts.mate[last] = -1;
  return first;
}
