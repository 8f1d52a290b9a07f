import { type CompiledLine, pacesOf } from "#line";

/** Parts that are compared of one machine: the first since its maintenance, for reference, and the newest. Plain data. */
export interface Room {
  readonly reference: number;
  readonly newest: number;
}

/** Of a machine that makes many parts a day, and many between two maintenances. */
export const fastRoom: Room = { reference: 80, newest: 60 };

/** The reference takes no more than three days, and no more than a fifth of what is made between two maintenances: after that there is nothing left to judge. */
const mostSeconds = 3 * 86_400;
const mostShare = 1 / 5;
const fewestReference = 6;
const fewestNewest = 8;

/** The parts that a machine of a station (by index) is judged by, at the line's pace. Those of one batch are read alike: of few batches nothing can be said. */
export function roomOf(line: CompiledLine, station: number): Room {
  const { machines = 1, maintenance = null, batch = null } = line.stations[station] ?? {};
  if (batch !== null) return fastRoom;
  const made = mostSeconds / ((pacesOf(line).stations[station] ?? 1) * machines);
  const reference = Math.max(fewestReference, Math.floor(Math.min(fastRoom.reference, made, mostShare * (maintenance?.every ?? Number.POSITIVE_INFINITY))));
  return { reference, newest: Math.max(fewestNewest, Math.floor((reference * fastRoom.newest) / fastRoom.reference)) };
}
