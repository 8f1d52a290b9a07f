import { normalQuantile } from "#kernel";
import type { Plant } from "./plant.ts";

/** The hidden states of a machine: how they start, grow and come back. */

/** Gives tool states a fresh start, drawn for this machine and this maintenance; `only` names them by index, null is all. Ends a fault's growth. */
export function renewTools(plant: Plant, machine: number, only: readonly number[] | null): void {
  const { machines } = plant.state;
  const luck = plant.luck.machines[machine];
  const tools = plant.line.stations[plant.line.stationOfMachine[machine] ?? 0]?.tools ?? [];
  const nth = machines.maintenances[machine] ?? 0;
  tools.forEach((tool, index) => {
    if (only !== null && !only.includes(index)) return;
    const at = machine * plant.widths.tool + index;
    const z = normalQuantile(luck?.toolStart[index]?.uniform(nth) ?? 0.5);
    const rate = normalQuantile(luck?.toolRate[index]?.uniform(nth) ?? 0.5);
    machines.tools[at] = tool.initial + tool.initialSd * z;
    machines.toolRates[at] = tool.perPart * Math.max(0, 1 + tool.spread * rate);
    machines.faultRates[at] = 0;
  });
}

/** A machine's tools, and its count of parts since maintenance, as the plan of staggered maintenance has them when the run begins. */
export function growTools(plant: Plant, machine: number): void {
  const { machines } = plant.state;
  const station = plant.line.stations[plant.line.stationOfMachine[machine] ?? 0];
  const parts = station?.maintenance?.partsAtStart[machine - station.firstMachine] ?? 0;
  if (station === undefined || parts === 0) return;
  machines.partsSinceMaintenance[machine] = parts;
  station.tools.forEach(({ walkSd }, index) => {
    if (station.maintenance?.resets.includes(index) !== true) return;
    const at = machine * plant.widths.tool + index;
    const z = normalQuantile(plant.luck.machines[machine]?.toolEarlier[index]?.uniform(0) ?? 0.5);
    machines.tools[at] = (machines.tools[at] ?? 0) + parts * (machines.toolRates[at] ?? 0) + walkSd * Math.sqrt(parts) * z;
  });
}

/** A machine's tools after one more part. */
export function wearTools(plant: Plant, machine: number): void {
  const { machines } = plant.state;
  const tools = plant.line.stations[plant.line.stationOfMachine[machine] ?? 0]?.tools ?? [];
  for (let index = 0; index < tools.length; index += 1) {
    const at = machine * plant.widths.tool + index;
    const walkSd = tools[index]?.walkSd ?? 0;
    const walk = walkSd === 0 ? 0 : walkSd * normalQuantile(plant.luck.machines[machine]?.toolWalk[index]?.uniform(machines.partsBegun[machine] ?? 0) ?? 0.5);
    machines.tools[at] = (machines.tools[at] ?? 0) + (machines.toolRates[at] ?? 0) + (machines.faultRates[at] ?? 0) + walk;
  }
}
