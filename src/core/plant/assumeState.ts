import { microseconds } from "#kernel";
import { settle } from "./dispatch.ts";
import { drawUptime } from "./down.ts";
import { createLuck, type LuckScales } from "./luck.ts";
import { changeState, interrupt, resume, stationOf } from "./machine.ts";
import { freeMachine, orderMaintenance, isFree } from "./maintenance.ts";
import { holdsSomething } from "./pipe.ts";
import type { Plant } from "./plant.ts";
import { forkWithLuck } from "./save.ts";
import { Count, EventKind, Machine, workDone } from "./state.ts";

/** As `assume.ts`: how machines and the clocks of their failures stand, for models that a twin builds for itself. */

/** Machines of the model fail no more by themselves, and are maintained by no count: what befalls them is told it. */
export function assumeNoFailures(plant: Plant): void {
  plant.state.machines.uptimeLeft.fill(Number.POSITIVE_INFINITY);
  dropCalendarFailures(plant);
}

/** A machine (counted through all stations) is down from now on, until `assumeUp`. One that is down or under maintenance already, a pipe with something in it, and one that the line model says never fails, stays as it is. */
export function assumeDown(plant: Plant, machine: number): void {
  const { machines } = plant.state;
  const state = machines.state[machine];
  if (!canFail(plant, machine) || state === Machine.down || state === Machine.maintenance || holdsSomething(plant, machine)) return;
  if (state === Machine.processing || state === Machine.setup) interrupt(plant, machine);
  changeState(plant, machine, Machine.down);
  machines.openRepairs[machine] = 1;
  settle(plant);
}

/** A machine that `assumeDown` has put down is up again. */
export function assumeUp(plant: Plant, machine: number): void {
  const { machines } = plant.state;
  if (machines.state[machine] !== Machine.down || machines.openRepairs[machine] !== 1) return;
  machines.openRepairs[machine] = 0;
  if ((machines.part[machine] ?? -1) < 0) freeMachine(plant, machine);
  else if (machines.workLeft[machine] === workDone) changeState(plant, machine, Machine.blocked);
  else resume(plant, machine);
  settle(plant);
}

/** A machine is maintained as soon as it is without a part. */
export function assumeMaintenance(plant: Plant, machine: number): void {
  if (plant.luck.machines[machine]?.maintenance === null || plant.state.machines.state[machine] === Machine.maintenance) return;
  orderMaintenance(plant, machine);
  if (isFree(plant, machine)) freeMachine(plant, machine);
  settle(plant);
}

/** How one failure mode of one machine stands: seconds until it fails next, or null to draw them; of a machine that is down, seconds until it is up. */
export interface AssumedFailure {
  readonly machine: number;
  readonly mode: number;
  readonly failsIn: number | null;
  readonly isUpIn: number | null;
}

/** Puts the clocks of all failures anew. What is left out of `failures` is drawn as if the machine had just been repaired. */
export function assumeFailures(plant: Plant, failures: readonly AssumedFailure[]): void {
  const { machines, count } = plant.state;
  const now = count[Count.now] ?? 0;
  dropCalendarFailures(plant);
  for (const { machine, mode, failsIn, isUpIn } of failures) {
    if (isUpIn !== null && machines.state[machine] === Machine.down) plant.calendar.add(now + microseconds(isUpIn), EventKind.repair, machine, mode);
    const isByCalendar = plant.line.stations[stationOf(plant, machine)]?.failures[mode]?.calendar === true;
    if (failsIn === null) drawUptime(plant, machine, mode);
    else if (isByCalendar) plant.calendar.add(now + microseconds(failsIn), EventKind.calendarFailure, machine, mode);
    else machines.uptimeLeft[machine * plant.widths.failure + mode] = microseconds(failsIn);
  }
  // The end of its work or its failure, whichever comes first, is in the calendar: it is put there anew.
  for (let machine = 0; machine < plant.line.machineCount; machine += 1) {
    if (!canFail(plant, machine) || machines.state[machine] !== Machine.processing || (machines.part[machine] ?? -1) < 0) continue;
    const left = machines.uptimeLeft.slice(machine * plant.widths.failure, (machine + 1) * plant.widths.failure);
    interrupt(plant, machine);
    machines.uptimeLeft.set(left, machine * plant.widths.failure);
    resume(plant, machine);
  }
}

/** A copy of a model that goes on with other luck, its times scaled. */
export function forkModel(plant: Plant, seed: number, scales: LuckScales | null): Plant {
  return forkWithLuck(plant, { seed, luck: createLuck(plant.line, seed, scales) });
}

function canFail(plant: Plant, machine: number): boolean {
  return (plant.line.stations[stationOf(plant, machine)]?.failures.length ?? 0) > 0;
}

function dropCalendarFailures(plant: Plant): void {
  if (!plant.line.stations.some(({ failures }) => failures.some(({ calendar }) => calendar))) return;
  const { times, orders, events, sequence } = plant.calendar.save();
  const kept = Array.from(times ?? []).flatMap((_, at) => (events?.[at * 3] === EventKind.calendarFailure ? [] : [at]));
  plant.calendar.load({
    times: Float64Array.from(kept, (at) => times?.[at] ?? 0),
    orders: Float64Array.from(kept, (at) => orders?.[at] ?? 0),
    events: Int32Array.from(kept.flatMap((at) => Array.from(events?.subarray(at * 3, at * 3 + 3) ?? []))),
    sequence: sequence ?? Float64Array.of(0),
  });
}
