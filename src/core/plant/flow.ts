import { microseconds } from "#kernel";
import { failedCharacteristics, measure, sendsBack } from "./inspection.ts";
import { beginPart, beginProcessing, changeState, longestIdle, stationOf, useUptime } from "./machine.ts";
import { freeMachine } from "./maintenance.ts";
import { createPart, removePart } from "./part.ts";
import { fillScope, makeAttributes } from "./physics.ts";
import type { Plant } from "./plant.ts";
import { Count, EventKind, Machine, workDone } from "./state.ts";
import { wearTools } from "./tool.ts";

/**
 * How parts go from machine to machine. Blocking is after service: a machine keeps its finished part until the next
 * station has room. Parts that are sent back stand in a return rack without limit, so that rework cannot lock the line.
 * Hot path: plain arithmetic over the state's arrays.
 */

/** Puts the next arrival in the calendar, if the line has arrivals and their maximum is not reached. */
export function scheduleArrival(plant: Plant): void {
  const { arrival } = plant.luck;
  const { count } = plant.state;
  const arrived = count[Count.arrived] ?? 0;
  if (arrival === null || arrived >= plant.line.maximumArrivals) return;
  plant.calendar.add((count[Count.now] ?? 0) + microseconds(arrival.draw(arrival.stream, arrived)), EventKind.arrival, 0, 0);
}

/** A part arrives; one that finds the first station's buffer full is turned away. */
export function arrive(plant: Plant): void {
  const { count } = plant.state;
  count[Count.arrived] = (count[Count.arrived] ?? 0) + 1;
  if (hasRoom(plant, 0)) enter(plant, 0, createPart(plant));
  else count[Count.turnedAway] = (count[Count.turnedAway] ?? 0) + 1;
  scheduleArrival(plant);
}

/** A machine's work is done: a changeover goes over into the part's own work; a part goes where its way leads. */
export function finishWork(plant: Plant, machine: number): void {
  const { machines } = plant.state;
  if (machines.settingUp[machine] === 1) return beginProcessing(plant, machine);
  useUptime(plant, machine, machines.workLeft[machine] ?? 0);
  machines.workLeft[machine] = workDone;
  const slot = machines.part[machine] ?? -1;
  const station = stationOf(plant, machine);
  const to = destination(plant, machine, slot);
  machines.partsSinceMaintenance[machine] = (machines.partsSinceMaintenance[machine] ?? 0) + 1;
  if (to === station) return again(plant, machine, slot);
  if (to === leaves) return leave(plant, machine, slot);
  if (to < station || hasRoom(plant, to)) {
    enter(plant, to, slot);
    return unload(plant, machine);
  }
  changeState(plant, machine, Machine.blocked);
  appendBlocked(plant, to, machine);
}

const leaves = -1;

/** A part that its own station sends back stays on the machine. */
function again(plant: Plant, machine: number, slot: number): void {
  plant.state.parts.queued[slot] = plant.state.count[Count.now] ?? 0;
  beginPart(plant, machine, slot);
}

/** Gives the part what the station makes, measures it, and says where it goes: a station, or `leaves`. */
function destination(plant: Plant, machine: number, slot: number): number {
  const { line, state, widths } = plant;
  const index = stationOf(plant, machine);
  const station = line.stations[index];
  const next = index + 1 < line.stations.length ? index + 1 : leaves;
  if (station === undefined || widths.station + widths.attribute === 0) return next;
  fillScope(plant, machine, slot);
  makeAttributes(plant, machine, slot);
  if (widths.station > 0) {
    state.parts.madeBy[slot * widths.station + index] = machine - station.firstMachine;
    state.parts.madeAt[slot * widths.station + index] = state.count[Count.now] ?? 0;
  }
  plant.listener?.processed(plant, { station: index, machine, slot });
  wearTools(plant, machine);
  measure(plant, station, slot);
  if (station.grades) return next === leaves || failedCharacteristics(plant).length > 0 ? leaves : next;
  if (station.rework === null || !sendsBack(plant, station, slot)) return next;
  state.count[Count.reworked] = (state.count[Count.reworked] ?? 0) + 1;
  state.count[Count.money] = (state.count[Count.money] ?? 0) - (line.spec.product?.reworkCost ?? 0);
  return station.rework.to;
}

/** A part leaves the line from a machine: shipped when it is good, scrapped when not. */
function leave(plant: Plant, machine: number, slot: number): void {
  const { line, state } = plant;
  const { count, parts } = state;
  const now = count[Count.now] ?? 0;
  if (line.characteristics.length > 0 || line.design.length > 0) fillScope(plant, machine, slot);
  const failed = failedCharacteristics(plant);
  const product = line.spec.product;
  const good = failed.length === 0;
  const gained = good ? line.price(plant.scope) : -(product?.scrapCost ?? 0);
  count[good ? Count.good : Count.scrapped] = (count[good ? Count.good : Count.scrapped] ?? 0) + 1;
  count[Count.money] = (count[Count.money] ?? 0) + gained - (product?.materialCost ?? 0);
  count[Count.cycleTime] = (count[Count.cycleTime] ?? 0) + now - (parts.born[slot] ?? 0);
  count[Count.waitingTime] = (count[Count.waitingTime] ?? 0) + (parts.waited[slot] ?? 0);
  plant.listener?.completed(plant, { slot, good, failed });
  removePart(plant, slot);
  unload(plant, machine);
}

function unload(plant: Plant, machine: number): void {
  plant.state.machines.part[machine] = -1;
  if (plant.state.machines.state[machine] !== Machine.down) freeMachine(plant, machine);
}

function hasRoom(plant: Plant, station: number): boolean {
  const { idle, queueLength } = plant.state.stations;
  return (idle[station] ?? 0) > 0 || (queueLength[station] ?? 0) < (plant.line.stations[station]?.places ?? 0);
}

/** A part comes to a station and stands last in its queue; whether it is taken at once, `settle` says. */
function enter(plant: Plant, station: number, slot: number): void {
  const { stations, parts, count } = plant.state;
  parts.queued[slot] = count[Count.now] ?? 0;
  parts.next[slot] = -1;
  const tail = stations.queueTail[station] ?? -1;
  if (tail < 0) stations.queueHead[station] = slot;
  else parts.next[tail] = slot;
  stations.queueTail[station] = slot;
  stations.queueLength[station] = (stations.queueLength[station] ?? 0) + 1;
  plant.agenda.push(station);
}

function takeFirst(plant: Plant, station: number): number {
  const { stations, parts } = plant.state;
  const slot = stations.queueHead[station] ?? -1;
  const next = parts.next[slot] ?? -1;
  stations.queueHead[station] = next;
  if (next < 0) stations.queueTail[station] = -1;
  stations.queueLength[station] = (stations.queueLength[station] ?? 0) - 1;
  return slot;
}

function appendBlocked(plant: Plant, station: number, machine: number): void {
  const { stations, machines } = plant.state;
  const tail = stations.blockedTail[station] ?? -1;
  machines.nextBlocked[machine] = -1;
  if (tail < 0) stations.blockedHead[station] = machine;
  else machines.nextBlocked[tail] = machine;
  stations.blockedTail[station] = machine;
}

/** Moves whatever can move, until nothing on the agenda can. */
export function settle(plant: Plant): void {
  for (let station = plant.agenda.pop(); station !== undefined; station = plant.agenda.pop()) while (step(plant, station));
}

/** One move at a station: an idle machine takes the first waiting part, or a blocked neighbour's part comes in. */
function step(plant: Plant, station: number): boolean {
  const { stations, machines } = plant.state;
  if ((stations.idle[station] ?? 0) > 0) {
    if ((stations.queueLength[station] ?? 0) > 0) {
      beginPart(plant, longestIdle(plant, station), takeFirst(plant, station));
      return true;
    }
    if (station === 0 && plant.luck.arrival === null) {
      beginPart(plant, longestIdle(plant, 0), createPart(plant));
      return true;
    }
  }
  const blocked = stations.blockedHead[station] ?? -1;
  if (blocked < 0 || !hasRoom(plant, station)) return false;
  const next = machines.nextBlocked[blocked] ?? -1;
  stations.blockedHead[station] = next;
  if (next < 0) stations.blockedTail[station] = -1;
  enter(plant, station, machines.part[blocked] ?? -1);
  unload(plant, blocked);
  return true;
}
