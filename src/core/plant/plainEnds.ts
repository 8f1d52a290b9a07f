import { microseconds } from "#kernel";
import { leave } from "./leave.ts";
import { changeWip } from "./part.ts";
import type { Plant } from "./plant.ts";
import { arrive, releasePart } from "./release.ts";
import { enter } from "./route.ts";
import { queueSimple, takeSimple } from "./simpleQueue.ts";
import { Count, EventKind } from "./state.ts";

/**
 * The short ways into and out of a line that asks nothing of its parts: to the byte what `arrive` and `leave` and all behind
 * them do (held by the test of `simple.ts`). Hot path.
 */

/** A part of a release that comes by intervals arrives before a simple station. */
export function arrivePlain(plant: Plant, release: number): void {
  const { layout, calendar } = plant;
  const { stations, releases, count } = plant.state;
  const station = layout.stationOfStep[layout.firstStep[release] ?? 0] ?? 0;
  const chance = plant.luck.releases[release];
  const waiting = stations.queueLength[station] ?? 0;
  if (!chance || !isReady(plant) || !(waiting < (stations.places[station] ?? 0) + (stations.idle[station] ?? 0))) return arrive(plant, release);
  const slot = createPlain(plant, release);
  const idle = stations.idleHead[station] ?? -1;
  const nth = releases.released[release] ?? 0;
  count[Count.arrived] = (count[Count.arrived] ?? 0) + 1;
  if (idle >= 0 && waiting === 0) takeSimple(plant, idle, slot, 0);
  else queueSimple(plant, station, slot);
  if (nth < (layout.most[release] ?? 0)) calendar.add((count[Count.now] ?? 0) + microseconds(chance.variate(nth)), EventKind.arrival, release, 0);
}

/** An idle machine of the station that never waits for work takes a new part. */
export function releasePlain(plant: Plant, machine: number): void {
  if (plant.layout.comesPlainly[0] === 1 && isReady(plant)) takeSimple(plant, machine, createPlain(plant, 0), 0);
  else enter(plant, releasePart(plant, 0));
}

/** Whether a part can be made without further ado: there is a free slot for it, and one design. */
function isReady(plant: Plant): boolean {
  return (plant.state.count[Count.freeSlot] ?? -1) >= 0 && plant.revisions.length === 1;
}

/** A new part of a release, at its first step. */
function createPlain(plant: Plant, release: number): number {
  const { parts, releases, count } = plant.state;
  const step = plant.layout.firstStep[release] ?? 0;
  const luck = plant.luck.steps[step];
  const slot = count[Count.freeSlot] ?? -1;
  const number = count[Count.entered] ?? 0;
  releases.released[release] = (releases.released[release] ?? 0) + 1;
  count[Count.entered] = number + 1;
  count[Count.freeSlot] = parts.next[slot] ?? -1;
  changeWip(count, 1);
  parts.number[slot] = number;
  parts.born[slot] = count[Count.now] ?? 0;
  parts.waited[slot] = 0;
  parts.step[slot] = step;
  if (luck !== undefined) parts.work[slot] = luck.time.variate(number);
  return slot;
}

/** A part leaves the line, for nothing that anyone looks at. */
export function leavePlain(plant: Plant, slot: number): void {
  if (!plant.layout.leavesPlainly || plant.listener !== null) return leave(plant, slot);
  const { parts, count } = plant.state;
  count[Count.good] = (count[Count.good] ?? 0) + 1;
  count[Count.cycleTime] = (count[Count.cycleTime] ?? 0) + ((count[Count.now] ?? 0) - (parts.born[slot] ?? 0));
  count[Count.waitingTime] = (count[Count.waitingTime] ?? 0) + (parts.waited[slot] ?? 0);
  parts.number[slot] = -1;
  parts.next[slot] = count[Count.freeSlot] ?? -1;
  count[Count.freeSlot] = slot;
  changeWip(count, -1);
}
