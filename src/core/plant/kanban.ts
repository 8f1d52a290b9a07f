import { stationOfPart } from "./aim.ts";
import type { Plant } from "./plant.ts";

/**
 * Kanban: a station begins no more parts than it has cards. A card comes with the part that waits, is worked on, or is done and
 * stands in the store until the next station has taken it (Buzacott & Shanthikumar 1993, Stochastic Models of Manufacturing
 * Systems, section 10.4). Only in lines that have cards.
 */

/** Whether a station has a card left. */
export function hasCard(plant: Plant, station: number): boolean {
  return (plant.state.stations.inStage[station] ?? 0) < (plant.line.stations[station]?.cards ?? Number.POSITIVE_INFINITY);
}

/** A part has come to a station and carries its card. */
export function takeCard(plant: Plant, station: number): void {
  const { inStage } = plant.state.stations;
  inStage[station] = (inStage[station] ?? 0) + 1;
}

/** A part has left a station for good: its card is free for the next. */
export function returnCard(plant: Plant, station: number): void {
  const { inStage } = plant.state.stations;
  inStage[station] = (inStage[station] ?? 0) - 1;
  plant.agenda.push(station);
}

/** A finished part waits in the store of its station, if that has cards, until the next station has one for it. */
export function putInStore(plant: Plant, station: number, slot: number): boolean {
  const { parts, stations } = plant.state;
  if ((parts.step[slot] ?? -1) < 0 || plant.line.stations[station]?.cards === Number.POSITIVE_INFINITY) return false;
  const to = stationOfPart(plant, slot);
  const tail = stations.storeTail[to] ?? -1;
  parts.mate[slot] = -1;
  parts.next[slot] = -1;
  parts.previous[slot] = station;
  if (tail < 0) stations.storeHead[to] = slot;
  else parts.next[tail] = slot;
  stations.storeTail[to] = slot;
  return true;
}

/** Takes the part out that has waited longest for a card of this station; `from` is the station whose store it leaves. Null when none waits. */
export function takeFromStore(plant: Plant, station: number): { readonly slot: number; readonly from: number } | null {
  const { parts, stations } = plant.state;
  const slot = stations.storeHead[station] ?? -1;
  if (slot < 0) return null;
  const next = parts.next[slot] ?? -1;
  stations.storeHead[station] = next;
  if (next < 0) stations.storeTail[station] = -1;
  return { slot, from: parts.previous[slot] ?? -1 };
}
