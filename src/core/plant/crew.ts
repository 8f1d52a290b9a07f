import type { CompiledAttendance } from "#line";
import { Phase, Request, Waiting } from "./people.ts";
import type { Plant } from "./plant.ts";
import { Count } from "./state.ts";

/**
 * Operators: who waits for them, who has them. A request takes all that it needs at once or none, and holds them for a phase
 * that ends by itself: so no two can wait for one another.
 */

/** What a machine's station needs operators for; null where it needs nobody. */
export function attendanceOf(plant: Plant, machine: number): CompiledAttendance | null {
  return plant.line.stations[plant.layout.stationOfMachine[machine] ?? 0]?.attendance ?? null;
}

export function requestOf(plant: Plant, machine: number, kind: number): number {
  return machine * plant.widths.request + kind;
}

/** Whether a machine has the operators for what it is about to go on with. If not, it asks for them; it gives back those that it needs no longer. */
export function isAttended(plant: Plant, machine: number): boolean {
  const { people, machines } = plant.state;
  const attendance = attendanceOf(plant, machine);
  if (attendance === null || !attendance.isOfWork) return true;
  const need = attendance.work[machines.settingUp[machine] === 1 ? Phase.setup : people.phase[machine] ?? Phase.processing] ?? -1;
  const request = requestOf(plant, machine, Request.work);
  if (people.held[request] === need) return true;
  release(plant, request);
  if (need < 0) return true;
  ask(plant, request, { need, machine });
  return false;
}

/** A request waits: behind all of its priority and above. That of a part is its own, of a batch its highest; without a part it is 0. */
export function ask(plant: Plant, request: number, { need, machine }: { readonly need: number; readonly machine: number }): void {
  const { people } = plant.state;
  if ((people.asked[request] ?? -1) >= 0) return;
  const priority = priorityOn(plant, machine);
  people.asked[request] = need;
  people.priority[request] = priority;
  let before = people.waiting[Waiting.tail] ?? -1;
  while (before >= 0 && (people.priority[before] ?? 0) < priority) before = people.previous[before] ?? -1;
  link(plant, request, before);
  people.waiting[Waiting.due] = 1;
}

function priorityOn(plant: Plant, machine: number): number {
  const { machines, parts } = plant.state;
  let slot = machines.part[machine] ?? -1;
  if (slot < 0) return 0;
  let priority = Number.NEGATIVE_INFINITY;
  for (; slot >= 0; slot = parts.mate[slot] ?? -1) priority = Math.max(priority, parts.priority[slot] ?? 0);
  return priority;
}

function link(plant: Plant, request: number, before: number): void {
  const { next, previous, waiting } = plant.state.people;
  const after = before < 0 ? (waiting[Waiting.head] ?? -1) : (next[before] ?? -1);
  next[request] = after;
  previous[request] = before;
  if (before < 0) waiting[Waiting.head] = request;
  else next[before] = request;
  if (after < 0) waiting[Waiting.tail] = request;
  else previous[after] = request;
}

/** A request waits no longer. */
export function withdraw(plant: Plant, request: number): void {
  const { asked, next, previous, waiting } = plant.state.people;
  if ((asked[request] ?? -1) < 0) return;
  asked[request] = -1;
  const before = previous[request] ?? -1;
  const after = next[request] ?? -1;
  if (before < 0) waiting[Waiting.head] = after;
  else next[before] = after;
  if (after < 0) waiting[Waiting.tail] = before;
  else previous[after] = before;
}

/** The operators of a request go: others may have them. */
export function release(plant: Plant, request: number): void {
  const { people } = plant.state;
  const need = plant.line.needs[people.held[request] ?? -1];
  if (need === undefined) return;
  for (let entry = 0; entry < need.length; entry += 1) changeBusy(plant, people.from[request * plant.widths.entry + entry] ?? 0, -(need[entry]?.number ?? 0));
  people.held[request] = -1;
  people.waiting[Waiting.due] = 1;
}

/** Gives a waiting request all operators that it needs, if they are free. */
export function seize(plant: Plant, request: number): boolean {
  const { people } = plant.state;
  const index = people.asked[request] ?? -1;
  const need = plant.line.needs[index];
  if (need === undefined) return false;
  const from = request * plant.widths.entry;
  for (let entry = 0; entry < need.length; entry += 1) {
    const pool = freePool(plant, need[entry]?.pools ?? [], need[entry]?.number ?? 0);
    if (pool < 0) return false;
    people.from[from + entry] = pool;
  }
  for (let entry = 0; entry < need.length; entry += 1) changeBusy(plant, people.from[from + entry] ?? 0, need[entry]?.number ?? 0);
  withdraw(plant, request);
  people.held[request] = index;
  return true;
}

/** The first of some pools that has so many free; -1 when none has. Nobody of a pool is free off its shift. */
function freePool(plant: Plant, pools: readonly number[], number: number): number {
  const { busy, working } = plant.state.people;
  for (const index of pools) {
    const pool = plant.line.pools[index];
    if (pool !== undefined && (pool.calendar < 0 || working[pool.calendar] === 1) && pool.number - (busy[index] ?? 0) >= number) return index;
  }
  return -1;
}

function changeBusy(plant: Plant, pool: number, change: number): void {
  const { busy, busySince, busyTime } = plant.state.people;
  const now = plant.state.count[Count.now] ?? 0;
  busyTime[pool] = (busyTime[pool] ?? 0) + (busy[pool] ?? 0) * (now - (busySince[pool] ?? 0));
  busySince[pool] = now;
  busy[pool] = (busy[pool] ?? 0) + change;
}
