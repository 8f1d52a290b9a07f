import type { Plant } from "./plant.ts";

/** The idle machines of each station, a list with the longest idle first. Hot path. */

/** A machine has become idle: it stands last. */
export function joinIdle(plant: Plant, station: number, machine: number): void {
  const { idle, idleHead, idleTail } = plant.state.stations;
  const { nextIdle, previousIdle } = plant.state.machines;
  const tail = idleTail[station] ?? -1;
  nextIdle[machine] = -1;
  previousIdle[machine] = tail;
  if (tail < 0) idleHead[station] = machine;
  else nextIdle[tail] = machine;
  idleTail[station] = machine;
  idle[station] = (idle[station] ?? 0) + 1;
}

/** A machine is no longer idle. */
export function leaveIdle(plant: Plant, station: number, machine: number): void {
  const { idle, idleHead, idleTail } = plant.state.stations;
  const { nextIdle, previousIdle } = plant.state.machines;
  const next = nextIdle[machine] ?? -1;
  const previous = previousIdle[machine] ?? -1;
  if (previous < 0) idleHead[station] = next;
  else nextIdle[previous] = next;
  if (next < 0) idleTail[station] = previous;
  else previousIdle[next] = previous;
  idle[station] = (idle[station] ?? 0) - 1;
}
