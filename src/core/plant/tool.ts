import { normalQuantile } from "#kernel";
import { meanSeconds } from "#line";
import type { Plant } from "./plant.ts";
import { Count } from "./state.ts";

/** The hidden states of a machine: how they start, grow and come back. */

/** Gives tool states a fresh start, drawn for this machine and this maintenance; `only` names them by index, null is all. Ends a fault's growth. */
export function renewTools(plant: Plant, machine: number, only: readonly number[] | null): void {
  const { machines } = plant.state;
  const luck = plant.luck.machines[machine];
  const tools = plant.line.stations[plant.line.stationOfMachine[machine] ?? 0]?.tools ?? [];
  const nth = machines.maintenances[machine] ?? 0;
  if (plant.layout.ages) ageTools(plant, machine);
  tools.forEach((tool, index) => {
    if (only !== null && !only.includes(index)) return;
    const at = machine * plant.widths.tool + index;
    const z = normalQuantile(luck?.toolStart[index]?.uniform(nth) ?? 0.5);
    const rate = normalQuantile(luck?.toolRate[index]?.uniform(nth) ?? 0.5);
    machines.tools[at] = tool.initial + (luck?.toolOffsets[index] ?? 0) + tool.initialSd * z;
    machines.toolRates[at] = tool.perPart * Math.max(0, 1 + tool.spread * rate);
    if (plant.layout.ages) plant.state.physics.hourRates[at] = tool.perHour * Math.max(0, 1 + tool.spread * rate);
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
    const hours = plant.layout.ages ? (parts * meanSeconds(station.time)) / 3600 : 0;
    const grown = parts * (machines.toolRates[at] ?? 0) + hours * (plant.state.physics.hourRates[at] ?? 0);
    machines.tools[at] = (machines.tools[at] ?? 0) + grown + walkSd * Math.sqrt(parts) * z;
  });
}

/** Brings the tool states of a machine that grow by the hour up to now. */
export function ageTools(plant: Plant, machine: number): void {
  const { machines, physics, count } = plant.state;
  const now = count[Count.now] ?? 0;
  const hours = (now - (physics.agedAt[machine] ?? 0)) / 3_600_000_000;
  physics.agedAt[machine] = now;
  for (let at = machine * plant.widths.tool; at < (machine + 1) * plant.widths.tool; at += 1) machines.tools[at] = (machines.tools[at] ?? 0) + hours * (physics.hourRates[at] ?? 0);
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
