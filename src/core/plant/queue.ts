import { type CompiledDispatch, type CompiledRule, type CompiledStation, namedDispatches } from "#line";
import { beltHasRoom, hasConveyor } from "./belt.ts";
import { hasCard } from "./kanban.ts";
import type { Plant } from "./plant.ts";

/** The waiting parts of each station, in the order of its steady rules and then of coming. Hot path: plain lists through the parts. */

/** Who goes first at a station: as was ordered, or as the line says. */
export function dispatchOf(plant: Plant, station: number): CompiledDispatch | undefined {
  const rule = plant.state.stations.rule[station] ?? -1;
  return rule < 0 ? plant.line.stations[station]?.dispatch : namedDispatches[rule];
}

/** Whether any idle machine of a station takes the first of its queue at once. */
export function isPlain(plant: Plant, { index, isPlain: asBuilt, takesAny }: CompiledStation): boolean {
  const rule = plant.state.stations.rule[index] ?? -1;
  return rule < 0 ? asBuilt : takesAny && namedDispatches[rule]?.takesFirst === true;
}

/** A part stands in the queue, where the station's order puts it. */
export function joinQueue(plant: Plant, station: number, slot: number): void {
  const { stations, parts } = plant.state;
  const order = dispatchOf(plant, station)?.order ?? [];
  let before = stations.queueTail[station] ?? -1;
  if (order.length > 0) while (before >= 0 && goesBefore(plant, order, slot, before)) before = parts.previous[before] ?? -1;
  const after = before < 0 ? (stations.queueHead[station] ?? -1) : (parts.next[before] ?? -1);
  parts.previous[slot] = before;
  parts.next[slot] = after;
  if (before < 0) stations.queueHead[station] = slot;
  else parts.next[before] = slot;
  if (after < 0) stations.queueTail[station] = slot;
  else parts.previous[after] = slot;
  stations.queueLength[station] = (stations.queueLength[station] ?? 0) + 1;
  if (plant.layout.batches) changeGroup(plant, slot, parts.pieces[slot] ?? 0);
}

/** Puts the waiting parts in the order of the station's present rules; those that tie stay as they came. */
export function sortQueue(plant: Plant, station: number): void {
  const { stations, parts } = plant.state;
  const order = dispatchOf(plant, station)?.order ?? [];
  const slots: number[] = [];
  for (let slot = stations.queueHead[station] ?? -1; slot >= 0; slot = parts.next[slot] ?? -1) slots.push(slot);
  const came = (slot: number): number => parts.queued[slot] ?? 0;
  slots.sort((left, right) => (goesBefore(plant, order, left, right) ? -1 : goesBefore(plant, order, right, left) ? 1 : came(left) - came(right)));
  slots.forEach((slot, index) => {
    parts.previous[slot] = slots[index - 1] ?? -1;
    parts.next[slot] = slots[index + 1] ?? -1;
  });
  stations.queueHead[station] = slots[0] ?? -1;
  stations.queueTail[station] = slots.at(-1) ?? -1;
}

/** A part leaves the queue. */
export function leaveQueue(plant: Plant, station: number, slot: number): void {
  const { stations, parts } = plant.state;
  const next = parts.next[slot] ?? -1;
  const previous = parts.previous[slot] ?? -1;
  if (previous < 0) stations.queueHead[station] = next;
  else parts.next[previous] = next;
  if (next < 0) stations.queueTail[station] = previous;
  else parts.previous[next] = previous;
  stations.queueLength[station] = (stations.queueLength[station] ?? 0) - 1;
  if (plant.layout.batches) changeGroup(plant, slot, -(parts.pieces[slot] ?? 0));
}

function changeGroup(plant: Plant, slot: number, pieces: number): void {
  const { groupPieces } = plant.state.stations;
  const group = plant.line.steps[plant.state.parts.step[slot] ?? 0]?.batchGroup ?? -1;
  if (group >= 0) groupPieces[group] = (groupPieces[group] ?? 0) + pieces;
}

// oxlint-disable-next-line max-params -- operands stand bare: an array a comparison would be garbage in the hot path
function goesBefore(plant: Plant, order: readonly CompiledRule[], left: number, right: number): boolean {
  for (const rule of order) {
    const first = steadyRank(plant, rule, left);
    const second = steadyRank(plant, rule, right);
    if (first !== second) return first < second;
  }
  return false;
}

/** The rank of a waiting part by a rule that time does not change; the lowest goes first. */
export function steadyRank(plant: Plant, rule: CompiledRule, slot: number): number {
  const { parts } = plant.state;
  switch (rule.kind) {
    case "priority":
      return -(parts.priority[slot] ?? 0);
    case "edd":
      return parts.due[slot] ?? 0;
    case "spt":
      return meanWork(plant, slot);
    default:
      return parts.queued[slot] ?? 0;
  }
}

/** Mean seconds of the step that a part waits for. */
export function meanWork(plant: Plant, slot: number): number {
  const { parts } = plant.state;
  const step = plant.line.steps[parts.step[slot] ?? 0];
  return step === undefined ? 0 : step.meanSeconds * (step.per === "piece" ? (parts.pieces[slot] ?? 1) : 1);
}

/** Where machines wait in turn to give their parts to: stations, or the stocks of components. */
interface Blocking {
  readonly blockedHead: Int32Array;
  readonly blockedTail: Int32Array;
}

/** A machine's part is done, and what it goes to is full: the machine waits its turn. */
// oxlint-disable-next-line max-params -- as above
export function joinBlocked(plant: Plant, at: Blocking, index: number, machine: number): void {
  const { nextBlocked } = plant.state.machines;
  const tail = at.blockedTail[index] ?? -1;
  nextBlocked[machine] = -1;
  if (tail < 0) at.blockedHead[index] = machine;
  else nextBlocked[tail] = machine;
  at.blockedTail[index] = machine;
}

/** The machine that has waited longest to give its part there leaves the list. */
export function takeBlocked(plant: Plant, at: Blocking, index: number): number {
  const machine = at.blockedHead[index] ?? -1;
  const next = plant.state.machines.nextBlocked[machine] ?? -1;
  at.blockedHead[index] = next;
  if (next < 0) at.blockedTail[index] = -1;
  return machine;
}

/** Whether a station has room for one more part, those on their way counted. */
export function hasRoom(plant: Plant, station: number): boolean {
  const { idle, queueLength, incoming, places } = plant.state.stations;
  const { layout } = plant;
  if (layout.hasKanban && !hasCard(plant, station)) return false;
  if (layout.conveys && hasConveyor(plant, station)) return beltHasRoom(plant, station);
  const waiting = (queueLength[station] ?? 0) + (incoming[station] ?? 0);
  return waiting < (places[station] ?? 0) + (layout.batches && plant.line.stations[station]?.batch !== null ? 0 : (idle[station] ?? 0));
}
