import { microseconds } from "#kernel";
import { partIndex } from "./luck.ts";
import type { EquipmentEventName, Plant } from "./plant.ts";
import { Count, EventKind, Machine, machineStateCount } from "./state.ts";
import { growTools, renewTools } from "./tool.ts";

/** What one machine does, whatever happens around it. Hot path: plain arithmetic over the state's arrays. */

/** Puts every machine at its start: set points of the recipe, tool states, first failure. */
export function installMachines(plant: Plant): void {
  for (let machine = 0; machine < plant.line.machineCount; machine += 1) {
    renewTools(plant, machine, null);
    growTools(plant, machine);
    resetSetPoints(plant, machine);
    drawUptime(plant, machine);
  }
}

/** The index of a machine's station. */
export function stationOf(plant: Plant, machine: number): number {
  return plant.line.stationOfMachine[machine] ?? 0;
}

export function changeState(plant: Plant, machine: number, to: number): void {
  const { machines, count } = plant.state;
  const now = count[Count.now] ?? 0;
  const from = machines.state[machine] ?? 0;
  const at = machine * machineStateCount + from;
  machines.timeIn[at] = (machines.timeIn[at] ?? 0) + now - (machines.since[machine] ?? 0);
  machines.state[machine] = to;
  machines.since[machine] = now;
  if (from === Machine.starved || to === Machine.starved) {
    const station = stationOf(plant, machine);
    const idle = plant.state.stations.idle;
    idle[station] = (idle[station] ?? 0) + (to === Machine.starved ? 1 : 0) - (from === Machine.starved ? 1 : 0);
  }
}

/** The machine of a station that has been idle longest; the first of those that tie. -1 when none is idle. */
export function longestIdle(plant: Plant, station: number): number {
  const { machines: count, firstMachine } = plant.line.stations[station] ?? { machines: 0, firstMachine: 0 };
  const { state, since } = plant.state.machines;
  let best = -1;
  for (let machine = firstMachine; machine < firstMachine + count; machine += 1) {
    if (state[machine] !== Machine.starved) continue;
    if (best < 0 || (since[machine] ?? 0) < (since[best] ?? 0)) best = machine;
  }
  return best;
}

/** A machine takes a part: it changes over first if the part is of another revision than its last, then works. */
export function beginPart(plant: Plant, machine: number, slot: number): void {
  const { machines, parts, count } = plant.state;
  const now = count[Count.now] ?? 0;
  parts.waited[slot] = (parts.waited[slot] ?? 0) + now - (parts.queued[slot] ?? 0);
  machines.part[machine] = slot;
  machines.partsBegun[machine] = (machines.partsBegun[machine] ?? 0) + 1;
  const { changeover } = plant.luck.machines[machine] ?? { changeover: null };
  if (changeover !== null && machines.revision[machine] !== parts.revision[slot]) {
    const nth = machines.changeovers[machine] ?? 0;
    machines.changeovers[machine] = nth + 1;
    machines.revision[machine] = parts.revision[slot] ?? 0;
    machines.settingUp[machine] = 1;
    tell(plant, machine, "changeover-started");
    return work(plant, machine, microseconds(changeover.draw(changeover.stream, nth)));
  }
  beginProcessing(plant, machine);
}

/** Starts the part's own work on a machine that holds it. */
export function beginProcessing(plant: Plant, machine: number): void {
  const { machines, parts } = plant.state;
  const slot = machines.part[machine] ?? 0;
  machines.settingUp[machine] = 0;
  const { time } = plant.luck.stations[stationOf(plant, machine)] ?? {};
  if (time === undefined) return;
  const index = partIndex(parts.number[slot] ?? 0, parts.reworks[slot] ?? 0);
  work(plant, machine, microseconds(time.draw(time.stream, index)));
}

function work(plant: Plant, machine: number, duration: number): void {
  plant.state.machines.workTotal[machine] = duration;
  plant.state.machines.workLeft[machine] = duration;
  resume(plant, machine);
}

/** Goes on with the work that is left: to its end, or to the failure that comes before. */
export function resume(plant: Plant, machine: number): void {
  const { machines, count } = plant.state;
  const now = count[Count.now] ?? 0;
  const left = machines.workLeft[machine] ?? 0;
  const isSetup = machines.settingUp[machine] === 1;
  const uptime = isSetup ? Number.POSITIVE_INFINITY : (machines.uptimeLeft[machine] ?? 0);
  changeState(plant, machine, isSetup ? Machine.setup : Machine.processing);
  machines.began[machine] = now;
  const generation = machines.generation[machine] ?? 0;
  if (uptime < left) plant.calendar.add(now + uptime, EventKind.failure, machine, generation);
  else plant.calendar.add(now + left, EventKind.work, machine, generation);
}

/** Stops the work where it is: what was done since it began counts, and the event that would end it is void. */
export function interrupt(plant: Plant, machine: number): void {
  const { machines, count } = plant.state;
  const done = (count[Count.now] ?? 0) - (machines.began[machine] ?? 0);
  machines.workLeft[machine] = Math.max(0, (machines.workLeft[machine] ?? 0) - done);
  useUptime(plant, machine, done);
  machines.generation[machine] = (machines.generation[machine] ?? 0) + 1;
}

/** Takes processing time off the operating clock. */
export function useUptime(plant: Plant, machine: number, time: number): void {
  const { machines } = plant.state;
  if (machines.settingUp[machine] === 0) machines.uptimeLeft[machine] = Math.max(0, (machines.uptimeLeft[machine] ?? 0) - time);
}

/** Draws the time to the machine's next failure and starts its clock. */
export function drawUptime(plant: Plant, machine: number): void {
  const lot = plant.luck.machines[machine]?.uptime ?? null;
  if (lot === null) return;
  const { machines, count } = plant.state;
  const uptime = microseconds(lot.draw(lot.stream, machines.failures[machine] ?? 0));
  if (plant.line.stations[stationOf(plant, machine)]?.failures?.calendar === true) {
    plant.calendar.add((count[Count.now] ?? 0) + uptime, EventKind.calendarFailure, machine, 0);
  } else machines.uptimeLeft[machine] = uptime;
}

/** The set points that the line model's recipe says. */
export function resetSetPoints(plant: Plant, machine: number): void {
  const recipe = plant.line.stations[stationOf(plant, machine)]?.recipe ?? [];
  recipe.forEach(({ setPoint }, index) => {
    plant.state.machines.setPoints[machine * plant.widths.recipe + index] = setPoint;
  });
}

export function tell(plant: Plant, machine: number, event: EquipmentEventName): void {
  plant.listener?.equipment(plant, { machine, event });
}
