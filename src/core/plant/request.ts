import type { CompiledFleet } from "#line";
import { Vehicle } from "./handlingArrays.ts";
import { Leg, beginLeg } from "./leg.ts";
import type { Plant } from "./plant.ts";
import { hasRoom } from "./queue.ts";
import { Fate } from "./state.ts";
import { emptyTime, fleetOf, meanEmptySeconds } from "./travel.ts";

/**
 * Parts that wait for a vehicle, in a list for each fleet and next station. One is sent as soon as that station has room, and a
 * place is kept free there from then on, so that no vehicle ever stands with its part before a full station.
 */

/** A part at a station waits for the fleet that serves its move. */
export function callVehicle(plant: Plant, from: number, slot: number): void {
  const { handling, parts } = plant.state;
  const to = destination(plant, slot);
  const fleet = fleetOf(plant, from, to);
  if (fleet === undefined) return;
  parts.comesFrom[slot] = from;
  parts.since[slot] = handling.called[0] ?? 0;
  handling.called[0] = (handling.called[0] ?? 0) + 1;
  handling.calls[to] = (handling.calls[to] ?? 0) + 1;
  insert(plant, { fleet, list: listOf(plant, fleet, to), slot });
  serve(plant, fleet, to);
}

/** Sends the vehicles of a fleet to the parts that can be moved, in its order, until there are no more of either. */
export function serveFleet(plant: Plant, fleet: CompiledFleet): void {
  const { handling } = plant.state;
  while ((handling.idle[fleet.index] ?? 0) > 0) {
    const slot = firstOf(plant, fleet);
    if (slot < 0) return;
    send(plant, fleet, slot);
  }
}

/** Sends vehicles for parts that wait to go to a station that has room. False when there is none to send. */
export function serveStation(plant: Plant, station: number): boolean {
  for (const fleet of plant.line.transport?.fleets ?? []) if (serve(plant, fleet, station)) return true;
  return false;
}

/** Sends a vehicle for the first that waits for a fleet to go to a station. False when it may not go, or none is idle. */
function serve(plant: Plant, fleet: CompiledFleet, to: number): boolean {
  const { handling } = plant.state;
  const slot = handling.requestHead[listOf(plant, fleet, to)] ?? -1;
  if (slot < 0 || (handling.idle[fleet.index] ?? 0) === 0 || !mayGo(plant, to, slot)) return false;
  send(plant, fleet, slot);
  return true;
}

/** The first of all that a fleet can move; -1 when there is none. */
function firstOf(plant: Plant, fleet: CompiledFleet): number {
  const { requestHead } = plant.state.handling;
  let best = -1;
  for (let to = 0; to < plant.line.stations.length; to += 1) {
    const slot = requestHead[listOf(plant, fleet, to)] ?? -1;
    if (slot >= 0 && (best < 0 || goesBefore(plant, fleet, { slot, other: best })) && mayGo(plant, to, slot)) best = slot;
  }
  return best;
}

/** Whether a part's next station has room for it; one that is sent back always finds it. */
function mayGo(plant: Plant, to: number, slot: number): boolean {
  return plant.state.parts.fate[slot] === Fate.returns || hasRoom(plant, to);
}

function goesBefore(plant: Plant, { byPriority }: CompiledFleet, { slot, other }: { readonly slot: number; readonly other: number }): boolean {
  const { priority, since } = plant.state.parts;
  const [first = 0, second = 0] = byPriority ? [priority[slot], priority[other]] : [];
  return first === second ? (since[slot] ?? 0) < (since[other] ?? 0) : first > second;
}

function destination(plant: Plant, slot: number): number {
  return plant.layout.stationOfStep[plant.state.parts.step[slot] ?? 0] ?? 0;
}

function listOf(plant: Plant, { index }: CompiledFleet, to: number): number {
  return index * plant.line.stations.length + to;
}

function send(plant: Plant, fleet: CompiledFleet, slot: number): void {
  const { handling, parts, stations } = plant.state;
  const to = destination(plant, slot);
  const from = parts.comesFrom[slot] ?? 0;
  const vehicle = nearest(plant, fleet, from);
  removeFirst(plant, listOf(plant, fleet, to));
  handling.calls[to] = (handling.calls[to] ?? 0) - 1;
  stations.incoming[to] = (stations.incoming[to] ?? 0) + 1;
  handling.part[vehicle] = slot;
  beginLeg(plant, vehicle, { leg: Leg.approach, time: emptyTime(plant, vehicle, from) });
}

/** The idle vehicle with the shortest way by its mean; of those that tie, the one that has been idle longest. */
function nearest(plant: Plant, { firstVehicle, vehicles }: CompiledFleet, to: number): number {
  const { state, since } = plant.state.handling;
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let vehicle = firstVehicle; vehicle < firstVehicle + vehicles; vehicle += 1) {
    if (state[vehicle] !== Vehicle.idle) continue;
    const way = meanEmptySeconds(plant, vehicle, to);
    if (best >= 0 && (way > least || (way === least && (since[vehicle] ?? 0) >= (since[best] ?? 0)))) continue;
    best = vehicle;
    least = way;
  }
  return best;
}

/** Parts that are sent back stand first, as they need no room; then the order of the fleet. */
function insert(plant: Plant, { fleet, list, slot }: { readonly fleet: CompiledFleet; readonly list: number; readonly slot: number }): void {
  const { handling, parts } = plant.state;
  let before = handling.requestTail[list] ?? -1;
  while (before >= 0 && standsBefore(plant, fleet, { slot, other: before })) before = parts.previous[before] ?? -1;
  const after = before < 0 ? (handling.requestHead[list] ?? -1) : (parts.next[before] ?? -1);
  parts.previous[slot] = before;
  parts.next[slot] = after;
  if (before < 0) handling.requestHead[list] = slot;
  else parts.next[before] = slot;
  if (after < 0) handling.requestTail[list] = slot;
  else parts.previous[after] = slot;
}

function standsBefore(plant: Plant, fleet: CompiledFleet, pair: { readonly slot: number; readonly other: number }): boolean {
  const { fate } = plant.state.parts;
  const returns = fate[pair.slot] === Fate.returns;
  return returns === (fate[pair.other] === Fate.returns) ? goesBefore(plant, fleet, pair) : returns;
}

function removeFirst(plant: Plant, list: number): void {
  const { handling, parts } = plant.state;
  const next = parts.next[handling.requestHead[list] ?? -1] ?? -1;
  handling.requestHead[list] = next;
  if (next < 0) handling.requestTail[list] = -1;
  else parts.previous[next] = -1;
}
