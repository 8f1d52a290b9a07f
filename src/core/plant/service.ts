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

/** Puts the end of a repair or maintenance that begins now in the calendar. */
export function schedule(plant: Plant, { kind, machine, operand, time }: Omit<Service, "request">): void {
  const { machines, count } = plant.state;
  const done = (count[Count.now] ?? 0) + time;
  if (kind === EventKind.repair) machines.upAt[machine] = Math.max(machines.upAt[machine] ?? 0, done);
  plant.calendar.add(done, kind, machine, operand);
}

interface Service {
  readonly kind: number;
  readonly machine: number;
  readonly operand: number;
  readonly time: number;
  readonly request: number;
}

function begin(plant: Plant, { kind, machine, operand, time, request }: Service): void {
  const { people } = plant.state;
  const attendance = plant.layout.hasPools ? attendanceOf(plant, machine) : null;
  const need = (kind === EventKind.repair ? attendance?.repair : attendance?.maintenance) ?? -1;
  if (need < 0) return schedule(plant, { kind, machine, operand, time });
  const index = requestOf(plant, machine, request);
  people.time[index] = time;
  people.operand[index] = operand;
  ask(plant, index, { need, machine });
}
