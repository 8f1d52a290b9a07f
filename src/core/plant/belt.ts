import { microseconds } from "#kernel";
import type { CompiledConveyor } from "#line";
import type { Plant } from "./plant.ts";
import { Count, EventKind } from "./state.ts";

/**
 * Conveyors, by events alone. A part that enters at e reaches the end at e + travel, but on an accumulating belt not before
 * the one ahead has left the end for a gap: parts close up, each a spacing behind the next, and follow it without delay
 * (Newell 2002, car following with no reaction time). A belt that does not accumulate has a time of its own, which stands
 * still while a part waits at its end: all its times below are in that time.
 */

export function hasConveyor(plant: Plant, station: number): boolean {
  return conveyorOf(plant, station) !== null;
}

/** Whether a part may enter now: there is a place, the last one is a spacing away, and the belt moves. */
function admits(plant: Plant, station: number): boolean {
  const conveyor = conveyorOf(plant, station);
  const { onBelt, atEnd, lastEntry } = plant.state.handling;
  if (conveyor === null || (onBelt[station] ?? 0) >= conveyor.capacity) return false;
  if (!conveyor.accumulating && (atEnd[station] ?? -1) >= 0) return false;
  return beltTime(plant, station) >= (lastEntry[station] ?? 0) + microseconds(conveyor.gapSeconds);
}

/** Whether the next part may enter, nobody being before it. */
export function beltHasRoom(plant: Plant, station: number): boolean {
  return (plant.state.handling.entranceHead[station] ?? -1) < 0 && admits(plant, station);
}

/** Whether nothing may enter before a machine takes the part at the end. */
export function isJammed(plant: Plant, station: number): boolean {
  const conveyor = conveyorOf(plant, station);
  const { onBelt, atEnd } = plant.state.handling;
  return conveyor !== null && (atEnd[station] ?? -1) >= 0 && (!conveyor.accumulating || (onBelt[station] ?? 0) >= conveyor.capacity);
}

/** A part comes to a conveyor: it enters, or waits at the entrance for as long as it may not. */
export function comeToBelt(plant: Plant, station: number, slot: number): void {
  if (beltHasRoom(plant, station)) return enterBelt(plant, station, slot);
  const { entranceHead, entranceTail } = plant.state.handling;
  append(plant, { heads: entranceHead, tails: entranceTail, at: station, slot });
}

/** Lets the first that waits at the entrance enter. False when none can. */
export function enterFromEntrance(plant: Plant, station: number): boolean {
  const { entranceHead, entranceTail } = plant.state.handling;
  if ((entranceHead[station] ?? -1) < 0 || !admits(plant, station)) return false;
  enterBelt(plant, station, removeFirst(plant, { heads: entranceHead, tails: entranceTail, at: station }));
  return true;
}

function enterBelt(plant: Plant, station: number, slot: number): void {
  const { handling, parts, count } = plant.state;
  const conveyor = conveyorOf(plant, station);
  if (conveyor === null) return;
  const now = count[Count.now] ?? 0;
  const isFirst = (handling.beltHead[station] ?? -1) < 0 && (handling.atEnd[station] ?? -1) < 0;
  parts.since[slot] = beltTime(plant, station);
  handling.lastEntry[station] = parts.since[slot] ?? 0;
  handling.onBelt[station] = (handling.onBelt[station] ?? 0) + 1;
  append(plant, { heads: handling.beltHead, tails: handling.beltTail, at: station, slot });
  if (isFirst) plant.calendar.add(now + microseconds(conveyor.travelSeconds), EventKind.conveyed, station, 0);
  plant.calendar.add(now + microseconds(conveyor.gapSeconds), EventKind.wake, station, 0);
}

/** The first part reaches the end and stands there; the caller lets it enter its station. */
export function reachEnd(plant: Plant, station: number): number {
  const { handling, count } = plant.state;
  const slot = removeFirst(plant, { heads: handling.beltHead, tails: handling.beltTail, at: station });
  handling.atEnd[station] = slot;
  handling.stoppedAt[station] = count[Count.now] ?? 0;
  return slot;
}

/** A machine takes a part: if it stood at the end of the conveyor, the belt goes on. */
export function leaveBelt(plant: Plant, station: number, slot: number): void {
  const { handling, parts, count } = plant.state;
  const conveyor = conveyorOf(plant, station);
  if (conveyor === null || handling.atEnd[station] !== slot) return;
  const now = count[Count.now] ?? 0;
  const gap = microseconds(conveyor.gapSeconds);
  handling.atEnd[station] = -1;
  handling.onBelt[station] = (handling.onBelt[station] ?? 0) - 1;
  if (!conveyor.accumulating) {
    handling.stopped[station] = (handling.stopped[station] ?? 0) + now - (handling.stoppedAt[station] ?? 0);
    plant.calendar.add(Math.max(now, (handling.lastEntry[station] ?? 0) + gap + (handling.stopped[station] ?? 0)), EventKind.wake, station, 0);
  }
  const next = handling.beltHead[station] ?? -1;
  if (next >= 0) {
    const due = (parts.since[next] ?? 0) + microseconds(conveyor.travelSeconds) + (handling.stopped[station] ?? 0);
    plant.calendar.add(Math.max(due, now + (conveyor.accumulating ? gap : 0)), EventKind.conveyed, station, 0);
  }
  plant.agenda.push(station);
}

function conveyorOf(plant: Plant, station: number): CompiledConveyor | null {
  return plant.line.stations[station]?.conveyor ?? null;
}

/** Now, less the time that the belt has stood still. */
function beltTime(plant: Plant, station: number): number {
  return (plant.state.count[Count.now] ?? 0) - (plant.state.handling.stopped[station] ?? 0);
}

interface List {
  readonly heads: Int32Array;
  readonly tails: Int32Array;
  readonly at: number;
}

function append(plant: Plant, { heads, tails, at, slot }: List & { readonly slot: number }): void {
  const { next } = plant.state.parts;
  const tail = tails[at] ?? -1;
  next[slot] = -1;
  if (tail < 0) heads[at] = slot;
  else next[tail] = slot;
  tails[at] = slot;
}

function removeFirst(plant: Plant, { heads, tails, at }: List): number {
  const slot = heads[at] ?? -1;
  const next = plant.state.parts.next[slot] ?? -1;
  heads[at] = next;
  if (next < 0) tails[at] = -1;
  return slot;
}
