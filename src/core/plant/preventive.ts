import { microseconds } from "#kernel";
import { changeState, stationOf, tell } from "./machine.ts";
import type { Plant } from "./plant.ts";
import { beginService } from "./service.ts";
import { Count, EventKind, Machine } from "./state.ts";

/** Preventive maintenance by plan: it falls due by the calendar or by count, and begins when the machine is free. */

/** Puts a machine's first maintenances in the calendar, or starts to count towards them. */
export function scheduleFirst(plant: Plant, machine: number): void {
  const station = plant.line.stations[stationOf(plant, machine)];
  station?.preventive.forEach(({ every, first }, plan) => {
    const until = first[machine - station.firstMachine] ?? 0;
    if (every === null) plant.state.machines.planPieces[machine * plant.widths.preventive + plan] = until;
    else plant.calendar.add(microseconds(until), EventKind.preventive, machine, plan);
  });
}

/** A plan falls due by the calendar; the next does so one period later, whenever this one is done. */
export function fallDue(plant: Plant, machine: number, plan: number): void {
  const every = plant.line.stations[stationOf(plant, machine)]?.preventive[plan]?.every ?? 0;
  plant.calendar.add((plant.state.count[Count.now] ?? 0) + microseconds(every), EventKind.preventive, machine, plan);
  markDue(plant, machine, plan);
}

/** Counts the pieces that a machine has done towards the plans that go by count. */
export function countPieces(plant: Plant, machine: number, pieces: number): void {
  const { planPieces } = plant.state.machines;
  const plans = plant.line.stations[stationOf(plant, machine)]?.preventive ?? [];
  for (let plan = 0; plan < plans.length; plan += 1) {
    const every = plans[plan]?.everyPieces ?? Number.POSITIVE_INFINITY;
    if (every === Number.POSITIVE_INFINITY) continue;
    const at = machine * plant.widths.preventive + plan;
    const left = (planPieces[at] ?? 0) - pieces;
    planPieces[at] = left > 0 ? left : every - (-left % every);
    if (left <= 0) markDue(plant, machine, plan);
  }
}

function markDue(plant: Plant, machine: number, plan: number): void {
  const { planDue, due } = plant.state.machines;
  const at = machine * plant.widths.preventive + plan;
  if (planDue[at] === 1) return;
  planDue[at] = 1;
  due[machine] = (due[machine] ?? 0) + 1;
}

/** Starts the first plan that is due on a machine without a part. False when none is. */
export function beginPreventive(plant: Plant, machine: number): boolean {
  const { machines, count } = plant.state;
  const from = machine * plant.widths.preventive;
  for (let plan = 0; plan < plant.widths.preventive; plan += 1) {
    if (machines.planDue[from + plan] !== 1) continue;
    machines.planDue[from + plan] = 0;
    machines.due[machine] = (machines.due[machine] ?? 0) - 1;
    const nth = machines.planCount[from + plan] ?? 0;
    machines.planCount[from + plan] = nth + 1;
    count[Count.maintenances] = (count[Count.maintenances] ?? 0) + 1;
    const chance = plant.luck.machines[machine]?.preventive[plan];
    const time = chance === undefined ? 0 : microseconds(chance.variate(nth));
    changeState(plant, machine, Machine.maintenance);
    beginService(plant, machine, { plan: plan + 1, time });
    tell(plant, machine, "maintenance-started");
    return true;
  }
  return false;
}
