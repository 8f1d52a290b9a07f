import { countTime } from "./machine.ts";
import type { Plant } from "./plant.ts";
import { Count, EventKind, Machine, machineStateCount } from "./state.ts";

/**
 * Pipes: machines that take the next while what they took before is still in them. A pipe that holds something counts as
 * processing. It is set up anew, and maintained, only when it is empty, and a failure holds up all that it holds.
 */

/** What a pipe has taken in comes out so long after now, if the pipe does not fail. The machine can take the next. */
export function goIn(plant: Plant, machine: number, { first, after }: { readonly first: number; readonly after: number }): void {
  const { inside } = plant.state.machines;
  inside[machine] = (inside[machine] ?? 0) + 1;
  plant.state.parts.downWhenIn[first] = downTime(plant, machine);
  plant.calendar.add((plant.state.count[Count.now] ?? 0) + after, EventKind.out, first, machine);
}

/**
 * Puts off what was to come out of a pipe now by the time for which the pipe was down since it went in. False where it was not.
 * While a repair waits for its operators its end is not known: what is inside is put off again until it is.
 */
export function putOff(plant: Plant, first: number, machine: number): boolean {
  const { parts, machines, count } = plant.state;
  const now = count[Count.now] ?? 0;
  const down = downTime(plant, machine);
  const late = down - (parts.downWhenIn[first] ?? 0);
  const ahead = machines.state[machine] === Machine.down ? Math.max(0, (machines.upAt[machine] ?? 0) - now) : 0;
  if (late + ahead <= 0) return false;
  parts.downWhenIn[first] = down + ahead;
  putOffEnds(plant, first, late + ahead);
  plant.calendar.add(now + late + ahead, EventKind.out, first, machine);
  return true;
}

/** The step's end, which was foreseen for now, is later: other ends lie before it. */
function putOffEnds(plant: Plant, first: number, by: number): void {
  const { parts, count } = plant.state;
  const width = plant.widths.endsRemembered;
  if (width === 0) return;
  for (let slot = first; slot >= 0; slot = parts.mate[slot] ?? -1) {
    for (let at = slot * width; at < (slot + 1) * width; at += 1) if (parts.endsOf[at] === count[Count.now]) parts.endsOf[at] = (count[Count.now] ?? 0) + by;
  }
}

/** Something has come out of a pipe. Says whether it was the last. */
export function comesOut(plant: Plant, machine: number): boolean {
  const { machines } = plant.state;
  const left = (machines.inside[machine] ?? 0) - 1;
  if (left === 0) countTime(plant, machine);
  machines.inside[machine] = left;
  return left === 0;
}

/** Whether a machine is only waiting to be empty, so as to be maintained. */
export function isDraining(plant: Plant, machine: number): boolean {
  const { machines } = plant.state;
  return machines.state[machine] === Machine.processing && (machines.part[machine] ?? -1) < 0;
}

/** Whether a machine has something in it from before. */
export function holdsSomething(plant: Plant, machine: number): boolean {
  return (plant.state.machines.inside[machine] ?? 0) > 0;
}

/** For how long a machine was down so far, up to now, in microseconds. */
function downTime(plant: Plant, machine: number): number {
  const { machines, count } = plant.state;
  const before = machines.timeIn[machine * machineStateCount + Machine.down] ?? 0;
  return machines.state[machine] === Machine.down ? before + (count[Count.now] ?? 0) - (machines.since[machine] ?? 0) : before;
}
