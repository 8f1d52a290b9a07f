import type { Command } from "#line";
import { type Twin, knownSetPoint } from "#twin";
import type { Policy, Rails } from "./policy.ts";
import { forecastYields } from "./yieldForecast.ts";

/** A guard rail that stopped a decision: what the decision would have made of the figure that the rail is about, and what is allowed. */
export interface Breach {
  /** A rail of the policy's; or the line model's own `range` and `step` of a set point, and `number` for what is none. */
  readonly rail: keyof Rails | "range" | "step" | "number";
  readonly found: number;
  /** The nearest that is allowed. */
  readonly allowed: number;
  /** "1" for a share. */
  readonly unit: string;
}

/** What was carried out in the last hour, as far as a rail counts it. Plain data. */
export interface Move {
  readonly at: number;
  /** Such as `maintenance`, or a set point by station, machine and name. */
  readonly what: string;
  /** How far, as a share of the range; 1 for a maintenance. */
  readonly by: number;
}

const hourSeconds = 3600;

/** Rounding puts a set point that was meant to end on a bound a hair beyond it. */
const slack = 1e-9;

interface Given {
  readonly policy: Policy;
  /** The moves of the last hour. */
  readonly moves: readonly Move[];
  readonly now: number;
}

/** The first guard rail that a command would break; null when it breaks none. Whatever a decision maker believes, nothing passes that is out of range or beyond a step. */
export function breachOf(twin: Twin, command: Command, given: Given): Breach | null {
  const { policy: { rails }, moves, now } = given;
  if (command.type === "maintain") {
    const count = 1 + total(moves, now, "maintenance");
    if (rails.maintenancesPerHour !== null && count > rails.maintenancesPerHour) return { rail: "maintenancesPerHour", found: count, allowed: rails.maintenancesPerHour, unit: "1/h" };
  }
  return (command.type === "set-point" ? breachOfSetPoint(twin, command, given) : null) ?? breachOfYield(twin, command, given);
}

/** The command as a move, as far as a rail counts it. Call it before it is carried out. */
export function moveOf(twin: Twin, command: Command, at: number): Move | null {
  if (command.type === "maintain") return { at, what: "maintenance", by: 1 };
  const lever = command.type === "set-point" ? leverOf(twin, command) : null;
  return lever === null ? null : { at, what: lever.what, by: lever.by };
}

/** The moves that a rail still counts. */
export function newest(moves: readonly Move[], now: number): readonly Move[] {
  return moves.filter(({ at }) => at > now - hourSeconds);
}

/** The moves without one that was noted and then not made. */
export function withoutMove(moves: readonly Move[], move: Move | null): readonly Move[] {
  const nth = moves.findLastIndex(({ at, what }) => at === move?.at && what === move.what);
  return nth < 0 ? moves : moves.toSpliced(nth, 1);
}

type SetPointCommand = Extract<Command, { readonly type: "set-point" }>;

function breachOfSetPoint(twin: Twin, command: SetPointCommand, { policy: { rails }, moves, now }: Given): Breach | null {
  const lever = leverOf(twin, command);
  if (lever === null || !Number.isFinite(command.value)) return { rail: "number", found: command.value, allowed: lever?.present ?? Number.NaN, unit: lever?.unit ?? "" };
  const { lowest, highest, present, maxStep, unit, what, by } = lever;
  if (command.value < lowest || command.value > highest) return { rail: "range", found: command.value, allowed: command.value < lowest ? lowest : highest, unit };
  // Two decisions at one time about one set point are one step.
  const step = (by + moves.reduce((sum, move) => (move.what === what && move.at === now ? sum + move.by : sum), 0)) * (highest - lowest);
  if (step > maxStep * (1 + slack)) return { rail: "step", found: step, allowed: maxStep, unit };
  const margin = ((1 - rails.setPointShare) * (highest - lowest)) / 2;
  const outer = beyond(command.value, lowest + margin, highest - margin);
  // One that is outside already may come nearer.
  if (outer !== null && Math.abs(command.value - outer) > Math.abs(present - outer) * (1 - slack)) return { rail: "setPointShare", found: command.value, allowed: outer, unit };
  const moved = by + total(moves, now, what);
  if (rails.moveSharePerHour !== null && moved > rails.moveSharePerHour * (1 + slack)) return { rail: "moveSharePerHour", found: moved, allowed: rails.moveSharePerHour, unit: "1" };
  return null;
}

/** A forecast yield below the least is a breach only where the command would lower it. */
function breachOfYield(twin: Twin, command: Command, { policy: { rails: { leastYield } }, now }: Given): Breach | null {
  const yields = leastYield === null ? null : forecastYields(twin, command, now);
  if (leastYield === null || yields === null || yields.after >= leastYield || yields.after >= yields.before) return null;
  return { rail: "leastYield", found: yields.after, allowed: leastYield, unit: "1" };
}

interface MovedLever {
  readonly what: string;
  readonly present: number;
  readonly lowest: number;
  readonly highest: number;
  readonly maxStep: number;
  readonly unit: string;
  readonly by: number;
}

/** The set point of a command; null where the line has no such. */
function leverOf(twin: Twin, { station: id, machine, setPoint, value }: SetPointCommand): MovedLever | null {
  const station = twin.line.stations.find((found) => found.id === id);
  const index = station?.recipe.findIndex((found) => found.id === setPoint) ?? -1;
  const recipe = station?.recipe[index];
  const present = station === undefined ? null : knownSetPoint(twin, { station: station.index, machine, setPoint: index });
  if (recipe === undefined || present === null) return null;
  const [lowest, highest] = recipe.range;
  return { what: `${id}/${machine}/${setPoint}`, present, lowest, highest, maxStep: recipe.maxStep, unit: recipe.unit, by: Math.abs(value - present) / (highest - lowest) };
}

/** The bound that a value is beyond; null when it is beyond none. */
function beyond(value: number, lowest: number, highest: number): number | null {
  const width = slack * (highest - lowest);
  if (value < lowest - width) return lowest;
  return value > highest + width ? highest : null;
}

function total(moves: readonly Move[], now: number, what: string): number {
  return newest(moves, now).reduce((sum, move) => (move.what === what ? sum + move.by : sum), 0);
}
