import { microseconds } from "#kernel";
import { changeState, drawUptime, interrupt, resume, tell } from "./machine.ts";
import { freeMachine } from "./maintenance.ts";
import type { Plant } from "./plant.ts";
import { Count, EventKind, Machine, workDone } from "./state.ts";

/** A machine fails at work: the part stays, and the work goes on after the repair. */
export function failWhileWorking(plant: Plant, machine: number): void {
  interrupt(plant, machine);
  goDown(plant, machine);
}

/**
 * A failure by the calendar comes whatever the machine does. Work is interrupted; a blocked machine keeps its part, which
 * may still be moved out; a machine under maintenance is spared and its clock starts anew.
 */
export function failOnCalendar(plant: Plant, machine: number): void {
  const { machines } = plant.state;
  const state = machines.state[machine];
  if (state === Machine.maintenance) {
    machines.failures[machine] = (machines.failures[machine] ?? 0) + 1;
    return drawUptime(plant, machine);
  }
  if (state === Machine.processing || state === Machine.setup) interrupt(plant, machine);
  goDown(plant, machine);
}

function goDown(plant: Plant, machine: number): void {
  const { machines, count } = plant.state;
  const lot = plant.luck.machines[machine]?.repair ?? null;
  changeState(plant, machine, Machine.down);
  count[Count.failures] = (count[Count.failures] ?? 0) + 1;
  const repair = lot === null ? 0 : microseconds(lot.draw(lot.stream, machines.failures[machine] ?? 0));
  plant.calendar.add((count[Count.now] ?? 0) + repair, EventKind.repair, machine, 0);
  tell(plant, machine, "failed");
}

/** A repaired machine goes on with its work, waits on to be unloaded, or is free. */
export function finishRepair(plant: Plant, machine: number): void {
  const { machines } = plant.state;
  machines.failures[machine] = (machines.failures[machine] ?? 0) + 1;
  drawUptime(plant, machine);
  tell(plant, machine, "repaired");
  if ((machines.part[machine] ?? -1) < 0) return freeMachine(plant, machine);
  if (machines.workLeft[machine] === workDone) return changeState(plant, machine, Machine.blocked);
  resume(plant, machine);
}
