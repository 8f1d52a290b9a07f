import { microseconds } from "#kernel";
import { handOn } from "./finish.ts";
import { leave } from "./leave.ts";
import { changeState } from "./machine.ts";
import type { Plant } from "./plant.ts";
import { enter } from "./route.ts";
import { Count, EventKind, Machine, workDone } from "./state.ts";

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
  if (next < 0) leave(plant, slot);
  else {
    const luck = plant.luck.steps[next];
    if (luck !== undefined) parts.work[slot] = luck.time.draw(luck.time.stream, parts.number[slot] ?? 0);
    const to = layout.stationOfStep[next] ?? 0;
    const waiting = stations.queueLength[to] ?? 0;
    if (!(waiting < (layout.places[to] ?? 0) + (stations.idle[to] ?? 0))) return handOn(plant, machine);
    const idle = stations.idleHead[to] ?? -1;
    if (layout.isSimple[to] !== 1) enter(plant, slot);
    else if (idle >= 0 && waiting === 0) takeSimple(plant, idle, slot, 0);
    else queueSimple(plant, to, slot);
  }
  takeNext(plant, machine);
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

/** A part stands last in a queue that goes by the order of coming. */
function queueSimple(plant: Plant, station: number, slot: number): void {
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
function takeSimple(plant: Plant, machine: number, slot: number, waited: number): void {
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
