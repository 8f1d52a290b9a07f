import { microseconds } from "#kernel";
import type { Command } from "#line";
import { book } from "./accounts.ts";
import { OrderError } from "./orderError.ts";
import type { Plant } from "./plant.ts";
import { Count } from "./state.ts";
import { openLot } from "./surroundings.ts";

/** The open lot of a material is put aside and the next one opened. Throws on a material that the line has not, and on one of which no lot is open yet. */
export function changeLot(plant: Plant, { material: id }: Extract<Command, { type: "change-lot" }>): void {
  const { materials } = plant.line.physics;
  const material = materials.findIndex((of) => of.id === id);
  const of = materials[material];
  if (of === undefined) throw new OrderError(`unknown material ${id}; there are ${namesOf(materials)}`);
  if ((plant.state.physics.lot[material] ?? -1) < 0) throw new OrderError(`${id}: no lot of it is open yet, so that there is none to put aside`);
  openLot(plant, material, plant.line.stations[of.station]?.firstMachine ?? 0);
}

/**
 * The environment of a station is put right: what a fault adds to it there ends when the service is done; its money is booked at once,
 * whether there was anything to mend or not. Throws on what the line has not, and on an environment that has no service.
 */
export function restoreEnvironment(plant: Plant, command: Extract<Command, { type: "restore" }>): void {
  const { environment } = plant.line.physics;
  const index = environment.findIndex(({ id }) => id === command.environment);
  const service = environment[index]?.service;
  const station = plant.line.stations.findIndex(({ id }) => id === command.station);
  if (service === undefined) throw new OrderError(`unknown environment ${command.environment}; there are ${namesOf(environment)}`);
  if (service === null) throw new OrderError(`${command.environment}: it has no service to order; those with one are ${namesOf(environment.filter((of) => of.service !== null))}`);
  if (station < 0) throw new OrderError(`unknown station ${command.station}; there are ${namesOf(plant.line.stations)}`);
  const { physics, count } = plant.state;
  const at = index * plant.line.stations.length + station;
  book(plant, "maintenance", -service.cost);
  physics.shiftUntil[at] = Math.min(physics.shiftUntil[at] ?? 0, (count[Count.now] ?? 0) + microseconds(service.seconds));
}

function namesOf(all: readonly { readonly id: string }[]): string {
  return all.map(({ id }) => id).join(", ") || "none";
}
