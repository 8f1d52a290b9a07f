import { microseconds } from "#kernel";
import { changeState, resetSetPoints, stationOf, tell } from "./machine.ts";
import type { Plant } from "./plant.ts";
import { Count, EventKind, Machine } from "./state.ts";
import { renewTools } from "./tool.ts";

/** A machine without a part is free: it goes into maintenance if that is due or ordered, else waits for work. */
export function freeMachine(plant: Plant, machine: number): void {
  const { machines } = plant.state;
  const station = stationOf(plant, machine);
  const every = plant.line.stations[station]?.maintenance?.every ?? Number.POSITIVE_INFINITY;
  if (machines.maintenanceDue[machine] === 1 || (machines.partsSinceMaintenance[machine] ?? 0) >= every) return beginMaintenance(plant, machine);
  changeState(plant, machine, Machine.starved);
  plant.agenda.push(station);
}

/** Starts the maintenance of a machine that holds no part. */
export function beginMaintenance(plant: Plant, machine: number): void {
  const lot = plant.luck.machines[machine]?.maintenance ?? null;
  if (lot === null) return;
  const { machines, count } = plant.state;
  const nth = machines.maintenances[machine] ?? 0;
  machines.maintenances[machine] = nth + 1;
  machines.maintenanceDue[machine] = 0;
  count[Count.maintenances] = (count[Count.maintenances] ?? 0) + 1;
  count[Count.money] = (count[Count.money] ?? 0) - (plant.line.stations[stationOf(plant, machine)]?.maintenance?.cost ?? 0);
  changeState(plant, machine, Machine.maintenance);
  plant.calendar.add((count[Count.now] ?? 0) + microseconds(lot.draw(lot.stream, nth)), EventKind.maintenance, machine, 0);
  tell(plant, machine, "maintenance-started");
}

/** Maintenance brings the tool states back and calibrates: set points return to the recipe's. */
export function finishMaintenance(plant: Plant, machine: number): void {
  const resets = plant.line.stations[stationOf(plant, machine)]?.maintenance?.resets ?? [];
  renewTools(plant, machine, resets);
  resetSetPoints(plant, machine);
  plant.state.machines.partsSinceMaintenance[machine] = 0;
  tell(plant, machine, "maintained");
  freeMachine(plant, machine);
}
