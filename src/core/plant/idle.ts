import type { Plant } from "./plant.ts";

/** The idle machines of each station, a list with the next to take a part first: the longest idle, or any, by chance. Hot path. */

/** A machine has become idle: it stands last, or anywhere, each place as likely. */
export function joinIdle(plant: Plant, station: number, machine: number): void {
  const { idle, idleHead, idleTail } = plant.state.stations;
  const { nextIdle, previousIdle } = plant.state.machines;
  const previous = placeFor(plant, station, machine);
  const next = previous < 0 ? (idleHead[station] ?? -1) : (nextIdle[previous] ?? -1);
  nextIdle[machine] = next;
  previousIdle[machine] = previous;
  if (previous < 0) idleHead[station] = machine;
  else nextIdle[previous] = machine;
  if (next < 0) idleTail[station] = machine;
  else previousIdle[next] = machine;
  idle[station] = (idle[station] ?? 0) + 1;
}

/** The idle machine that it stands behind; -1 where it stands first. */
function placeFor(plant: Plant, station: number, machine: number): number {
  const { idle, idleTail } = plant.state.stations;
  const { previousIdle, partsBegun } = plant.state.machines;
  let place = idleTail[station] ?? -1;
  const chance = plant.luck.stations[station]?.idle ?? null;
  if (chance === null || place < 0) return place;
  const back = Math.floor(chance.uniform(machine * perMachine + (partsBegun[machine] ?? 0)) * ((idle[station] ?? 0) + 1));
  for (let step = 0; step < back; step += 1) place = previousIdle[place] ?? -1;
  return place;
}

/** More than any count of a machine's parts: the draws of two machines stand this far apart. */
const perMachine = 2 ** 36;

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
