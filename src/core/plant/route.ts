import { microseconds } from "#kernel";
import { stationOfPart } from "./aim.ts";
import { comeToBelt, hasConveyor, leaveBelt, reachEnd } from "./belt.ts";
import { aimAtInspection } from "./inspectAgain.ts";
import { takeCard } from "./kanban.ts";
import { putInOutput } from "./output.ts";
import type { Plant } from "./plant.ts";
import { isPlain, joinQueue } from "./queue.ts";
import { start } from "./start.ts";
import { Count, EventKind, Fate, Stop } from "./state.ts";
import { goOn, isStopped } from "./stop.ts";
import { moveTime } from "./travel.ts";

/** How a part goes: through transport into the queue of its next step's station. */

/** A part comes to the station of its next step: an idle machine takes it at once, or it stands in the queue. */
export function enter(plant: Plant, slot: number): void {
  const { stations, parts, count } = plant.state;
  const station = stationOfPart(plant, slot);
  if ((count[Count.stopped] ?? 0) > 0 && isStopped(plant, slot) && detain(plant, slot, -(station + 1))) return;
  parts.queued[slot] = count[Count.now] ?? 0;
  if (plant.layout.reworks) parts.fate[slot] = Fate.none;
  if (plant.layout.hasKanban) takeCard(plant, station);
  const machine = stations.idleHead[station] ?? -1;
  const compiled = plant.line.stations[station];
  if (compiled === undefined) return;
  if (machine >= 0 && isPlain(plant, compiled) && stations.queueLength[station] === 0) return start(plant, machine, slot);
  joinQueue(plant, station, slot);
  if (machine >= 0 || compiled.takesAhead) plant.agenda.push(station);
  if (compiled.batch !== null && compiled.batch.wait < Number.POSITIVE_INFINITY) {
    plant.calendar.add((count[Count.now] ?? 0) + microseconds(compiled.batch.wait), EventKind.wake, station, 0);
  }
}

/**
 * A part that is stopped stands aside or goes to its inspection, from after a station s (`place` s + 1) or before it (−(s + 1)).
 * False when it goes its way after all, because it has not been measured yet.
 */
export function detain(plant: Plant, slot: number, place: number): boolean {
  const { parts } = plant.state;
  const isHeld = parts.stop[slot] === Stop.hold;
  if (!isHeld) goOn(plant, slot);
  if (!isHeld && !aimAtInspection(plant, slot)) return false;
  const station = Math.abs(place) - 1;
  parts.mate[slot] = -1;
  if (place < 0 && plant.layout.conveys) leaveBelt(plant, station, slot);
  if (isHeld) parts.aside[slot] = place;
  else move(plant, station, slot);
  return true;
}

/** A part leaves a station for its next step's, by conveyor or transport where the line has it. */
export function move(plant: Plant, from: number, slot: number): void {
  if (plant.layout.handles) carry(plant, from, slot);
  else enter(plant, slot);
}

function carry(plant: Plant, from: number, slot: number): void {
  const to = stationOfPart(plant, slot);
  const { transport, stations: all } = plant.line;
  const { stations, count } = plant.state;
  const way = from * all.length + to;
  if (plant.layout.conveys && hasConveyor(plant, to)) return comeToBelt(plant, to, slot);
  if (plant.layout.hasFleets && (transport?.fleetOf[way] ?? -1) >= 0) return putInOutput(plant, from, slot);
  if (from === to || transport === null || (transport.timeOf[way] ?? -1) < 0) return enter(plant, slot);
  const time = moveTime(plant, from, slot);
  stations.incoming[to] = (stations.incoming[to] ?? 0) + 1;
  plant.calendar.add((count[Count.now] ?? 0) + time, EventKind.moved, slot, 0);
}

/** Transport brings a part to its next station. */
export function arriveByTransport(plant: Plant, slot: number): void {
  const { incoming } = plant.state.stations;
  const station = stationOfPart(plant, slot);
  incoming[station] = (incoming[station] ?? 0) - 1;
  enter(plant, slot);
}

/** A part has come to the end of a conveyor, where it waits for its station. */
export function arriveByConveyor(plant: Plant, station: number): void {
  enter(plant, reachEnd(plant, station));
}
