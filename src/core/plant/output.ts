import type { Plant } from "./plant.ts";
import { callVehicle } from "./request.ts";
import { fleetOf } from "./travel.ts";

/** Where finished parts wait for a vehicle: in the station's output while it has a place, else on their machine. */

/** Whether a part that a station has done is fetched by a vehicle. */
export function isFetched(plant: Plant, station: number, slot: number): boolean {
  const step = plant.state.parts.step[slot] ?? -1;
  return step >= 0 && fleetOf(plant, station, plant.layout.stationOfStep[step] ?? 0) !== undefined;
}

/** A machine's finished part goes into the output. False when that is full: it stays on the machine. Either way it waits for a vehicle. */
export function putOut(plant: Plant, machine: number, slot: number): boolean {
  const station = plant.layout.stationOfMachine[machine] ?? 0;
  const { handling, parts } = plant.state;
  if (hasOutput(plant, station)) {
    parts.mate[slot] = -1;
    putInOutput(plant, station, slot);
    return true;
  }
  parts.heldBy[slot] = machine;
  handling.held[station] = (handling.held[station] ?? 0) + 1;
  callVehicle(plant, station, slot);
  return false;
}

/** A part waits in the output, even if it has no place there: what comes out of a pipe cannot wait in it. */
export function putInOutput(plant: Plant, station: number, slot: number): void {
  const { handling, parts } = plant.state;
  parts.heldBy[slot] = -1;
  handling.output[station] = (handling.output[station] ?? 0) + 1;
  callVehicle(plant, station, slot);
}

/**
 * A vehicle has taken a part up. Returns the machine that has given its part away by that, -1 when none has: the one that held
 * it, or the one that has waited longest for the place in the output.
 */
export function takeOut(plant: Plant, slot: number): number {
  const { handling, parts } = plant.state;
  const station = parts.comesFrom[slot] ?? 0;
  const holder = parts.heldBy[slot] ?? -1;
  if (holder >= 0) return letGo(plant, station, slot);
  handling.output[station] = (handling.output[station] ?? 0) - 1;
  const waiting = hasOutput(plant, station) ? longestHeld(plant, station) : -1;
  if (waiting < 0) return -1;
  handling.output[station] = (handling.output[station] ?? 0) + 1;
  return letGo(plant, station, waiting);
}

/** A vehicle takes a part up from now on: it does not go into the output any more. */
export function keepForVehicle(plant: Plant, slot: number): void {
  plant.state.parts.since[slot] = Number.POSITIVE_INFINITY;
}

function letGo(plant: Plant, station: number, slot: number): number {
  const { handling, parts } = plant.state;
  const machine = parts.heldBy[slot] ?? -1;
  parts.heldBy[slot] = -1;
  handling.held[station] = (handling.held[station] ?? 0) - 1;
  return machine;
}

function hasOutput(plant: Plant, station: number): boolean {
  return (plant.state.handling.output[station] ?? 0) < (plant.line.stations[station]?.outputPlaces ?? 0);
}

function longestHeld(plant: Plant, index: number): number {
  const { handling, machines, parts } = plant.state;
  const station = plant.line.stations[index];
  if (station === undefined || handling.held[index] === 0) return -1;
  let best = -1;
  let longest = Number.POSITIVE_INFINITY;
  for (let machine = station.firstMachine; machine < station.firstMachine + station.machines; machine += 1) {
    const slot = machines.part[machine] ?? -1;
    if (slot < 0 || parts.heldBy[slot] !== machine || (parts.since[slot] ?? 0) >= longest) continue;
    best = slot;
    longest = parts.since[slot] ?? 0;
  }
  return best;
}
