import { requestOf, release, withdraw } from "./crew.ts";
import { drawUptime, goDown, waitToFail } from "./down.ts";
import { changeState, interrupt, resume, stationOf, tell } from "./machine.ts";
import { freeMachine } from "./maintenance.ts";
import { holdsSomething, isDraining } from "./pipe.ts";
import type { Plant } from "./plant.ts";
import { Request } from "./people.ts";
import { isOffShift } from "./shift.ts";
import { Machine, workDone } from "./state.ts";

/** A machine fails at work: the part stays, and the work goes on after the repair; or at once, where the failure waits for its end. */
export function failWhileWorking(plant: Plant, machine: number): void {
  const mode = plant.state.machines.nextMode[machine] ?? 0;
  interrupt(plant, machine);
  if (doesInterrupt(plant, machine, mode)) return goDown(plant, machine, mode);
  plant.state.machines.uptimeLeft[machine * plant.widths.failure + mode] = Number.POSITIVE_INFINITY;
  waitToFail(plant, machine, mode);
  resume(plant, machine);
}

/**
 * A failure by the calendar comes whatever the machine does. Work is interrupted, or done first, as the mode says; a blocked
 * machine keeps its part, which may still be moved out; a machine under maintenance goes down when that is done. One that is
 * down already is up again when all its failures are repaired. Off shift it fails all the same, and is repaired.
 */
export function failOnCalendar(plant: Plant, machine: number, mode: number): void {
  const state = plant.state.machines.state[machine];
  if (state === Machine.maintenance) return waitToFail(plant, machine, mode);
  const isEmpty = (state === Machine.down || (plant.state.machines.part[machine] ?? -1) < 0) && !holdsSomething(plant, machine);
  if (!isEmpty && !doesInterrupt(plant, machine, mode)) {
    waitToFail(plant, machine, mode);
    return state === Machine.starved ? freeMachine(plant, machine) : undefined;
  }
  if ((state === Machine.processing || state === Machine.setup) && !isDraining(plant, machine)) interrupt(plant, machine);
  else if (state === Machine.waitingForOperator) withdraw(plant, requestOf(plant, machine, Request.work));
  goDown(plant, machine, mode);
}

function doesInterrupt(plant: Plant, machine: number, mode: number): boolean {
  return plant.line.stations[stationOf(plant, machine)]?.failures[mode]?.interrupts ?? true;
}

function countFailure(plant: Plant, machine: number, mode: number): void {
  const { failures } = plant.state.machines;
  const at = machine * plant.widths.failure + mode;
  failures[at] = (failures[at] ?? 0) + 1;
}

/** A repaired machine goes on with its work, waits on to be unloaded, or is free. */
export function finishRepair(plant: Plant, machine: number, mode: number): void {
  const { machines } = plant.state;
  if (plant.layout.hasPools) release(plant, requestOf(plant, machine, Request.repair + mode));
  countFailure(plant, machine, mode);
  drawUptime(plant, machine, mode);
  machines.openRepairs[machine] = (machines.openRepairs[machine] ?? 0) - 1;
  if ((machines.openRepairs[machine] ?? 0) > 0) return;
  tell(plant, machine, "repaired");
  if ((machines.part[machine] ?? -1) < 0) return freeMachine(plant, machine);
  if (machines.workLeft[machine] === workDone) return changeState(plant, machine, isOffShift(plant, machine) ? Machine.off : Machine.blocked);
  resume(plant, machine);
}
