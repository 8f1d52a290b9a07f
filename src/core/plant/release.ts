import { microseconds } from "#kernel";
import { aim, aimAt } from "./aim.ts";
import { end } from "./finish.ts";
import { createPart } from "./part.ts";
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
  line.releases.forEach(({ first, interarrival, at }, release) => {
    if (at !== null) return plant.calendar.add(microseconds(at[0] ?? 0), EventKind.arrival, release, 0);
    if (interarrival === null) return;
    if (first === null) scheduleRelease(plant, release);
    else plant.calendar.add(microseconds(first), EventKind.arrival, release, 0);
  });
  fillUp(plant);
}

/** Releases parts until the line holds as many as it is to hold. */
export function fillUp(plant: Plant): void {
  const { conwip } = plant.line;
  if (conwip === Number.POSITIVE_INFINITY) return;
  while ((plant.state.count[Count.wip] ?? 0) < conwip) enter(plant, releasePart(plant, 0));
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

/** A part arrives; one that finds the first station's buffer full is turned away. */
export function arrive(plant: Plant, release: number): void {
  const { count, releases } = plant.state;
  count[Count.arrived] = (count[Count.arrived] ?? 0) + 1;
  const first = plant.layout.firstStep[release] ?? 0;
  if (hasRoom(plant, plant.layout.stationOfStep[first] ?? 0)) admit(plant, releasePart(plant, release));
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

