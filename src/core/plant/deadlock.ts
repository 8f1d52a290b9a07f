import { LineError } from "#line";
import { stationOfPart } from "./aim.ts";
import { hasConveyor, isJammed } from "./belt.ts";
import type { Plant } from "./plant.ts";
import { hasRoom } from "./queue.ts";
import { workDone } from "./state.ts";

/**
 * Stops a run in which stations wait for one another for ever: each is full, and every one of its machines is blocked by
 * another such. Looked for when a machine is blocked in a line whose routes can come back into a full station.
 * Throws a LineError that names the stations.
 */
export function refuseDeadlock(plant: Plant, station: number): void {
  const locked = lockedWith(plant, station);
  if (locked === null) return;
  const ids = [...locked].sort((left, right) => left - right).map((index) => plant.line.stations[index]?.id ?? "");
  throw new LineError(
    `the line ${plant.line.spec.id} is locked at ${(plant.state.count[0] ?? 0) / 1e6} s: ${ids.length === 1 ? `${ids.join("")} is full, and all that its machines have done waits for room at it` : `${ids.join(", ")} are full, and all that their machines have done waits for room at one another`}; give ${ids.length === 1 ? "it" : "one"} a larger bufferBefore, or null for no limit`,
  );
}

/**
 * The stations that a full station waits for, all of them locked; null when one of them can still move. A machine that is down or
 * off shift gives away a part that is done like any other.
 */
function lockedWith(plant: Plant, first: number): ReadonlySet<number> | null {
  const { machines, parts } = plant.state;
  const found = new Set<number>([first]);
  for (const station of found) {
    if (canStillTake(plant, station)) return null;
    const { firstMachine = 0, machines: number = 0 } = plant.line.stations[station] ?? {};
    for (let machine = firstMachine; machine < firstMachine + number; machine += 1) {
      const slot = machines.part[machine] ?? -1;
      if (slot < 0 || machines.workLeft[machine] !== workDone || (parts.step[slot] ?? -1) < 0 || isBeingFetched(plant, slot)) return null;
      found.add(stationOfPart(plant, slot));
    }
  }
  return found;
}

/** Whether a station has room, or will have without a machine of it moving: its belt is not full yet, or vehicles empty its output. */
function canStillTake(plant: Plant, station: number): boolean {
  if (plant.layout.hasFleets && (plant.state.handling.output[station] ?? 0) > 0 && (plant.state.handling.held[station] ?? 0) > 0) return true;
  return plant.layout.conveys && hasConveyor(plant, station) ? !isJammed(plant, station) : hasRoom(plant, station);
}

/** Whether a vehicle is on its way to a part, which has a place kept free where it goes. */
function isBeingFetched(plant: Plant, slot: number): boolean {
  return plant.layout.hasFleets && plant.state.handling.part.includes(slot);
}
