import { microseconds } from "#kernel";
import { changeState } from "./machine.ts";
import type { Plant } from "./plant.ts";
import { Count, EventKind, Machine } from "./state.ts";

/** How a part comes to a simple station (see `simple.ts`). Hot path. */

/** A part stands last in a queue that goes by the order of coming. */
export function queueSimple(plant: Plant, station: number, slot: number): void {
  const { parts, stations, count } = plant.state;
  const tail = stations.queueTail[station] ?? -1;
  parts.queued[slot] = count[Count.now] ?? 0;
  parts.previous[slot] = tail;
  parts.next[slot] = -1;
  if (tail < 0) stations.queueHead[station] = slot;
  else parts.next[tail] = slot;
  stations.queueTail[station] = slot;
  stations.queueLength[station] = (stations.queueLength[station] ?? 0) + 1;
  if ((stations.idleHead[station] ?? -1) >= 0) plant.agenda.push(station);
}

/** A machine begins a part that has waited so long. */
// oxlint-disable-next-line max-params -- an object a part would be garbage in the hot path
export function takeSimple(plant: Plant, machine: number, slot: number, waited: number): void {
  const { machines, parts, count } = plant.state;
  const now = count[Count.now] ?? 0;
  if (waited === 0) parts.queued[slot] = now;
  else parts.waited[slot] = (parts.waited[slot] ?? 0) + waited;
  const duration = microseconds(parts.work[slot] ?? 0);
  machines.part[machine] = slot;
  machines.partsBegun[machine] = (machines.partsBegun[machine] ?? 0) + 1;
  machines.workTotal[machine] = duration;
  machines.workLeft[machine] = duration;
  machines.began[machine] = now;
  if (machines.state[machine] !== Machine.processing) changeState(plant, machine, Machine.processing);
  plant.calendar.add(now + duration, EventKind.work, machine, machines.generation[machine] ?? 0);
}
