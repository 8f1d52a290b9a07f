import { type Distribution, microseconds, secondsOf } from "#kernel";
import { aim, aimAt, stationOfPart } from "./aim.ts";
import { end } from "./finish.ts";
import { changeWip, createPart } from "./part.ts";
import type { Plant } from "./plant.ts";
import { hasRoom } from "./queue.ts";
import { enter } from "./route.ts";
import { Count, EventKind } from "./state.ts";

/** How parts come into the line. */

/** Puts the first release of each kind in the calendar, and the lots that are there at the start where they are. */
export function openLine(plant: Plant): void {
  const { line } = plant;
  for (const { product, step, lots, pieces, priority, due } of line.inventory) {
    for (let lot = 0; lot < lots; lot += 1) {
      const slot = createPart(plant, line.releases.length);
      const { parts } = plant.state;
      parts.product[slot] = product;
      parts.pieces[slot] = pieces;
      parts.priority[slot] = priority;
      parts.due[slot] = microseconds(due);
      aimAt(plant, slot, step);
      enter(plant, slot);
    }
  }
  const startsAt = secondsOf(plant.state.physics.startsAt[0] ?? 0);
  line.releases.forEach(({ first, interarrival, at }, release) => {
    if (at !== null) return plant.calendar.add(microseconds(at[0] ?? 0), EventKind.arrival, release, 0);
    if (interarrival === null) return;
    const begins = first ?? (interarrival.kind === "constant" ? interarrival.value : null);
    if (begins === null) scheduleRelease(plant, release);
    else plant.calendar.add(microseconds(firstFrom(startsAt, begins, interarrival)), EventKind.arrival, release, 0);
  });
  if (plant.line.conwip < Number.POSITIVE_INFINITY) refill(plant);
}

/** Seconds from a time of the calendars to the next release of one that goes by the clock; of one with an interarrival of its own, to its first. */
function firstFrom(startsAt: number, first: number, interarrival: Distribution): number {
  if (interarrival.kind !== "constant" || startsAt <= first) return first;
  return first + Math.ceil((startsAt - first) / interarrival.value) * interarrival.value - startsAt;
}

/** Whether the line may hold one part more. */
export function hasPlace({ state: { count } }: Plant): boolean {
  return (count[Count.wip] ?? 0) < (count[Count.wipLimit] ?? 0);
}

/**
 * Lets parts in until the line holds as many as it may (CONWIP: Spearman, Woodruff & Hopp 1990): those that wait outside, in the order in
 * which they came; in a line of a constant number new ones; and the station that never waits for work takes its own.
 */
export function refill(plant: Plant): void {
  const { count } = plant.state;
  for (let slot = count[Count.backlogHead] ?? -1; slot >= 0 && hasPlace(plant) && hasRoom(plant, stationOfPart(plant, slot)); slot = count[Count.backlogHead] ?? -1) admit(plant, leaveBacklog(plant, slot));
  if (plant.layout.source >= 0 && hasPlace(plant)) plant.agenda.push(plant.layout.source);
  if (plant.line.conwip < Number.POSITIVE_INFINITY) while (hasPlace(plant)) enter(plant, releasePart(plant, 0));
}

/** An order waits outside: it has its number, and is not in the line. */
function joinBacklog(plant: Plant, slot: number): void {
  const { parts, count } = plant.state;
  const tail = count[Count.backlogTail] ?? -1;
  parts.next[slot] = -1;
  if (tail < 0) {
    count[Count.backlogHead] = slot;
    count[Count.detours] = (count[Count.detours] ?? 0) + 1;
  } else parts.next[tail] = slot;
  count[Count.backlogTail] = slot;
  count[Count.backlog] = (count[Count.backlog] ?? 0) + 1;
  changeWip(count, -1);
}

/** The first order that waits outside comes in: its time in the line begins. */
function leaveBacklog(plant: Plant, slot: number): number {
  const { parts, count } = plant.state;
  const next = parts.next[slot] ?? -1;
  count[Count.backlogHead] = next;
  if (next < 0) {
    count[Count.backlogTail] = -1;
    count[Count.detours] = (count[Count.detours] ?? 0) - 1;
  }
  count[Count.backlog] = (count[Count.backlog] ?? 0) - 1;
  parts.born[slot] = count[Count.now] ?? 0;
  changeWip(count, 1);
  return slot;
}

function scheduleRelease(plant: Plant, release: number): void {
  const chance = plant.luck.releases[release] ?? null;
  const { released } = plant.state.releases;
  const nth = released[release] ?? 0;
  const of = plant.line.releases[release];
  if (of === undefined) return;
  const at = of.at === null ? undefined : of.at[nth];
  if (at !== undefined) return plant.calendar.add(microseconds(at), EventKind.arrival, release, 0);
  if (chance === null || nth >= of.maximum) return;
  plant.calendar.add((plant.state.count[Count.now] ?? 0) + microseconds(chance.variate(nth)), EventKind.arrival, release, 0);
}

/** A part arrives; it waits outside while the line holds as many as it may, and one that finds the first station's buffer full is turned away. */
export function arrive(plant: Plant, release: number): void {
  const { count, releases } = plant.state;
  count[Count.arrived] = (count[Count.arrived] ?? 0) + 1;
  const first = plant.layout.firstStep[release] ?? 0;
  if (!hasPlace(plant) || (count[Count.backlog] ?? 0) > 0) joinBacklog(plant, releasePart(plant, release));
  else if (hasRoom(plant, plant.layout.stationOfStep[first] ?? 0)) admit(plant, releasePart(plant, release));
  else {
    releases.released[release] = (releases.released[release] ?? 0) + 1;
    count[Count.turnedAway] = (count[Count.turnedAway] ?? 0) + 1;
  }
  scheduleRelease(plant, release);
}

/** A part comes in; one that skips its whole route is done at once. */
function admit(plant: Plant, slot: number): void {
  if ((plant.state.parts.step[slot] ?? -1) < 0) end(plant, slot);
  else enter(plant, slot);
}

/** A new part of a release, at the first step that it does. */
export function releasePart(plant: Plant, release: number): number {
  const { released } = plant.state.releases;
  released[release] = (released[release] ?? 0) + 1;
  const slot = createPart(plant, release);
  if (plant.layout.hasLots) describeLot(plant, slot, release);
  aim(plant, slot, plant.layout.firstStep[release] ?? 0);
  return slot;
}

/** What a lot has of its release. */
function describeLot(plant: Plant, slot: number, release: number): void {
  const { parts, count } = plant.state;
  const of = plant.line.releases[release];
  if (of === undefined) return;
  parts.product[slot] = of.product;
  parts.pieces[slot] = of.pieces;
  parts.priority[slot] = of.priority;
  parts.due[slot] = (count[Count.now] ?? 0) + microseconds(of.due);
}

