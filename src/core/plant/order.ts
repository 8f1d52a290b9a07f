import type { Command } from "#line";
import { inject } from "./fault.ts";
import { freeMachine, isFree, orderMaintenance } from "./maintenance.ts";
import { OrderError } from "./orderError.ts";
import { orderFlow } from "./orderFlow.ts";
import { orderStops } from "./orderStops.ts";
import type { Plant } from "./plant.ts";
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
      return release(plant, command);
    case "fault":
      return breakDown(plant, command);
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

/** A revision names every design parameter once, each within its range, and has a price. */
function release(plant: Plant, { revision, design }: Extract<Command, { type: "release-revision" }>): void {
  const { line } = plant;
  const there = line.design.join(", ") || "none";
  for (const name of Object.keys(design)) if (!line.design.includes(name)) throw new OrderError(`unknown design parameter ${name}; there are ${there}`);
  const values = line.design.map((name) => {
    const value = Object.hasOwn(design, name) ? design[name] : undefined;
    if (value === undefined) throw new OrderError(`design.${name}: found nothing; a revision names every design parameter: ${there}`);
    const [lowest, highest] = line.spec.design?.[name]?.range ?? [value, value];
    if (!(value >= lowest && value <= highest)) throw new OrderError(`design.${name}: found ${value}; it stays from ${lowest} to ${highest}`);
    return value;
  });
  const scope = new Float64Array(line.scopeLength);
  scope.set(values);
  const price = line.price(scope);
  if (!Number.isFinite(price)) throw new OrderError(`revision ${revision}: found a price of ${price}; a design has a finite price`);
  const cost = line.materialCost(scope);
  if (!Number.isFinite(cost)) throw new OrderError(`revision ${revision}: found a material cost of ${cost}; a design has a finite one`);
  plant.revisions.push({ id: revision, design: values });
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
