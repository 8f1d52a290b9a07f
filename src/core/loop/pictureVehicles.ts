import { type Plant, type Whereabouts, whereabouts } from "#plant";
import { type VehicleFrame, carried, done } from "./frame.ts";

/** What of a picture is on vehicles, or waits for one. */

/** Puts a part into the picture. */
export type Put = (slot: number, place: { readonly station: number; readonly machine: number; readonly position: number }) => void;

/** Of the parts that wait for a vehicle at a station, so many are in the picture. */
const mostDone = 12;

/** Parts that a picture needs room for beside those in buffers and on machines. */
export function roomOnTheWay({ line, state }: Plant): number {
  return state.handling.at.length + (state.handling.requestHead.length > 0 ? line.stations.length * mostDone : 0);
}

export function vehicleFrame(plant: Plant): VehicleFrame {
  const { handling } = plant.state;
  const count = handling.at.length;
  const frame = { state: handling.state.slice(), from: new Uint16Array(count), to: new Uint16Array(count), progress: new Float32Array(count) };
  const place: Whereabouts = { from: 0, to: 0, progress: 0, isLoaded: false };
  for (let vehicle = 0; vehicle < count; vehicle += 1) {
    whereabouts(plant, vehicle, place);
    frame.from[vehicle] = place.from;
    frame.to[vehicle] = place.to;
    frame.progress[vehicle] = place.progress;
  }
  return frame;
}

/** Parts on vehicles: they belong to the station that they are taken to. */
export function putCarried(plant: Plant, put: Put): void {
  const { handling } = plant.state;
  const place: Whereabouts = { from: 0, to: 0, progress: 0, isLoaded: false };
  for (let vehicle = 0; vehicle < handling.at.length; vehicle += 1) {
    const slot = handling.part[vehicle] ?? -1;
    whereabouts(plant, vehicle, place);
    if (slot >= 0 && place.isLoaded) put(slot, { station: place.to, machine: carried, position: vehicle });
  }
}

/** Parts that are made and wait beside their machines for a vehicle that is to come, or is on its way. */
export function putDone({ line, state }: Plant, put: Put): void {
  const { handling, machines, parts } = state;
  if (handling.requestHead.length === 0) return;
  const shown = new Uint16Array(line.stations.length);
  const show = (slot: number): void => {
    const station = parts.comesFrom[slot] ?? 0;
    const position = shown[station] ?? 0;
    if (position >= mostDone) return;
    shown[station] = position + 1;
    put(slot, { station, machine: done, position });
  };
  for (let vehicle = 0; vehicle < handling.at.length; vehicle += 1) {
    const slot = handling.part[vehicle] ?? -1;
    const isThere = handling.leg[vehicle] === approaching || handling.leg[vehicle] === loading;
    if (slot >= 0 && isThere && !machines.part.includes(slot)) show(slot);
  }
  for (let list = 0; list < handling.requestHead.length; list += 1) {
    for (let slot = handling.requestHead[list] ?? -1; slot >= 0; slot = parts.next[slot] ?? -1) if ((parts.heldBy[slot] ?? -1) < 0) show(slot);
  }
}

/** Legs of a vehicle's work: on its way to a part, and taking it up. */
const approaching = 1;
const loading = 2;
