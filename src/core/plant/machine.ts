import { microseconds, secondsOf } from "#kernel";
import { attendanceOf, isAttended, release, requestOf } from "./crew.ts";
import { joinIdle, leaveIdle } from "./idle.ts";
import { Phase, Request } from "./people.ts";
import type { EquipmentEventName, Plant } from "./plant.ts";
import { changesSetup } from "./setup.ts";
import { rests } from "./shift.ts";
import { Count, EventKind, Machine, machineStateCount } from "./state.ts";

/** What one machine does, whatever happens around it. Hot path: plain arithmetic over the state's arrays. */

/** The index of a machine's station. */
export function stationOf(plant: Plant, machine: number): number {
  return plant.layout.stationOfMachine[machine] ?? 0;
}

export function changeState(plant: Plant, machine: number, to: number): void {
  const { machines } = plant.state;
  const from = machines.state[machine] ?? 0;
  if (from === to) return;
  countTime(plant, machine);
  machines.state[machine] = to;
  if (isActive[from] !== isActive[to]) turn(plant, machine, to);
  if (from === Machine.starved) leaveIdle(plant, stationOf(plant, machine), machine);
  else if (to === Machine.starved) joinIdle(plant, stationOf(plant, machine), machine);
}

/** By machine state: 1 where a machine is active, as Roser, Nakano & Tanaka (2001) count it: it waits neither for parts or people nor for room. */
const isActive = Uint8Array.of(0, 1, 0, 1, 1, 1, 0, 0);

/** What all machines say of themselves, in simulated seconds. */
export interface MachineStatus {
  readonly isActive: readonly boolean[];
  readonly activeSince: readonly number[];
  readonly waitingSince: readonly number[];
}

/** Whether each machine is active, and when it began the last time to be so and to wait. */
export function machineStatus({ state: { machines } }: Plant): MachineStatus {
  return {
    isActive: Array.from(machines.state, (state) => isActive[state] === 1),
    activeSince: Array.from(machines.activeSince, secondsOf),
    waitingSince: Array.from(machines.waitingSince, secondsOf),
  };
}

/** A machine begins to be active or to wait. */
function turn(plant: Plant, machine: number, to: number): void {
  const { activeSince, waitingSince } = plant.state.machines;
  const now = plant.state.count[Count.now] ?? 0;
  if (isActive[to] === 0) waitingSince[machine] = now;
  else if (now > (waitingSince[machine] ?? 0)) activeSince[machine] = now;
}

/** Counts the time since the machine's last change up to now. */
export function countTime(plant: Plant, machine: number): void {
  const { machines, count } = plant.state;
  const now = count[Count.now] ?? 0;
  const at = machine * machineStateCount + countedState(plant, machine);
  machines.timeIn[at] = (machines.timeIn[at] ?? 0) + now - (machines.since[machine] ?? 0);
  machines.since[machine] = now;
}

/** The state that a machine's time counts as: a pipe that could take something and holds something is processing. */
export function countedState(plant: Plant, machine: number): number {
  const { state, inside } = plant.state.machines;
  return state[machine] === Machine.starved && (inside[machine] ?? 0) > 0 ? Machine.processing : (state[machine] ?? 0);
}

/**
 * A machine takes a part, or a batch whose first this is: it changes over or sets up first where the part asks for that, then
 * works.
 */
export function beginPart(plant: Plant, machine: number, slot: number): void {
  const { machines } = plant.state;
  machines.part[machine] = slot;
  machines.partsBegun[machine] = (machines.partsBegun[machine] ?? 0) + 1;
  const setting = plant.layout.canSetUp ? changesSetup(plant, machine, slot) : -1;
  if (setting < 0) beginProcessing(plant, machine);
  else setAndWork(plant, machine, setting);
}

/** A machine is set up for so long before the work on what it holds begins. */
export function setAndWork(plant: Plant, machine: number, setting: number): void {
  plant.state.machines.settingUp[machine] = 1;
  tell(plant, machine, "changeover-started");
  work(plant, machine, setting);
}

/** Starts the part's own work on a machine that holds it. */
export function beginProcessing(plant: Plant, machine: number): void {
  const { machines, parts } = plant.state;
  const slot = machines.part[machine] ?? 0;
  machines.settingUp[machine] = 0;
  const step = plant.line.steps[parts.step[slot] ?? 0];
  if (step === undefined) return;
  if (plant.layout.hasPools && attendanceOf(plant, machine) !== null) {
    plant.state.people.phase[machine] = Phase.processing;
    if (beginPhase(plant, machine, Phase.load)) return;
  }
  const seconds = parts.work[slot] ?? 0;
  if (step.cadence !== null) return workInPipe(plant, machine, { slot, seconds, cadence: step.cadence, isPerPiece: step.per === "piece" });
  const pieces = step.per === "piece" ? piecesOn(plant, slot) : 1;
  work(plant, machine, microseconds(seconds * pieces + (plant.line.stations[step.station]?.handling ?? 0) * lotsOn(plant, slot)));
}

/** How many a part and its mates are: the lots of a batch are loaded and unloaded one after the other. */
function lotsOn(plant: Plant, first: number): number {
  let count = 0;
  for (let slot = first; slot >= 0; slot = plant.state.parts.mate[slot] ?? -1) count += 1;
  return count;
}

/**
 * Starts a phase of the work on a part, or the next that takes time; where its operators are the same in all of them, the work is
 * not split and there is none. False when there is none.
 */
export function beginPhase(plant: Plant, machine: number, from: number): boolean {
  const attendance = attendanceOf(plant, machine);
  if (attendance?.isSplit !== true) return false;
  for (let phase = from; phase <= Phase.unload; phase += 1) {
    const handling = phase === Phase.load ? attendance.loadSeconds : attendance.unloadSeconds;
    const time = phase === Phase.processing ? processingTime(plant, machine) : microseconds(handling * lotsOn(plant, plant.state.machines.part[machine] ?? -1));
    if (time === 0 && phase !== Phase.processing) continue;
    plant.state.people.phase[machine] = phase;
    work(plant, machine, time);
    return true;
  }
  return false;
}

function processingTime(plant: Plant, machine: number): number {
  const { machines, parts } = plant.state;
  const slot = machines.part[machine] ?? 0;
  const isPerPiece = plant.line.steps[parts.step[slot] ?? 0]?.per === "piece";
  return microseconds((parts.work[slot] ?? 0) * (isPerPiece ? piecesOn(plant, slot) : 1));
}

/** The pieces of a part and its mates. */
function piecesOn(plant: Plant, first: number): number {
  const { pieces, mate } = plant.state.parts;
  let sum = 0;
  for (let slot = first; slot >= 0; slot = mate[slot] ?? -1) sum += pieces[slot] ?? 0;
  return sum;
}

interface PipeWork {
  readonly slot: number;
  readonly seconds: number;
  readonly cadence: number;
  readonly isPerPiece: boolean;
}

/** A pipe takes the next so long after the one before as its cadence says; what it holds stays in for its whole time. */
function workInPipe(plant: Plant, machine: number, { slot, seconds, cadence, isPerPiece }: PipeWork): void {
  const handling = plant.line.stations[stationOf(plant, machine)]?.handling ?? 0;
  const pieces = isPerPiece ? piecesOn(plant, slot) : 1;
  const taken = microseconds(cadence * pieces);
  const whole = microseconds(seconds + cadence * (pieces - 1) + handling);
  plant.state.machines.tail[machine] = Math.max(0, whole - taken);
  work(plant, machine, taken);
}

function work(plant: Plant, machine: number, duration: number): void {
  plant.state.machines.workTotal[machine] = duration;
  plant.state.machines.workLeft[machine] = duration;
  resume(plant, machine);
}

/** Goes on with the work that is left: to its end, or to the failure that comes before. Off shift, and without its operators, it waits. */
export function resume(plant: Plant, machine: number): void {
  if (plant.layout.hasShifts && rests(plant, machine)) return changeState(plant, machine, Machine.off);
  if (plant.layout.hasPools && !isAttended(plant, machine)) return changeState(plant, machine, Machine.waitingForOperator);
  const { machines, count } = plant.state;
  const now = count[Count.now] ?? 0;
  const left = machines.workLeft[machine] ?? 0;
  const isSetup = machines.settingUp[machine] === 1;
  changeState(plant, machine, isSetup ? Machine.setup : Machine.processing);
  machines.began[machine] = now;
  const generation = machines.generation[machine] ?? 0;
  const uptime = isSetup || plant.widths.failure === 0 ? Number.POSITIVE_INFINITY : nextFailure(plant, machine);
  if (uptime < left) plant.calendar.add(now + uptime, EventKind.failure, machine, generation);
  else plant.calendar.add(now + left, EventKind.work, machine, generation);
}

/** Processing time until the first of its modes fails it. */
function nextFailure(plant: Plant, machine: number): number {
  const { uptimeLeft, nextMode } = plant.state.machines;
  const from = machine * plant.widths.failure;
  let least = uptimeLeft[from] ?? Number.POSITIVE_INFINITY;
  nextMode[machine] = 0;
  for (let mode = 1; mode < plant.widths.failure; mode += 1) {
    const left = uptimeLeft[from + mode] ?? Number.POSITIVE_INFINITY;
    if (left >= least) continue;
    least = left;
    nextMode[machine] = mode;
  }
  return least;
}

/** Stops the work where it is: what was done since it began counts, and the event that would end it is void. */
export function interrupt(plant: Plant, machine: number): void {
  const { machines, count } = plant.state;
  const done = (count[Count.now] ?? 0) - (machines.began[machine] ?? 0);
  machines.workLeft[machine] = Math.max(0, (machines.workLeft[machine] ?? 0) - done);
  useUptime(plant, machine, done);
  machines.generation[machine] = (machines.generation[machine] ?? 0) + 1;
  if (plant.layout.hasPools) release(plant, requestOf(plant, machine, Request.work));
}

/** Takes processing time off the operating clocks. */
export function useUptime(plant: Plant, machine: number, time: number): void {
  const { machines } = plant.state;
  if (machines.settingUp[machine] !== 0) return;
  const from = machine * plant.widths.failure;
  for (let at = from; at < from + plant.widths.failure; at += 1) machines.uptimeLeft[at] = Math.max(0, (machines.uptimeLeft[at] ?? 0) - time);
}

/** The set points that the line model's recipe says, and the machine keeps to them. */
export function resetSetPoints(plant: Plant, machine: number): void {
  const recipe = plant.line.stations[stationOf(plant, machine)]?.recipe ?? [];
  recipe.forEach(({ setPoint }, index) => {
    plant.state.machines.setPoints[machine * plant.widths.recipe + index] = setPoint;
    if (plant.state.physics.offsets.length > 0) plant.state.physics.offsets[machine * plant.widths.recipe + index] = 0;
  });
}

export function tell(plant: Plant, machine: number, event: EquipmentEventName): void {
  plant.listener?.equipment(plant, { machine, event });
}
