import { microseconds } from "#kernel";
import { release, requestOf, withdraw } from "./crew.ts";
import { changeState, interrupt, resume, stationOf, tell } from "./machine.ts";
import { freeMachine } from "./maintenance.ts";
import { isDraining } from "./pipe.ts";
import type { Plant } from "./plant.ts";
import { Request } from "./people.ts";
import { beginRepair } from "./service.ts";
import { isOffShift } from "./shift.ts";
import { Count, EventKind, Machine, workDone } from "./state.ts";

/** A machine fails at work: the part stays, and the work goes on after the repair. */
export function failWhileWorking(plant: Plant, machine: number): void {
  interrupt(plant, machine);
  goDown(plant, machine, plant.state.machines.nextMode[machine] ?? 0);
}

/**
 * A failure by the calendar comes whatever the machine does. Work is interrupted; a blocked machine keeps its part, which
 * may still be moved out; a machine under maintenance goes down when that is done. One that is down already is up again when all
 * its failures are repaired. Off shift it fails all the same, and is repaired.
 */
export function failOnCalendar(plant: Plant, machine: number, mode: number): void {
  const state = plant.state.machines.state[machine];
  if (state === Machine.maintenance) {
    const { waitingFailures } = plant.state.machines;
    waitingFailures[machine] = (waitingFailures[machine] ?? 0) | (1 << mode);
    return;
  }
  if ((state === Machine.processing || state === Machine.setup) && !isDraining(plant, machine)) interrupt(plant, machine);
  else if (state === Machine.waitingForOperator) withdraw(plant, requestOf(plant, machine, Request.work));
  goDown(plant, machine, mode);
}

/** The failures that a machine had under maintenance, now that this is done. False where there were none. */
export function failAfterMaintenance(plant: Plant, machine: number): boolean {
  const { waitingFailures } = plant.state.machines;
  const waiting = waitingFailures[machine] ?? 0;
  if (waiting === 0) return false;
  waitingFailures[machine] = 0;
  for (let mode = 0; mode < plant.widths.failure; mode += 1) if ((waiting & (1 << mode)) !== 0) goDown(plant, machine, mode);
  return true;
}

function goDown(plant: Plant, machine: number, mode: number): void {
  const { machines, count } = plant.state;
  const chance = plant.luck.machines[machine]?.failures[mode]?.repair ?? null;
  machines.openRepairs[machine] = (machines.openRepairs[machine] ?? 0) + 1;
  if (machines.state[machine] !== Machine.down) changeState(plant, machine, Machine.down);
  count[Count.failures] = (count[Count.failures] ?? 0) + 1;
  const nth = machines.failures[machine * plant.widths.failure + mode] ?? 0;
  const repair = chance === null ? 0 : microseconds(chance.draw(chance.stream, nth));
  beginRepair(plant, machine, { mode, time: repair });
  tell(plant, machine, "failed");
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

/** Draws the time to a machine's next failure of a mode and starts its clock. */
export function drawUptime(plant: Plant, machine: number, mode: number): void {
  const luck = plant.luck.machines[machine]?.failures[mode];
  if (luck === undefined) return;
  const { machines, count } = plant.state;
  const at = machine * plant.widths.failure + mode;
  const nth = machines.failures[at] ?? 0;
  const { stream, draw } = nth === 0 && luck.first !== null ? luck.first : luck.uptime;
  const uptime = microseconds(draw(stream, nth));
  if (plant.line.stations[stationOf(plant, machine)]?.failures[mode]?.calendar === true) {
    plant.calendar.add((count[Count.now] ?? 0) + uptime, EventKind.calendarFailure, machine, mode);
  } else machines.uptimeLeft[at] = uptime;
}
