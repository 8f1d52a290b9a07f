import { ask, attendanceOf, requestOf } from "./crew.ts";
import { Request } from "./people.ts";
import type { Plant } from "./plant.ts";
import { Count, EventKind } from "./state.ts";

/** Repairs and maintenances: each is done so long after it has begun, or after the operators that it needs have come. */

/** Begins a repair of a failure mode, `time` in microseconds. */
export function beginRepair(plant: Plant, machine: number, { mode, time }: { readonly mode: number; readonly time: number }): void {
  begin(plant, { kind: EventKind.repair, machine, operand: mode, time, request: Request.repair + mode });
}

/** Begins a maintenance: `plan` as its event names it, `time` in microseconds. */
export function beginService(plant: Plant, machine: number, { plan, time }: { readonly plan: number; readonly time: number }): void {
  begin(plant, { kind: EventKind.maintenance, machine, operand: plan, time, request: Request.maintenance });
}

interface Service {
  readonly kind: number;
  readonly machine: number;
  readonly operand: number;
  readonly time: number;
}

function begin(plant: Plant, { request, ...service }: Service & { readonly request: number }): void {
  const { people } = plant.state;
  const { kind, machine, operand, time } = service;
  const attendance = plant.layout.hasPools ? attendanceOf(plant, machine) : null;
  const need = (kind === EventKind.repair ? attendance?.repair : attendance?.maintenance) ?? -1;
  if (need < 0) return putInCalendar(plant, service);
  const index = requestOf(plant, machine, request);
  people.time[index] = time;
  people.operand[index] = operand;
  ask(plant, index, { need, machine });
}

/** A repair or maintenance is under way: its end is known from now on. */
export function putInCalendar(plant: Plant, { kind, machine, operand, time }: Service): void {
  const { machines, count } = plant.state;
  const end = (count[Count.now] ?? 0) + time;
  if (kind === EventKind.repair) machines.upAt[machine] = Math.max(machines.upAt[machine] ?? 0, end);
  plant.calendar.add(end, kind, machine, operand);
}
