import { LineError } from "#line";
import type { Plant } from "./plant.ts";
import { hasRoom } from "./queue.ts";
import { stationOfPart } from "./route.ts";
import { Machine } from "./state.ts";

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
    `the line ${plant.line.spec.id} is locked at ${(plant.state.count[0] ?? 0) / 1e6} s: ${ids.join(", ")} are full, and all that their machines have done waits for room at one another; give one a larger bufferBefore, or null for no limit`,
  );
}

/** The stations that a full station waits for, all of them locked; null when one of them can still move. */
function lockedWith(plant: Plant, first: number): ReadonlySet<number> | null {
  const found = new Set<number>([first]);
  for (const station of found) {
    if (hasRoom(plant, station)) return null;
    const { firstMachine = 0, machines = 0 } = plant.line.stations[station] ?? {};
    for (let machine = firstMachine; machine < firstMachine + machines; machine += 1) {
      if (plant.state.machines.state[machine] !== Machine.blocked) return null;
      const slot = plant.state.machines.part[machine] ?? -1;
      if (slot < 0) return null;
      found.add(stationOfPart(plant, slot));
    }
  }
  return found;
}
