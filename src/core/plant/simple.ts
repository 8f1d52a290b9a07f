import { handOn } from "./finish.ts";
import { changeState } from "./machine.ts";
import { leavePlain, releasePlain } from "./plainEnds.ts";
import type { Plant } from "./plant.ts";
import { hasRoom, joinBlocked, takeBlocked } from "./queue.ts";
import { enter } from "./route.ts";
import { queueSimple, takeSimple } from "./simpleQueue.ts";
import { Count, Machine, workDone } from "./state.ts";

/**
 * The short way of a part through a simple station: one that has machines, places and times, and nothing else. All that it
 * does is to the byte what `finishWork` and all behind it do (a test runs random lines both ways); it only leaves out to ask
 * for what such a station has not. Hot path: most events of most lines come here.
 */
export function finishSimple(plant: Plant, machine: number): void {
  const { layout } = plant;
  const { machines, parts, stations } = plant.state;
  const slot = machines.part[machine] ?? -1;
  const next = layout.nextStep[parts.step[slot] ?? 0] ?? -1;
  machines.workLeft[machine] = workDone;
  parts.step[slot] = next;
  if (next < 0) leavePlain(plant, slot);
  else {
    const luck = plant.luck.steps[next];
    if (luck !== undefined) parts.work[slot] = luck.time.variate(parts.number[slot] ?? 0);
    const to = layout.stationOfStep[next] ?? 0;
    const waiting = stations.queueLength[to] ?? 0;
    if (layout.isSimple[to] !== 1) {
      if (!hasRoom(plant, to)) return block(plant, machine, to);
      enter(plant, slot);
    } else {
      if (!(waiting < (stations.places[to] ?? 0) + (stations.idle[to] ?? 0))) return block(plant, machine, to);
      const idle = stations.idleHead[to] ?? -1;
      if (idle >= 0 && waiting === 0) takeSimple(plant, idle, slot, 0);
      else queueSimple(plant, to, slot);
    }
  }
  takeNext(plant, machine);
}

/** A machine keeps its part until there is room where it goes. */
function block(plant: Plant, machine: number, to: number): void {
  changeState(plant, machine, Machine.blocked);
  joinBlocked(plant, plant.state.stations, to, machine);
}

/** One move at a simple station: an idle machine takes a part, or a blocked neighbour's part comes in. False when there is none. */
export function stepSimple(plant: Plant, station: number): boolean {
  const { layout } = plant;
  const { machines, stations } = plant.state;
  const idle = stations.idleHead[station] ?? -1;
  const waiting = stations.queueLength[station] ?? 0;
  if (idle >= 0 && waiting === 0 && station === layout.source) {
    releasePlain(plant, idle);
    return true;
  }
  if (idle >= 0 && waiting > 0) {
    takeNext(plant, idle);
    return true;
  }
  if ((stations.blockedHead[station] ?? -1) < 0 || !(waiting < (stations.places[station] ?? 0) + (stations.idle[station] ?? 0))) return false;
  const blocked = takeBlocked(plant, stations, station);
  if (layout.isSimple[layout.stationOfMachine[blocked] ?? 0] !== 1) handOn(plant, blocked);
  else {
    const slot = machines.part[blocked] ?? -1;
    if (idle >= 0) takeSimple(plant, idle, slot, 0);
    else queueSimple(plant, station, slot);
    takeNext(plant, blocked);
  }
  return true;
}

/** A machine that is empty takes the first of its queue, or is idle. */
function takeNext(plant: Plant, machine: number): void {
  const { machines, parts, stations, count } = plant.state;
  const station = plant.layout.stationOfMachine[machine] ?? 0;
  const head = stations.queueHead[station] ?? -1;
  machines.part[machine] = -1;
  if (head >= 0) {
    const next = parts.next[head] ?? -1;
    stations.queueHead[station] = next;
    if (next < 0) stations.queueTail[station] = -1;
    else parts.previous[next] = -1;
    stations.queueLength[station] = (stations.queueLength[station] ?? 0) - 1;
    takeSimple(plant, machine, head, (count[Count.now] ?? 0) - (parts.queued[head] ?? 0));
  } else changeState(plant, machine, Machine.starved);
  if ((stations.blockedHead[station] ?? -1) >= 0 || (head < 0 && station === plant.layout.source)) plant.agenda.push(station);
}
