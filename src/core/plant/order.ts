import type { Command } from "#line";
import { inject } from "./fault.ts";
import { freeMachine, isFree, orderMaintenance } from "./maintenance.ts";
import { OrderError } from "./orderError.ts";
import { orderFlow } from "./orderFlow.ts";
import { orderStops } from "./orderStops.ts";
import { changeLot, restoreEnvironment } from "./orderSurroundings.ts";
import type { Plant } from "./plant.ts";
import { releaseRevision } from "./revision.ts";
import { orderSampling } from "./sample.ts";
import { serve } from "./serve.ts";
import { Machine } from "./state.ts";

/**
 * Gives the plant a command; it takes effect at once (a maintenance when the machine next is without a part).
 * Throws an OrderError, with what was found and what is allowed, on one that names what the line has not or leaves a range.
 */
export function order(plant: Plant, command: Command): void {
  switch (command.type) {
    case "set-point":
      return moveSetPoint(plant, command);
    case "maintain":
      return maintain(plant, machineAt(plant, command.station, command.machine));
    case "release-revision":
      return releaseRevision(plant, command);
    case "fault":
      return breakDown(plant, command);
    case "change-lot":
      return changeLot(plant, command);
    case "restore":
      return restoreEnvironment(plant, command);
    case "sample":
      return orderSampling(plant, command);
    case "hold":
    case "release":
    case "re-inspect":
      return orderStops(plant, command);
    case "wip-limit":
    case "dispatch":
    case "batch":
    case "buffer":
      return orderFlow(plant, command);
  }
}

function moveSetPoint(plant: Plant, command: Extract<Command, { type: "set-point" }>): void {
  const machine = machineAt(plant, command.station, command.machine);
  const recipe = plant.line.stations[plant.line.stationOfMachine[machine] ?? 0]?.recipe ?? [];
  const index = recipe.findIndex(({ id }) => id === command.setPoint);
  const found = recipe[index];
  if (found === undefined) throw new OrderError(`${command.station}: unknown set point ${command.setPoint}; there are ${recipe.map(({ id }) => id).join(", ") || "none"}`);
  const [lowest, highest] = found.range;
  if (!(command.value >= lowest && command.value <= highest)) {
    throw new OrderError(`${command.station}.${command.setPoint}: found ${command.value} ${found.unit}; it stays from ${lowest} to ${highest}`);
  }
  plant.state.machines.setPoints[machine * plant.widths.recipe + index] = command.value;
  plant.listener?.equipment(plant, { machine, event: "set-point-moved", setPoint: command.setPoint, value: command.value });
}

function maintain(plant: Plant, machine: number): void {
  const { machines } = plant.state;
  if (plant.luck.machines[machine]?.maintenance === null) throw new OrderError(`${plant.line.stations[plant.line.stationOfMachine[machine] ?? 0]?.id ?? ""}: it has no maintenance to order`);
  if (machines.state[machine] === Machine.maintenance) return;
  orderMaintenance(plant, machine);
  if (isFree(plant, machine)) freeMachine(plant, machine);
  if (plant.layout.hasPools) serve(plant);
}

function breakDown(plant: Plant, command: Extract<Command, { type: "fault" }>): void {
  const { faults } = plant.line.physics;
  const fault = faults.get(command.fault);
  if (fault === undefined) throw new OrderError(`unknown fault ${command.fault}; there are ${[...faults.keys()].join(", ") || "none"}`);
  inject(plant, fault, machineAt(plant, plant.line.stations[fault.station]?.id ?? "", command.machine));
}

/** The machine's index in the whole line. */
function machineAt(plant: Plant, station: string, machine: number): number {
  const found = plant.line.stations.find(({ id }) => id === station);
  if (found === undefined) throw new OrderError(`unknown station ${station}; there are ${plant.line.stations.map(({ id }) => id).join(", ")}`);
  if (!Number.isInteger(machine) || machine < 0 || machine >= found.machines) {
    throw new OrderError(`${station}: found machine ${machine}; its machines are 0 to ${found.machines - 1}`);
  }
  return found.firstMachine + machine;
}
