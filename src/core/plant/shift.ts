import type { CompiledShift } from "#line";
import type { Plant } from "./plant.ts";

/** Whether a machine is on shift. */

function shiftOf(plant: Plant, machine: number): CompiledShift | null {
  return plant.line.stations[plant.layout.stationOfMachine[machine] ?? 0]?.shift ?? null;
}

/** Whether it is outside the working time of a machine. */
export function isOffShift(plant: Plant, machine: number): boolean {
  const shift = plant.layout.hasShifts ? shiftOf(plant, machine) : null;
  return shift !== null && plant.state.people.working[shift.calendar] === 0;
}

/** Whether a machine works no further until its next shift: it is off shift, and has no part that it would finish first. */
export function rests(plant: Plant, machine: number): boolean {
  return isOffShift(plant, machine) && !finishes(plant, machine);
}

/** Whether a machine holds a part that it finishes whatever the hour. */
export function finishes(plant: Plant, machine: number): boolean {
  return shiftOf(plant, machine)?.finishes === true && (plant.state.machines.part[machine] ?? -1) >= 0;
}
