import { nominalConditions } from "../conditions.ts";
import { nominalValue } from "../partModel.ts";
import { type Twin, knownDesign, noiseOf } from "../twin.ts";
import type { PartCase } from "./cases.ts";

/** The parts that something at a station has touched, of those that went through it, or through one machine of it. All by index. */
export interface Touched {
  readonly station: number;
  /** -1 for all of its machines. */
  readonly machine: number;
  /** Those of the lot of this material that is open; -1 for those made since a time. */
  readonly material: number;
  /** What was made before is as it usually is; what was made from `from` on is as it is now. Simulated seconds. */
  readonly since: number;
  readonly from: number;
}

/** The mean of a characteristic before something and since, in its unit. */
export interface MeanShift {
  readonly before: number;
  readonly after: number;
  /** Standard deviation of the difference of the two by chance alone. */
  readonly sd: number;
  /** Parts that `after` is of. */
  readonly parts: number;
}

const fewestBefore = 4;
const fewestAfter = 2;
/** A moment that was found by weighing lies between two parts. */
const newest = 30;

/**
 * By how much a characteristic (by index) of the parts that something has touched lies off that of the others, as measured, about what the line model
 * says of the present design. Null with fewer than four parts before, or two since.
 */
export function meanShift(twin: Twin, characteristic: number, touched: Touched): MeanShift | null {
  const { cases } = twin.state;
  const { station, machine, material, since, from } = touched;
  const open = cases.opened[material]?.at(-1)?.lot ?? -1;
  const before: number[] = [];
  const after: number[] = [];
  for (const part of cases.parts) {
    const deviation = part.deviations[characteristic] ?? null;
    const own = part.machines[station] ?? -1;
    if (deviation === null || own < 0 || (machine >= 0 && own !== machine)) continue;
    const at = madeAt(part, station);
    const isOfOpen = part.materials[material] === open;
    if (material >= 0 ? !isOfOpen : at < since) before.push(deviation);
    if (material >= 0 ? isOfOpen && at >= from : at >= Math.max(since, from)) after.push(deviation);
  }
  const [usual, now] = [before.slice(-newest), after.slice(-newest)];
  if (usual.length < fewestBefore || now.length < fewestAfter) return null;
  const { measured } = noiseOf(twin, characteristic, twin.state.revision);
  const nominal = nominalValue(twin.model, nominalConditions(twin.line, knownDesign(twin, Number.POSITIVE_INFINITY)), characteristic);
  const shift = { before: nominal + mean(usual) * measured, after: nominal + mean(now) * measured, sd: measured * Math.sqrt(1 / usual.length + 1 / now.length), parts: now.length };
  return Number.isFinite(shift.after - shift.before) ? shift : null;
}

function madeAt({ times, at }: PartCase, station: number): number {
  const time = times[station] ?? -1;
  return time < 0 ? at : time;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
