import { failedCharacteristics, measure, sendsBack } from "./inspection.ts";
import { partIndex } from "./luck.ts";
import { beginPart, beginProcessing, changeState, stationOf, useUptime } from "./machine.ts";
import { freeMachine } from "./maintenance.ts";
import { isFetched, putOut } from "./output.ts";
import { removePart } from "./part.ts";
import { fillPartScope, fillScope, makeAttributes } from "./physics.ts";
import type { Plant } from "./plant.ts";
import { countPieces } from "./preventive.ts";
import { hasRoom, joinBlocked } from "./queue.ts";
import { fillUp } from "./release.ts";
import { aim, move, stationOfPart } from "./route.ts";
import { Count, EventKind, Fate, Machine, workDone } from "./state.ts";
import { wearTools } from "./tool.ts";

/**
 * How a machine gets rid of what it has done. Blocking is after service: it keeps a finished part until the next station has
 * room. Parts that are sent back always find room, so that rework cannot lock the line. Hot path.
 */

/** A machine's work is done: a setup goes over into the part's own work; a part goes where its way leads. */
export function finishWork(plant: Plant, machine: number): void {
  const { machines, parts, count } = plant.state;
  if (machines.settingUp[machine] === 1) return beginProcessing(plant, machine);
  if (plant.widths.failure > 0) useUptime(plant, machine, machines.workLeft[machine] ?? 0);
  machines.workLeft[machine] = workDone;
  const first = machines.part[machine] ?? -1;
  let pieces = 0;
  for (let slot = first; slot >= 0; slot = parts.mate[slot] ?? -1) {
    pieces += parts.pieces[slot] ?? 0;
    complete(plant, machine, slot);
  }
  machines.partsSinceMaintenance[machine] = (machines.partsSinceMaintenance[machine] ?? 0) + 1;
  if (plant.widths.preventive > 0) countPieces(plant, machine, pieces);
  const tail = machines.tail[machine] ?? 0;
  if (tail > 0) {
    machines.tail[machine] = 0;
    plant.calendar.add((count[Count.now] ?? 0) + tail, EventKind.out, first, stationOf(plant, machine));
    return unload(plant, machine);
  }
  if (parts.fate[first] === Fate.returns && (parts.mate[first] ?? -1) < 0 && stationOfPart(plant, first) === stationOf(plant, machine)) return again(plant, machine, first);
  handOn(plant, machine);
}

/** A part that its own station sends back stays on the machine. */
function again(plant: Plant, machine: number, slot: number): void {
  plant.state.parts.queued[slot] = plant.state.count[Count.now] ?? 0;
  beginPart(plant, machine, slot);
}

/** Passes on what a machine holds, part by part; it is blocked when one finds no room. */
export function handOn(plant: Plant, machine: number): void {
  const { machines, parts } = plant.state;
  const station = stationOf(plant, machine);
  for (let slot = machines.part[machine] ?? -1; slot >= 0; ) {
    const mate = parts.mate[slot] ?? -1;
    machines.part[machine] = slot;
    const fetched = plant.hasFleets && isFetched(plant, station, slot);
    if (!(fetched ? putOut(plant, machine, slot) : passOn(plant, station, slot))) {
      if (machines.state[machine] !== Machine.down) changeState(plant, machine, Machine.blocked);
      return fetched ? undefined : joinBlocked(plant, stationOfPart(plant, slot), machine);
    }
    slot = mate;
  }
  unload(plant, machine);
}

/** The part that a machine held for a vehicle is gone; the machine goes on with the rest of its batch, or is free. */
export function release(plant: Plant, machine: number): void {
  const { machines, parts } = plant.state;
  const slot = machines.part[machine] ?? -1;
  const mate = parts.mate[slot] ?? -1;
  parts.mate[slot] = -1;
  machines.part[machine] = mate;
  if (mate >= 0) handOn(plant, machine);
  else unload(plant, machine);
}

/** The parts of a pipe come out at its end. */
export function comeOut(plant: Plant, first: number, station: number): void {
  const { parts } = plant.state;
  for (let slot = first; slot >= 0; ) {
    const mate = parts.mate[slot] ?? -1;
    parts.mate[slot] = -1;
    if ((parts.step[slot] ?? -1) < 0) leave(plant, slot);
    else move(plant, station, slot);
    slot = mate;
  }
}

/** A part goes on from a station, or out of the line. False when there is no room for it. */
function passOn(plant: Plant, station: number, slot: number): boolean {
  const { parts } = plant.state;
  const isDone = (parts.step[slot] ?? -1) < 0;
  if (!isDone && parts.fate[slot] !== Fate.returns && !hasRoom(plant, stationOfPart(plant, slot))) return false;
  parts.mate[slot] = -1;
  if (isDone) leave(plant, slot);
  else move(plant, station, slot);
  return true;
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

/** A part leaves the line: shipped when it is good, scrapped when not. */
function leave(plant: Plant, slot: number): void {
  const { line, state } = plant;
  const { count, parts, releases } = state;
  const now = count[Count.now] ?? 0;
  if (plant.judges) fillPartScope(plant, slot);
  const failed = failedCharacteristics(plant);
  const good = parts.fate[slot] !== Fate.scrapped && failed.length === 0;
  const counted = good ? Count.good : Count.scrapped;
  const cycle = now - (parts.born[slot] ?? 0);
  count[counted] = (count[counted] ?? 0) + 1;
  const product = line.spec.product;
  if (product !== undefined) count[Count.money] = (count[Count.money] ?? 0) + (good ? line.price(plant.scope) : -(product.scrapCost ?? 0)) - (product.materialCost ?? 0);
  count[Count.cycleTime] = (count[Count.cycleTime] ?? 0) + cycle;
  count[Count.waitingTime] = (count[Count.waitingTime] ?? 0) + (parts.waited[slot] ?? 0);
  const release = parts.release[slot] ?? 0;
  if (good) {
    releases.finished[release] = (releases.finished[release] ?? 0) + 1;
    releases.cycleTime[release] = (releases.cycleTime[release] ?? 0) + cycle;
    if (now <= (parts.due[slot] ?? 0)) releases.onTime[release] = (releases.onTime[release] ?? 0) + 1;
  } else releases.scrapped[release] = (releases.scrapped[release] ?? 0) + 1;
  plant.listener?.completed(plant, { slot, good, failed });
  removePart(plant, slot);
  fillUp(plant);
}
