import { microseconds } from "#kernel";
import { requestOf, withdraw } from "./crew.ts";
import { changeState, interrupt, resume } from "./machine.ts";
import { refuseDeadlock } from "./deadlock.ts";
import { freeMachine } from "./maintenance.ts";
import { isDraining } from "./pipe.ts";
import { Request, Waiting } from "./people.ts";
import type { Plant } from "./plant.ts";
import { stationOfPart } from "./route.ts";
import { finishes } from "./shift.ts";
import { Count, EventKind, Machine, workDone } from "./state.ts";

/** Shifts begin and end. */

/** Puts the first change of every calendar in the calendar of events, and off shift what does not work at the start, `startsAt` in seconds. Before anything else moves. */
export function openShifts(plant: Plant, startsAt: number): void {
  plant.line.calendars.forEach(({ changes, period }, calendar) => {
    const now = startsAt % period;
    const following = changes.findIndex(({ at }) => at > now);
    const next = changes[Math.max(0, following)];
    if (next === undefined) return;
    plant.calendar.add(microseconds(next.at - now + (following < 0 ? period : 0)), EventKind.shift, calendar, Math.max(0, following));
    if (!next.isWorking) return;
    plant.state.people.working[calendar] = 0;
    machinesOf(plant, calendar, (machine) => changeState(plant, machine, Machine.off));
  });
}

/** A calendar's change number `index` comes, and puts the one after it in the calendar of events. */
export function changeShift(plant: Plant, calendar: number, index: number): void {
  const { people, count } = plant.state;
  const { changes = [], period = 0 } = plant.line.calendars[calendar] ?? {};
  const following = (index + 1) % changes.length;
  const ahead = (changes[following]?.at ?? 0) - (changes[index]?.at ?? 0) + (following <= index ? period : 0);
  plant.calendar.add((count[Count.now] ?? 0) + microseconds(ahead), EventKind.shift, calendar, following);
  const isWorking = changes[index]?.isWorking === true;
  people.working[calendar] = isWorking ? 1 : 0;
  people.waiting[Waiting.due] = 1;
  machinesOf(plant, calendar, isWorking ? (machine) => beginShift(plant, machine) : (machine) => endShift(plant, machine));
}

function machinesOf(plant: Plant, calendar: number, each: (machine: number) => void): void {
  for (const { shift, firstMachine, machines } of plant.line.stations) {
    if (shift?.calendar === calendar) for (let machine = firstMachine; machine < firstMachine + machines; machine += 1) each(machine);
  }
}

/** A machine that has been off goes on with its part, keeps one that is done, or is free. One that is down or under maintenance stays so. */
function beginShift(plant: Plant, machine: number): void {
  const { machines } = plant.state;
  if (machines.state[machine] !== Machine.off) return;
  if ((machines.part[machine] ?? -1) < 0) freeMachine(plant, machine);
  else if (machines.workLeft[machine] === workDone) {
    changeState(plant, machine, Machine.blocked);
    if (plant.layout.canLock && isForStation(plant, machine)) refuseDeadlock(plant, stationOfPart(plant, machines.part[machine] ?? 0));
  } else resume(plant, machine);
}

/** Whether the part that a machine keeps goes to another station, rather than into a stock. */
function isForStation(plant: Plant, machine: number): boolean {
  return (plant.state.parts.step[plant.state.machines.part[machine] ?? 0] ?? -1) >= 0;
}

/** A machine goes off: at once, or when it has finished its part. Work that ends at this very moment is finished. */
function endShift(plant: Plant, machine: number): void {
  const { machines } = plant.state;
  const state = machines.state[machine];
  if (state === Machine.starved || state === Machine.blocked) return changeState(plant, machine, Machine.off);
  if (finishes(plant, machine) || isDraining(plant, machine)) return;
  if (state === Machine.waitingForOperator) withdraw(plant, requestOf(plant, machine, Request.work));
  else if ((state === Machine.processing || state === Machine.setup) && !endsNow(plant, machine)) interrupt(plant, machine);
  else return;
  changeState(plant, machine, Machine.off);
}

function endsNow(plant: Plant, machine: number): boolean {
  const { machines, count } = plant.state;
  return (machines.began[machine] ?? 0) + (machines.workLeft[machine] ?? 0) <= (count[Count.now] ?? 0);
}
