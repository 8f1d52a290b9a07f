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
  const { energyPrice: price = 0, wipCost = 0 } = plant.line.spec.product ?? {};
  const earned = (plant.state.count[Count.money] ?? 0) - (wipCost === 0 ? 0 : wipCost * partHoursOf(plant));
  if (price === 0) return earned;
  return earned - price * stationEnergy(plant.line, machineSecondsOf(plant)).reduce((sum, energy) => sum + energy, 0);
}

/** Hours that parts have spent in the line, all together: as energy, it follows from what is counted anyway. */
function partHoursOf({ state: { count } }: Plant): number {
  const since = (count[Count.now] ?? 0) - (count[Count.wipSince] ?? 0);
  return ((count[Count.wipTime] ?? 0) + (count[Count.wip] ?? 0) * since) / 3.6e9;
}
