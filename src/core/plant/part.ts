import { LineError } from "#line";
import type { Plant } from "./plant.ts";
import { emptyParts } from "./arrays.ts";
import { revisionFor } from "./revision.ts";
import { goOn } from "./stop.ts";
import { Count, Fate, arraysOf } from "./state.ts";
import { clearMaterials } from "./surroundings.ts";

const mostParts = 2_000_000;

/** Numbers that all parts together carry at most: some 400 MB. */
const mostNumbers = 50_000_000;

/** A new part of a release in a free slot, of the revision that its number is of. Its number counts the parts that came. */
export function createPart(plant: Plant, release: number): number {
  const { parts, count } = plant.state;
  if ((count[Count.freeSlot] ?? -1) < 0) growParts(plant);
  const slot = count[Count.freeSlot] ?? 0;
  const now = count[Count.now] ?? 0;
  count[Count.freeSlot] = parts.next[slot] ?? -1;
  parts.number[slot] = count[Count.entered] ?? 0;
  parts.born[slot] = now;
  parts.waited[slot] = 0;
  if (plant.layout.reworks) parts.fate[slot] = Fate.none;
  if (plant.layout.reworks || plant.layout.carries) parts.reworks[slot] = 0;
  if (plant.layout.hasLots) parts.release[slot] = release;
  if (plant.layout.handles) parts.heldBy[slot] = -1;
  if (plant.revisions.length > 1) parts.revision[slot] = revisionFor(plant, parts.number[slot] ?? 0);
  if (plant.layout.carries) clear(plant, slot);
  count[Count.entered] = (count[Count.entered] ?? 0) + 1;
  changeWip(count, 1);
  return slot;
}

/** Forgets a part that has left the line; its slot is used again. */
export function removePart(plant: Plant, slot: number): void {
  const { parts, count } = plant.state;
  if ((count[Count.stopped] ?? 0) > 0) goOn(plant, slot);
  parts.number[slot] = -1;
  parts.next[slot] = count[Count.freeSlot] ?? -1;
  count[Count.freeSlot] = slot;
  changeWip(count, -1);
}

/** So many parts more are in the line from now on. */
export function changeWip(count: Float64Array, change: number): void {
  const now = count[Count.now] ?? 0;
  const wip = count[Count.wip] ?? 0;
  count[Count.wipTime] = (count[Count.wipTime] ?? 0) + wip * (now - (count[Count.wipSince] ?? 0));
  count[Count.wipSince] = now;
  count[Count.wip] = wip + change;
}

function clear(plant: Plant, slot: number): void {
  const { parts } = plant.state;
  const { attribute, station, characteristic } = plant.widths;
  if (attribute > 0) parts.attributes.fill(0, slot * attribute, (slot + 1) * attribute);
  if (characteristic > 0) parts.measured.fill(Number.NaN, slot * characteristic, (slot + 1) * characteristic);
  if (plant.widths.machinesRemembered > 0) parts.machinesOf.fill(-1, slot * plant.widths.machinesRemembered, (slot + 1) * plant.widths.machinesRemembered);
  if (plant.widths.endsRemembered > 0) parts.endsOf.fill(Number.POSITIVE_INFINITY, slot * plant.widths.endsRemembered, (slot + 1) * plant.widths.endsRemembered);
  if (plant.widths.material > 0) clearMaterials(plant, slot);
  if (station === 0) return;
  parts.madeBy.fill(-1, slot * station, (slot + 1) * station);
  parts.madeAt.fill(-1, slot * station, (slot + 1) * station);
  parts.sentBack.fill(0, slot * station, (slot + 1) * station);
}

function growParts(plant: Plant): void {
  const { parts, count } = plant.state;
  const slots = parts.number.length;
  const longer = Math.max(64, slots * 2);
  const { attribute, station, characteristic } = plant.widths;
  const perPart = 16 + 3 * plant.widths.handled + attribute + 3 * station + characteristic + plant.widths.material + plant.widths.property + plant.widths.machinesRemembered + plant.widths.endsRemembered;
  if (longer > mostParts || longer * perPart > mostNumbers) throw new LineError(`the line ${plant.line.spec.id} holds more than ${slots} parts: the unlimited buffer before ${longestQueue(plant)} grows without end`);
  const grown = emptyParts(longer, plant.widths);
  const old = Object.fromEntries(arraysOf(parts));
  for (const [name, array] of arraysOf(grown)) {
    const before = old[name];
    if (before !== undefined) array.set(before);
  }
  Object.assign(parts, grown);
  for (let slot = longer - 1; slot >= slots; slot -= 1) {
    parts.number[slot] = -1;
    parts.pieces[slot] = 1;
    parts.mate[slot] = -1;
    parts.due[slot] = Number.POSITIVE_INFINITY;
    parts.next[slot] = count[Count.freeSlot] ?? -1;
    count[Count.freeSlot] = slot;
  }
}

/** The station before which most parts wait. */
function longestQueue({ line, state }: Plant): string {
  const { queueLength } = state.stations;
  return line.stations[queueLength.indexOf(Math.max(...queueLength))]?.id ?? "a station";
}
