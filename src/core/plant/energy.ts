import type { CompiledLine, CompiledPower } from "#line";
import type { Plant } from "./plant.ts";
import { Count, machineStateCount } from "./state.ts";
import { machineSecondsOf } from "./stateTimes.ts";

/** Energy is power over time: it follows from the time that machines have spent in their states, and is nowhere counted beside it. */

/** What power each state draws, in the order of the states. */
const drawnAs: readonly (keyof CompiledPower)[] = ["idle", "processing", "blocked", "down", "setup", "maintenance", "off", "idle"];

/** Energy of each station in kWh; `machineSeconds` as in `Tally`. */
export function stationEnergy(line: CompiledLine, machineSeconds: readonly number[]): number[] {
  return line.stations.map(({ power, firstMachine, machines }) => {
    if (power === null) return 0;
    let kilowattSeconds = 0;
    for (let at = firstMachine * machineStateCount; at < (firstMachine + machines) * machineStateCount; at += 1) {
      kilowattSeconds += power[drawnAs[at % machineStateCount] ?? "idle"] * (machineSeconds[at] ?? 0);
    }
    return kilowattSeconds / 3600;
  });
}

/** Money that a plant has made since its start, what it has paid for energy and for the parts in the line taken off. */
export function moneyOf(plant: Plant): number {
  return (plant.state.count[Count.money] ?? 0) - energyCost(plant) - holdingCost(plant);
}

/** Money that it has paid for energy. */
export function energyCost(plant: Plant): number {
  const price = plant.line.spec.product?.energyPrice ?? 0;
  return price === 0 ? 0 : price * stationEnergy(plant.line, machineSecondsOf(plant)).reduce((sum, energy) => sum + energy, 0);
}

/** Money that the parts in the line have cost by the hour. */
export function holdingCost(plant: Plant): number {
  const cost = plant.line.spec.product?.wipCost ?? 0;
  return cost === 0 ? 0 : cost * partHoursOf(plant);
}

/** Hours that parts have spent in the line, all together: as energy, it follows from what is counted anyway. */
function partHoursOf({ state: { count } }: Plant): number {
  const since = (count[Count.now] ?? 0) - (count[Count.wipSince] ?? 0);
  return ((count[Count.wipTime] ?? 0) + (count[Count.wip] ?? 0) * since) / 3.6e9;
}
