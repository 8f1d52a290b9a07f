import { stationOfPart } from "./aim.ts";
import { consume, hasStockRoom, isComponent, joinStock } from "./assembly.ts";
import { complete } from "./complete.ts";
import { release, requestOf } from "./crew.ts";
import { refuseDeadlock } from "./deadlock.ts";
import { leave } from "./leave.ts";
import { beginPart, beginPhase, beginProcessing, changeState, stationOf, useUptime } from "./machine.ts";
import { freeMachine } from "./maintenance.ts";
import { isFetched, putOut } from "./output.ts";
import { Request } from "./people.ts";
import { comesOut, goIn, isDraining, putOff } from "./pipe.ts";
import { putInStore, returnCard, takeFromStore } from "./kanban.ts";
import type { Plant } from "./plant.ts";
import { countPieces } from "./preventive.ts";
import { hasRoom, joinBlocked } from "./queue.ts";
import { detain, move } from "./route.ts";
import { isOffShift } from "./shift.ts";
import { Count, Fate, Machine, workDone } from "./state.ts";
import { isStopped } from "./stop.ts";

/**
 * How a machine gets rid of what it has done. Blocking is after service: it keeps a finished part until the next station has
 * room. Parts that are sent back always find room, so that rework cannot lock the line. Hot path.
 */

/** A machine's work is done: a setup goes over into the part's own work; a part goes where its way leads. */
export function finishWork(plant: Plant, machine: number): void {
  const { machines, parts } = plant.state;
  if (machines.settingUp[machine] === 1) return endSetup(plant, machine);
  if (plant.widths.failure > 0) useUptime(plant, machine, machines.workLeft[machine] ?? 0);
  if (plant.layout.hasPools && goesOn(plant, machine)) return;
  machines.workLeft[machine] = workDone;
  const first = machines.part[machine] ?? -1;
  let pieces = 0;
  for (let slot = first; slot >= 0; ) {
    const following = parts.mate[slot] ?? -1;
    pieces += parts.pieces[slot] ?? 0;
    complete(plant, machine, slot);
    if (plant.layout.maintains) machines.partsSinceMaintenance[machine] = (machines.partsSinceMaintenance[machine] ?? 0) + 1;
    plant.listener?.moved(plant, { slot, machine, event: "track-out" });
    slot = following;
  }
  if (plant.widths.preventive > 0) countPieces(plant, machine, pieces);
  const tail = machines.tail[machine] ?? 0;
  if (tail > 0) {
    machines.tail[machine] = 0;
    goIn(plant, machine, { first, after: tail });
    return unload(plant, machine);
  }
  if (plant.layout.reworks && staysOn(plant, machine, first)) return again(plant, machine, first);
  handOn(plant, machine);
}

/** Whether the work goes on in its next phase, for which other operators are needed; after the last they go. */
function goesOn(plant: Plant, machine: number): boolean {
  if (beginPhase(plant, machine, (plant.state.people.phase[machine] ?? 0) + 1)) return true;
  release(plant, requestOf(plant, machine, Request.work));
  return false;
}

/** A machine is set up: the work on what it holds begins, and it has room for a lot ahead. */
function endSetup(plant: Plant, machine: number): void {
  beginProcessing(plant, machine);
  const station = stationOf(plant, machine);
  if (plant.line.stations[station]?.takesAhead === true) plant.agenda.push(station);
}

/** Whether a part that is done stays on its machine: its own station has sent it back, and neither a batch nor a lot ahead waits for the machine. */
function staysOn(plant: Plant, machine: number, slot: number): boolean {
  const { machines, parts } = plant.state;
  if (parts.fate[slot] !== Fate.returns || isStopped(plant, slot) || (parts.step[slot] ?? -1) < 0) return false;
  return (parts.mate[slot] ?? -1) < 0 && (machines.ahead[machine] ?? -1) < 0 && stationOfPart(plant, slot) === stationOf(plant, machine);
}

/** A part that its own station sends back stays on the machine. */
function again(plant: Plant, machine: number, slot: number): void {
  plant.state.parts.queued[slot] = plant.state.count[Count.now] ?? 0;
  plant.state.parts.fate[slot] = Fate.none;
  beginPart(plant, machine, slot);
}

/** Passes on what a machine holds, part by part; it is blocked when one finds no room. */
export function handOn(plant: Plant, machine: number): void {
  const { machines, parts } = plant.state;
  const station = stationOf(plant, machine);
  for (let slot = machines.part[machine] ?? -1; slot >= 0; ) {
    const mate = parts.mate[slot] ?? -1;
    machines.part[machine] = slot;
    const fetched = plant.layout.hasFleets && !isStopped(plant, slot) && isFetched(plant, station, slot);
    const isGone = fetched ? putOut(plant, machine, slot) : passOn(plant, station, slot) || (plant.layout.hasKanban && putInStore(plant, station, slot));
    if (!isGone) return block(plant, machine, { slot, fetched });
    slot = mate;
  }
  unload(plant, machine);
}

/** The part that a machine held for a vehicle is gone; the machine goes on with the rest of its batch, or is free. */
export function giveAway(plant: Plant, machine: number): void {
  const { machines, parts } = plant.state;
  const slot = machines.part[machine] ?? -1;
  const mate = parts.mate[slot] ?? -1;
  parts.mate[slot] = -1;
  machines.part[machine] = mate;
  if (mate >= 0) handOn(plant, machine);
  else unload(plant, machine);
}

/** A machine keeps a part: until a vehicle has taken it, or where it goes there is room. */
function block(plant: Plant, machine: number, { slot, fetched }: { readonly slot: number; readonly fetched: boolean }): void {
  const { machines, parts, stations, products } = plant.state;
  if (machines.state[machine] !== Machine.down) changeState(plant, machine, isOffShift(plant, machine) ? Machine.off : Machine.blocked);
  if ((parts.step[slot] ?? -1) < 0) return joinBlocked(plant, products, parts.product[slot] ?? 0, machine);
  const station = stationOfPart(plant, slot);
  if (!fetched) joinBlocked(plant, stations, station, machine);
  if (plant.layout.canLock) refuseDeadlock(plant, station);
}

/** The parts of a pipe come out at its end. One that is empty then may be set up or maintained. */
export function comeOut(plant: Plant, first: number, machine: number): void {
  if (putOff(plant, first, machine)) return;
  const { parts } = plant.state;
  const station = stationOf(plant, machine);
  const isEmpty = comesOut(plant, machine);
  for (let slot = first; slot >= 0; ) {
    const mate = parts.mate[slot] ?? -1;
    parts.mate[slot] = -1;
    if (isStopped(plant, slot) && detain(plant, slot, station + 1)) {
      slot = mate;
      continue;
    }
    if ((parts.step[slot] ?? -1) < 0) end(plant, slot);
    else move(plant, station, slot);
    slot = mate;
  }
  if (!isEmpty) return;
  if (isDraining(plant, machine)) freeMachine(plant, machine);
  else if (plant.layout.canSetUp) plant.agenda.push(station);
}

/** A part goes on from a station, or out of the line. False when there is no room for it. */
function passOn(plant: Plant, station: number, slot: number): boolean {
  const { parts } = plant.state;
  if (isStopped(plant, slot) && detain(plant, slot, station + 1)) {
    if (plant.layout.hasKanban) returnCard(plant, station);
    return true;
  }
  const isDone = (parts.step[slot] ?? -1) < 0;
  if (isDone && plant.layout.assembles && isComponent(plant, slot) && !hasStockRoom(plant, slot)) return false;
  if (!isDone && parts.fate[slot] !== Fate.returns && !hasRoom(plant, stationOfPart(plant, slot))) return false;
  parts.mate[slot] = -1;
  if (isDone) end(plant, slot);
  else move(plant, station, slot);
  if (plant.layout.hasKanban) returnCard(plant, station);
  return true;
}

/** The part that has waited longest for a card of a station comes to it from the store before. False when none waits. */
export function pullFromStore(plant: Plant, station: number): boolean {
  const taken = takeFromStore(plant, station);
  if (taken === null) return false;
  move(plant, taken.from, taken.slot);
  returnCard(plant, taken.from);
  return true;
}

/** The route of a part is done: it leaves the line, waits to be built into another, or is used up. */
export function end(plant: Plant, slot: number): void {
  if (!plant.layout.assembles) return leave(plant, slot);
  if (plant.state.parts.fate[slot] === Fate.usedUp) return consume(plant, slot);
  if (isComponent(plant, slot)) return joinStock(plant, slot);
  leave(plant, slot);
}

function unload(plant: Plant, machine: number): void {
  plant.state.machines.part[machine] = -1;
  if (plant.state.machines.state[machine] !== Machine.down) freeMachine(plant, machine);
}
