import { microseconds } from "#kernel";
import { book } from "./accounts.ts";
import { release, requestOf } from "./crew.ts";
import { beginAhead } from "./ahead.ts";
import { failNow, hasFailureWaiting, renewUptimes } from "./down.ts";
import { changeState, resetSetPoints, stationOf, tell } from "./machine.ts";
import { holdsSomething } from "./pipe.ts";
import type { Plant } from "./plant.ts";
import { isPlain, leaveQueue } from "./queue.ts";
import { calibrateSensors } from "./sensor.ts";
import { start } from "./start.ts";
import { beginPreventive } from "./preventive.ts";
import { Request } from "./people.ts";
import { beginService } from "./service.ts";
import { rests } from "./shift.ts";
import { Count, Machine } from "./state.ts";
import { renewTools } from "./tool.ts";

/**
 * A machine without a part is free: a failure that has waited comes, or maintenance that is due or ordered, both when it is
 * empty; else it takes the next part or waits for work.
 */
export function freeMachine(plant: Plant, machine: number): void {
  const { machines } = plant.state;
  const index = stationOf(plant, machine);
  const station = plant.line.stations[index];
  if (station === undefined) return;
  const isResting = plant.layout.hasShifts && rests(plant, machine);
  if (station.takesAhead && !isResting && beginAhead(plant, machine)) return void plant.agenda.push(index);
  const isOrdered = station.maintenance !== null && isDue(plant, machine, station.maintenance.every);
  const fails = hasFailureWaiting(plant, machine);
  if ((isOrdered || fails || (machines.due[machine] ?? 0) > 0) && holdsSomething(plant, machine)) return changeState(plant, machine, Machine.processing);
  if (fails) return failNow(plant, machine);
  if (isOrdered) return beginMaintenance(plant, machine);
  if ((machines.due[machine] ?? 0) > 0 && beginPreventive(plant, machine)) return;
  if (isResting) return changeState(plant, machine, Machine.off);
  const { queueLength, queueHead, blockedHead } = plant.state.stations;
  const isWaitedFor = (queueLength[index] ?? 0) > 0;
  if (isWaitedFor && isPlain(plant, station)) {
    const slot = queueHead[index] ?? -1;
    leaveQueue(plant, index, slot);
    start(plant, machine, slot);
  } else changeState(plant, machine, Machine.starved);
  if ((isWaitedFor && !isPlain(plant, station)) || (blockedHead[index] ?? -1) >= 0 || index === plant.layout.source || (plant.layout.hasFleets && (plant.state.handling.calls[index] ?? 0) > 0)) plant.agenda.push(index);
}

/** Whether a machine without a part can be maintained at once: it waits for work, or is off shift. */
export function isFree(plant: Plant, machine: number): boolean {
  const { state, part } = plant.state.machines;
  return state[machine] === Machine.starved || (state[machine] === Machine.off && (part[machine] ?? -1) < 0);
}

function isDue(plant: Plant, machine: number, every: number): boolean {
  const { maintenanceDue, partsSinceMaintenance } = plant.state.machines;
  return maintenanceDue[machine] === 1 || (partsSinceMaintenance[machine] ?? 0) >= every;
}

/** Notes that a machine is to be maintained when it is next without a part. */
export function orderMaintenance(plant: Plant, machine: number): void {
  plant.state.machines.maintenanceDue[machine] = 1;
}

/** Starts the maintenance of a machine that holds no part. */
function beginMaintenance(plant: Plant, machine: number): void {
  const chance = plant.luck.machines[machine]?.maintenance ?? null;
  if (chance === null) return;
  const { machines, count } = plant.state;
  const nth = machines.maintenances[machine] ?? 0;
  machines.maintenances[machine] = nth + 1;
  machines.maintenanceDue[machine] = 0;
  count[Count.maintenances] = (count[Count.maintenances] ?? 0) + 1;
  book(plant, "maintenance", -(plant.line.stations[stationOf(plant, machine)]?.maintenance?.cost ?? 0));
  changeState(plant, machine, Machine.maintenance);
  beginService(plant, machine, { plan: 0, time: microseconds(chance.variate(nth)) });
  tell(plant, machine, "maintenance-started");
}

/** The ordered or counted maintenance (`plan` 0) brings the tool states back and calibrates: set points return to the recipe's. */
export function finishMaintenance(plant: Plant, machine: number, plan: number): void {
  if (plant.layout.hasPools) release(plant, requestOf(plant, machine, Request.maintenance));
  if (plan === 0) {
    const resets = plant.line.stations[stationOf(plant, machine)]?.maintenance?.resets ?? [];
    renewTools(plant, machine, resets);
    renewUptimes(plant, machine);
    resetSetPoints(plant, machine);
    if (plant.widths.sensor > 0) calibrateSensors(plant, machine);
    plant.state.machines.partsSinceMaintenance[machine] = 0;
  }
  tell(plant, machine, "maintained");
  freeMachine(plant, machine);
}
