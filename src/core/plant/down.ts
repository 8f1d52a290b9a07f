import { microseconds } from "#kernel";
import { book } from "./accounts.ts";
import { changeState, stationOf, tell } from "./machine.ts";
import type { Plant } from "./plant.ts";
import { beginRepair } from "./service.ts";
import { Count, EventKind, Machine } from "./state.ts";

/** Going down, whatever the cause is, and the clocks of the failures. */

/** A machine fails by a mode and is down until the repair is done. */
export function goDown(plant: Plant, machine: number, mode: number): void {
  const { machines, count } = plant.state;
  const chance = plant.luck.machines[machine]?.failures[mode]?.repair ?? null;
  machines.openRepairs[machine] = (machines.openRepairs[machine] ?? 0) + 1;
  if (machines.state[machine] !== Machine.down) changeState(plant, machine, Machine.down);
  count[Count.failures] = (count[Count.failures] ?? 0) + 1;
  const failure = plant.line.stations[stationOf(plant, machine)]?.failures[mode];
  book(plant, "maintenance", -(failure?.cost ?? 0));
  const nth = machines.failures[machine * plant.widths.failure + mode] ?? 0;
  const repair = chance === null ? 0 : microseconds(chance.variate(nth));
  beginRepair(plant, machine, { mode, time: repair });
  const id = failure?.id ?? null;
  if (id === null) tell(plant, machine, "failed");
  else plant.listener?.equipment(plant, { machine, event: "failed", mode: id });
}

/** A failure waits until the machine has done what it does. */
export function waitToFail(plant: Plant, machine: number, mode: number): void {
  const { waitingFailures } = plant.state.machines;
  waitingFailures[machine] = (waitingFailures[machine] ?? 0) | (1 << mode);
}

export function hasFailureWaiting(plant: Plant, machine: number): boolean {
  return plant.state.machines.waitingFailures[machine] !== 0;
}

/** The failures that have waited come. */
export function failNow(plant: Plant, machine: number): void {
  const { waitingFailures } = plant.state.machines;
  const waiting = waitingFailures[machine] ?? 0;
  waitingFailures[machine] = 0;
  for (let mode = 0; mode < plant.widths.failure; mode += 1) if ((waiting & (1 << mode)) !== 0) goDown(plant, machine, mode);
}

/** Draws the time to a machine's next failure of a mode and starts its clock. */
export function drawUptime(plant: Plant, machine: number, mode: number): void {
  const luck = plant.luck.machines[machine]?.failures[mode];
  if (luck === undefined) return;
  const { machines, count } = plant.state;
  const at = machine * plant.widths.failure + mode;
  const failure = plant.line.stations[stationOf(plant, machine)]?.failures[mode];
  const nth = (machines.failures[at] ?? 0) + (failure?.renewedByMaintenance === true ? (machines.maintenances[machine] ?? 0) : 0);
  const chance = nth === 0 && luck.first !== null ? luck.first : luck.uptime;
  const uptime = microseconds(chance.variate(nth));
  if (failure?.calendar === true) {
    plant.calendar.add((count[Count.now] ?? 0) + uptime, EventKind.calendarFailure, machine, mode);
  } else machines.uptimeLeft[at] = uptime;
}

/** A maintenance makes the machine as good as new for the modes that it renews. */
export function renewUptimes(plant: Plant, machine: number): void {
  plant.line.stations[stationOf(plant, machine)]?.failures.forEach(({ renewedByMaintenance }, mode) => {
    if (renewedByMaintenance) drawUptime(plant, machine, mode);
  });
}
