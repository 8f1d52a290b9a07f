import { hasRoomAhead, takeAhead } from "./ahead.ts";
import { hasComponents, hasStockRoom } from "./assembly.ts";
import { formBatch } from "./batch.ts";
import { enterFromEntrance } from "./belt.ts";
import { handOn, pullFromStore } from "./finish.ts";
import { hasCard } from "./kanban.ts";
import type { Plant } from "./plant.ts";
import { dispatchOf, hasRoom, isPlain, leaveQueue, takeBlocked } from "./queue.ts";
import { goesFirst } from "./rank.ts";
import { hasPlace, refill, releasePart } from "./release.ts";
import { serveStation } from "./request.ts";
import { enter } from "./route.ts";
import { mayChange, setupSeconds } from "./setup.ts";
import { stepSimple } from "./simple.ts";
import { start } from "./start.ts";
import { Count } from "./state.ts";

/** Who goes next: which waiting part goes on which idle machine, and whose blocked part comes in. */

/** Moves whatever can move, until nothing on the agenda can. On it are stations, behind them the stocks of products, and last the line's own number of parts. */
export function settle(plant: Plant): void {
  const { stations, products } = plant.line;
  const isLong = (plant.state.count[Count.stopped] ?? 0) + (plant.state.count[Count.detours] ?? 0) > 0;
  for (let at = plant.agenda.pop(); at !== undefined; at = plant.agenda.pop()) {
    if (plant.layout.isSimple[at] === 1 && !isLong) while (stepSimple(plant, at));
    else if (at < stations.length) while (step(plant, at));
    else if (at < stations.length + products.length) emptyStock(plant, at - stations.length);
    else refill(plant);
  }
}

/** Lets the machines that a full stock blocks give their parts to it, as long as it has room. */
function emptyStock(plant: Plant, product: number): void {
  const { products, machines } = plant.state;
  for (;;) {
    const blocked = products.blockedHead[product] ?? -1;
    if (blocked < 0 || !hasStockRoom(plant, machines.part[blocked] ?? -1)) return;
    handOn(plant, takeBlocked(plant, products, product));
  }
}

/** One move at a station: an idle machine takes a waiting part, or a blocked neighbour's part comes in. */
function step(plant: Plant, station: number): boolean {
  const { idleHead, queueLength, blockedHead } = plant.state.stations;
  if ((idleHead[station] ?? -1) >= 0) {
    if (station === plant.layout.source && (queueLength[station] ?? 0) < plant.layout.sourceBatch && hasPlace(plant) && !(plant.layout.hasKanban && !hasCard(plant, station))) {
      enter(plant, releasePart(plant, 0));
      return true;
    }
    if ((queueLength[station] ?? 0) > 0 && dispatch(plant, station)) return true;
  }
  if ((queueLength[station] ?? 0) > 0 && dispatchAhead(plant, station)) return true;
  if (plant.layout.conveys && enterFromEntrance(plant, station)) return true;
  if (plant.layout.hasKanban && hasRoom(plant, station) && pullFromStore(plant, station)) return true;
  const isBlocking = (blockedHead[station] ?? -1) >= 0;
  const isCalled = plant.layout.hasFleets && (plant.state.handling.calls[station] ?? 0) > 0;
  if (!(isBlocking || isCalled) || !hasRoom(plant, station)) return false;
  if (!isBlocking) return serveStation(plant, station);
  handOn(plant, takeBlocked(plant, plant.state.stations, station));
  return true;
}

/** Lets one idle machine of a station begin. False when none can with what waits. */
function dispatch(plant: Plant, index: number): boolean {
  const { stations } = plant.state;
  const station = plant.line.stations[index];
  if (station === undefined) return false;
  if (station.batch !== null) return formBatch(plant, index);
  const head = stations.queueHead[index] ?? -1;
  if (isPlain(plant, station)) return begin(plant, index, { machine: stations.idleHead[index] ?? -1, slot: head });
  if (stations.queueLength[index] === 1) return begin(plant, index, { machine: machineFor(plant, index, head), slot: head });
  for (let machine = stations.idleHead[index] ?? -1; machine >= 0; machine = plant.state.machines.nextIdle[machine] ?? -1) {
    if (begin(plant, index, { machine, slot: partFor(plant, index, machine) })) return true;
  }
  return false;
}

/** Lets one machine of a station that takes lots ahead do so. False when none can with what waits. */
function dispatchAhead(plant: Plant, index: number): boolean {
  const station = plant.line.stations[index];
  if (station === undefined || !station.takesAhead) return false;
  for (let machine = station.firstMachine; machine < station.firstMachine + station.machines; machine += 1) {
    if (!hasRoomAhead(plant, machine)) continue;
    const slot = partFor(plant, index, machine);
    if (slot < 0) continue;
    leaveQueue(plant, index, slot);
    takeAhead(plant, machine, slot);
    return true;
  }
  return false;
}

function begin(plant: Plant, station: number, { machine, slot }: { readonly machine: number; readonly slot: number }): boolean {
  if (machine < 0 || slot < 0) return false;
  leaveQueue(plant, station, slot);
  start(plant, machine, slot);
  return true;
}

/** Whether a machine can take a part: it is the one that the part has to come back to, and it may change its setup. */
function canTake(plant: Plant, machine: number, slot: number): boolean {
  const step = plant.line.steps[plant.state.parts.step[slot] ?? 0];
  if (step === undefined) return false;
  if (step.comesBackTo >= 0) {
    const wanted = plant.state.parts.machinesOf[slot * plant.widths.machinesRemembered + step.comesBackTo] ?? -1;
    if (wanted >= 0 && wanted !== machine) return false;
  }
  if (step.components.length > 0 && !hasComponents(plant, slot)) return false;
  return mayChange(plant, machine, slot);
}

/** The idle machine that needs the least setup for a part; the longest idle of those that tie. -1 when none can take it. */
function machineFor(plant: Plant, station: number, slot: number): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let machine = plant.state.stations.idleHead[station] ?? -1; machine >= 0; machine = plant.state.machines.nextIdle[machine] ?? -1) {
    if (!canTake(plant, machine, slot)) continue;
    const setup = setupSeconds(plant, machine, slot);
    if (setup >= least) continue;
    best = machine;
    least = setup;
    if (setup === 0) break;
  }
  return best;
}

/** The waiting part that goes first on a machine by the station's rules; -1 when it can take none. */
function partFor(plant: Plant, station: number, machine: number): number {
  const { parts, stations } = plant.state;
  const dispatching = dispatchOf(plant, station);
  let best = -1;
  for (let slot = stations.queueHead[station] ?? -1; slot >= 0; slot = parts.next[slot] ?? -1) {
    if (!canTake(plant, machine, slot)) continue;
    if (dispatching === undefined || dispatching.takesFirst) return slot;
    if (best < 0 || goesFirst(plant, dispatching.rules, { machine, slot, other: best })) best = slot;
  }
  return best;
}
