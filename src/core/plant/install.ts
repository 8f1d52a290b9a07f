import { drawUptime } from "./down.ts";
import { joinIdle } from "./idle.ts";
import { resetSetPoints, stationOf } from "./machine.ts";
import type { Plant } from "./plant.ts";
import { scheduleFirst } from "./preventive.ts";
import { growTools, renewTools } from "./tool.ts";

/** Puts every machine at its start: set points of the recipe, tool states, setups, first failures and maintenances. */
export function installMachines(plant: Plant): void {
  for (let machine = 0; machine < plant.line.machineCount; machine += 1) {
    const station = stationOf(plant, machine);
    renewTools(plant, machine, null);
    growTools(plant, machine);
    resetSetPoints(plant, machine);
    plant.state.machines.setup[machine] = plant.line.stations[station]?.setups?.initial ?? -1;
    const modes = plant.line.stations[station]?.failures.length ?? 0;
    for (let mode = 0; mode < modes; mode += 1) drawUptime(plant, machine, mode);
    scheduleFirst(plant, machine);
    joinIdle(plant, station, machine);
  }
}
