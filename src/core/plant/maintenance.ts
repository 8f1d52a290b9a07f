import { microseconds } from "#kernel";
import { beginAhead } from "./ahead.ts";
import { failNow, hasFailureWaiting } from "./down.ts";
import { changeState, resetSetPoints, stationOf, tell } from "./machine.ts";
import { holdsSomething } from "./pipe.ts";
import type { Plant } from "./plant.ts";
import { leaveQueue } from "./queue.ts";
import { start } from "./start.ts";
import { beginPreventive } from "./preventive.ts";
import { Count, EventKind, Machine } from "./state.ts";
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
  if (station.takesAhead && beginAhead(plant, machine)) return void plant.agenda.push(index);
  const isOrdered = station.maintenance !== null && isDue(plant, machine, station.maintenance.every);
  const fails = hasFailureWaiting(plant, machine);
  if ((isOrdered || fails || (machines.due[machine] ?? 0) > 0) && holdsSomething(plant, machine)) return changeState(plant, machine, Machine.processing);
  if (fails) return failNow(plant, machine);
  if (isOrdered) return beginMaintenance(plant, machine);
  if ((machines.due[machine] ?? 0) > 0 && beginPreventive(plant, machine)) return;
  const { queueLength, queueHead, blockedHead } = plant.state.stations;
  const isWaitedFor = (queueLength[index] ?? 0) > 0;
  if (isWaitedFor && station.isPlain) {
    const slot = queueHead[index] ?? -1;
    leaveQueue(plant, index, slot);
    start(plant, machine, slot);
  } else changeState(plant, machine, Machine.starved);
  if (isWaitedFor || (blockedHead[index] ?? -1) >= 0 || index === plant.layout.source) plant.agenda.push(index);
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
export function beginMaintenance(plant: Plant, machine: number): void {
  const chance = plant.luck.machines[machine]?.maintenance ?? null;
  if (chance === null) return;
  const { machines, count } = plant.state;
  const nth = machines.maintenances[machine] ?? 0;
  machines.maintenances[machine] = nth + 1;
  machines.maintenanceDue[machine] = 0;
  count[Count.maintenances] = (count[Count.maintenances] ?? 0) + 1;
  count[Count.money] = (count[Count.money] ?? 0) - (plant.line.stations[stationOf(plant, machine)]?.maintenance?.cost ?? 0);
  changeState(plant, machine, Machine.maintenance);
  plant.calendar.add((count[Count.now] ?? 0) + microseconds(chance.draw(chance.stream, nth)), EventKind.maintenance, machine, 0);
  tell(plant, machine, "maintenance-started");
}

/** The ordered or counted maintenance (`plan` 0) brings the tool states back and calibrates: set points return to the recipe's. */
export function finishMaintenance(plant: Plant, machine: number, plan: number): void {
  if (plan === 0) {
    const resets = plant.line.stations[stationOf(plant, machine)]?.maintenance?.resets ?? [];
    renewTools(plant, machine, resets);
    resetSetPoints(plant, machine);
    plant.state.machines.partsSinceMaintenance[machine] = 0;
  }
  tell(plant, machine, "maintained");
  freeMachine(plant, machine);
}
