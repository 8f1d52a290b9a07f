import type { Plant } from "./plant.ts";

/**
 * For models that a twin builds for itself from estimates; a plant that stands for the real one is never told what its
 * tools are like.
 */

/** Sets a tool state and its growth per part. Station, machine and tool by index. */
export function assumeTool(plant: Plant, at: { readonly station: number; readonly machine: number; readonly tool: number }, assumed: { readonly value: number; readonly perPart: number }): void {
  const machine = (plant.line.stations[at.station]?.firstMachine ?? 0) + at.machine;
  const index = machine * plant.widths.tool + at.tool;
  plant.state.machines.tools[index] = assumed.value;
  plant.state.machines.toolRates[index] = assumed.perPart;
  // What it grows by the hour is in the growth that is assumed.
  if (plant.layout.ages) plant.state.physics.hourRates[index] = 0;
}

/** Sets how many parts a machine (counted through all stations) has made since its last maintenance. */
export function assumePartsSinceMaintenance(plant: Plant, machine: number, parts: number): void {
  plant.state.machines.partsSinceMaintenance[machine] = parts;
}

/** Every material's open lot, and what parts have had of it, is as assumed, by property. */
export function assumeLots(plant: Plant, values: readonly number[]): void {
  const { physics, parts } = plant.state;
  const width = plant.widths.property;
  values.forEach((value, index) => {
    physics.properties[index] = value;
    for (let at = index; at < parts.properties.length; at += width) parts.properties[at] = value;
  });
}
