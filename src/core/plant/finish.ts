import { hasStockRoom, isComponent, joinStock, split, consume } from "./assembly.ts";
import { refuseDeadlock } from "./deadlock.ts";
import { failedCharacteristics, measure, sendsBack } from "./inspection.ts";
import { partIndex } from "./luck.ts";
import { beginPart, beginProcessing, changeState, stationOf, useUptime } from "./machine.ts";
import { freeMachine } from "./maintenance.ts";
import { removePart } from "./part.ts";
import { comesOut, goIn, isDraining, putOff } from "./pipe.ts";
import { fillPartScope, fillScope, makeAttributes } from "./physics.ts";
import type { Plant } from "./plant.ts";
import { countPieces } from "./preventive.ts";
import { hasRoom, joinBlocked } from "./queue.ts";
import { fillUp } from "./release.ts";
import { aim, move, stationOfPart } from "./route.ts";
import { Count, Fate, Machine, workDone } from "./state.ts";
import { wearTools } from "./tool.ts";

/**
 * How a machine gets rid of what it has done. Blocking is after service: it keeps a finished part until the next station has
 * room. Parts that are sent back always find room, so that rework cannot lock the line. Hot path.
 */

/** A machine's work is done: a setup goes over into the part's own work; a part goes where its way leads. */
export function finishWork(plant: Plant, machine: number): void {
  const { machines, parts } = plant.state;
  if (machines.settingUp[machine] === 1) return endSetup(plant, machine);
  if (plant.widths.failure > 0) useUptime(plant, machine, machines.workLeft[machine] ?? 0);
  machines.workLeft[machine] = workDone;
  const first = machines.part[machine] ?? -1;
  let pieces = 0;
  for (let slot = first; slot >= 0; ) {
    const following = parts.mate[slot] ?? -1;
    pieces += parts.pieces[slot] ?? 0;
    complete(plant, machine, slot);
    slot = following;
  }
  if (plant.layout.maintains) machines.partsSinceMaintenance[machine] = (machines.partsSinceMaintenance[machine] ?? 0) + 1;
  if (plant.widths.preventive > 0) countPieces(plant, machine, pieces);
  const tail = machines.tail[machine] ?? 0;
  if (tail > 0) {
    machines.tail[machine] = 0;
    goIn(plant, machine, { first, after: tail });
    return unload(plant, machine);
  }
  if (plant.layout.reworks && parts.fate[first] === Fate.returns && (parts.mate[first] ?? -1) < 0 && stationOfPart(plant, first) === stationOf(plant, machine)) return again(plant, machine, first);
  handOn(plant, machine);
}

/** A machine is set up: the work on what it holds begins, and it has room for a lot ahead. */
function endSetup(plant: Plant, machine: number): void {
  beginProcessing(plant, machine);
  const station = stationOf(plant, machine);
  if (plant.line.stations[station]?.takesAhead === true) plant.agenda.push(station);
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
    if (!passOn(plant, station, slot)) return block(plant, machine, slot);
    slot = mate;
  }
  unload(plant, machine);
}

function block(plant: Plant, machine: number, slot: number): void {
  const { machines, parts, stations, products } = plant.state;
  if (machines.state[machine] !== Machine.down) changeState(plant, machine, Machine.blocked);
  if ((parts.step[slot] ?? -1) < 0) return joinBlocked(plant, products, { index: parts.product[slot] ?? 0, machine });
  const station = stationOfPart(plant, slot);
  joinBlocked(plant, stations, { index: station, machine });
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
  const isDone = (parts.step[slot] ?? -1) < 0;
  if (isDone && plant.layout.assembles && isComponent(plant, slot) && !hasStockRoom(plant, slot)) return false;
  if (!isDone && parts.fate[slot] !== Fate.returns && !hasRoom(plant, stationOfPart(plant, slot))) return false;
  parts.mate[slot] = -1;
  if (isDone) end(plant, slot);
  else move(plant, station, slot);
  return true;
}

/** The route of a part is done: it leaves the line, waits to be built into another, or is used up. */
function end(plant: Plant, slot: number): void {
  if (!plant.layout.assembles) return leave(plant, slot);
  if (plant.state.parts.fate[slot] === Fate.usedUp) return consume(plant, slot);
  if (isComponent(plant, slot)) return joinStock(plant, slot);
  leave(plant, slot);
}

function unload(plant: Plant, machine: number): void {
  plant.state.machines.part[machine] = -1;
  if (plant.state.machines.state[machine] !== Machine.down) freeMachine(plant, machine);
}

/** A part has been worked on: it gets what the station makes, is measured and judged, and its next step is set. */
function complete(plant: Plant, machine: number, slot: number): void {
  const { parts, count, machines } = plant.state;
  const step = plant.line.steps[parts.step[slot] ?? 0];
  if (step === undefined) return;
  if (step.remembersEnd >= 0) {
    parts.endsOf[slot * plant.widths.endsRemembered + step.remembersEnd] = (count[Count.now] ?? 0) + (machines.tail[machine] ?? 0);
  }
  if (plant.layout.reworks && parts.fate[slot] === Fate.scrapped) return aim(plant, slot, -1);
  let next = step.next;
  if (plant.widths.station + plant.widths.attribute > 0) next = inspect(plant, machine, slot);
  if (step.rework !== null && isSentBack(plant, slot)) {
    next = step.rework.to;
    sendBack(plant, slot);
  }
  if (step.scrap > 0 && chance(plant, slot, "scrap") < step.scrap) {
    parts.fate[slot] = Fate.scrapped;
    next = -1;
  }
  if (plant.layout.assembles && parts.fate[slot] === Fate.none) split(plant, slot);
  aim(plant, slot, next);
}

function isSentBack(plant: Plant, slot: number): boolean {
  const rework = plant.line.steps[plant.state.parts.step[slot] ?? 0]?.rework ?? null;
  return rework !== null && (plant.state.parts.reworks[slot] ?? 0) < rework.limit && chance(plant, slot, "rework") < rework.share;
}

function chance(plant: Plant, slot: number, of: "rework" | "scrap"): number {
  const { parts } = plant.state;
  const stream = plant.luck.steps[parts.step[slot] ?? 0]?.[of] ?? null;
  return stream === null ? 1 : stream.uniform(partIndex(parts.number[slot] ?? 0, parts.reworks[slot] ?? 0));
}

function sendBack(plant: Plant, slot: number): void {
  const { parts, count } = plant.state;
  parts.fate[slot] = Fate.returns;
  parts.reworks[slot] = (parts.reworks[slot] ?? 0) + 1;
  count[Count.reworked] = (count[Count.reworked] ?? 0) + 1;
  count[Count.money] = (count[Count.money] ?? 0) - (plant.line.spec.product?.reworkCost ?? 0);
}

/** Gives the part what the station makes, measures it, and says which step comes next. */
function inspect(plant: Plant, machine: number, slot: number): number {
  const { line, state, widths } = plant;
  const index = stationOf(plant, machine);
  const station = line.stations[index];
  const step = line.steps[state.parts.step[slot] ?? 0];
  if (station === undefined || step === undefined) return -1;
  fillScope(plant, machine, slot);
  makeAttributes(plant, machine, slot);
  if (widths.station > 0) {
    state.parts.madeBy[slot * widths.station + index] = machine - station.firstMachine;
    state.parts.madeAt[slot * widths.station + index] = state.count[Count.now] ?? 0;
  }
  plant.listener?.processed(plant, { station: index, machine, slot });
  wearTools(plant, machine);
  measure(plant, station, slot);
  if (station.grades) return failedCharacteristics(plant).length > 0 ? -1 : step.next;
  if (station.rework === null || !sendsBack(plant, station, slot)) return step.next;
  sendBack(plant, slot);
  return lastStepAt(plant, step.index, station.rework.to);
}

/** The last step at a station that a route has up to a step. */
function lastStepAt(plant: Plant, step: number, station: number): number {
  const { steps } = plant.line;
  const product = steps[step]?.product;
  for (let index = step; index >= 0 && steps[index]?.product === product; index -= 1) if (steps[index]?.station === station) return index;
  return step;
}

/** What a lot that leaves is for its release. */
function countLot(plant: Plant, slot: number, good: boolean): void {
  const { parts, releases, count } = plant.state;
  const now = count[Count.now] ?? 0;
  const release = parts.release[slot] ?? 0;
  releases.cycleTime[release] = (releases.cycleTime[release] ?? 0) + now - (parts.born[slot] ?? 0);
  const counted = good ? releases.finished : releases.scrapped;
  counted[release] = (counted[release] ?? 0) + 1;
  if (good && now <= (parts.due[slot] ?? 0)) releases.onTime[release] = (releases.onTime[release] ?? 0) + 1;
}

/** A part leaves the line: shipped when it is good, scrapped when not. */
export function leave(plant: Plant, slot: number): void {
  const { line, state } = plant;
  const { count, parts } = state;
  const now = count[Count.now] ?? 0;
  if (plant.layout.judges) fillPartScope(plant, slot);
  const failed = failedCharacteristics(plant);
  const good = parts.fate[slot] !== Fate.scrapped && failed.length === 0;
  const counted = good ? Count.good : Count.scrapped;
  const cycle = now - (parts.born[slot] ?? 0);
  count[counted] = (count[counted] ?? 0) + 1;
  const product = line.spec.product;
  if (product !== undefined) count[Count.money] = (count[Count.money] ?? 0) + (good ? line.price(plant.scope) : -(product.scrapCost ?? 0)) - (product.materialCost ?? 0);
  count[Count.cycleTime] = (count[Count.cycleTime] ?? 0) + cycle;
  count[Count.waitingTime] = (count[Count.waitingTime] ?? 0) + (parts.waited[slot] ?? 0);
  if (plant.layout.hasLots) countLot(plant, slot, good);
  plant.listener?.completed(plant, { slot, good, failed });
  removePart(plant, slot);
  fillUp(plant);
}
