import { normalQuantile } from "#kernel";
import type { CompiledCharacteristic, CompiledStation } from "#line";
import { book } from "./accounts.ts";
import { stepOrLast } from "./aim.ts";
import { partIndex } from "./luck.ts";
import type { Plant } from "./plant.ts";
import { isSampled, notePassed } from "./samplingPlan.ts";
import { inSteps } from "./sensor.ts";

/** Measures what a machine's gauges measure on this part; the values are the part's record from then on. */
export function measure(plant: Plant, machine: number, slot: number): void {
  const { line, state, widths } = plant;
  const station = line.stations[plant.layout.stationOfMachine[machine] ?? 0];
  const number = state.parts.number[slot] ?? 0;
  for (const index of line.steps[state.parts.step[slot] ?? 0]?.measures ?? []) {
    const characteristic = line.characteristics[index];
    if (characteristic === undefined || station === undefined) continue;
    const isTold = characteristic.gauge.plan === null ? number % (state.sensing.every[index] ?? 1) === 0 : isSampled(plant, characteristic);
    if (isTold || station.rework?.reads.includes(index) === true) {
      book(plant, "inspection", -characteristic.gauge.cost);
      const value = gauged(plant, characteristic, { slot, own: machine - station.firstMachine });
      state.parts.measured[slot * widths.characteristic + index] = value;
      if (isTold) plant.listener?.measured(plant, { characteristic: index, slot, value });
    }
    if (characteristic.gauge.plan !== null) notePassed(plant, characteristic, isTold && isOut(plant, characteristic, state.parts.measured[slot * widths.characteristic + index] ?? 0));
  }
}

/** What the gauge of one machine of its station (from 0) finds: the attribute in the scope, through all that a gauge does to it. */
function gauged(plant: Plant, { index, at, gauge, gaugeLeast }: CompiledCharacteristic, { slot, own }: { readonly slot: number; readonly own: number }): number {
  const { parts } = plant.state;
  const luck = plant.luck.gauges[index];
  const z = normalQuantile(luck?.noise.uniform(partIndex(parts.number[slot] ?? 0, parts.reworks[slot] ?? 0)) ?? 0.5);
  const off = gauge.bias + (luck?.offsets[own] ?? 0);
  return Math.max(gaugeLeast, inSteps((plant.scope[at] ?? 0) + off + gauge.repeatability * z, gauge.quantum));
}

function isOut({ scope }: Plant, { lower, upper }: CompiledCharacteristic, value: number): boolean {
  return !(value >= lower(scope) && value <= upper(scope));
}

/** What a station that sends back or scraps takes a part for: it may raise a false alarm, or miss. */
export function isJudgedBad(plant: Plant, { index, judgement }: CompiledStation, { slot, isBad }: { readonly slot: number; readonly isBad: boolean }): boolean {
  const { parts } = plant.state;
  if (judgement === null) return isBad;
  const draw = plant.luck.stations[index]?.judgement?.uniform(partIndex(parts.number[slot] ?? 0, parts.reworks[slot] ?? 0)) ?? 1;
  return draw < (isBad ? judgement.miss : judgement.falseAlarm) ? !isBad : isBad;
}

/** Whether an inspecting station sends this part back, judged by its measured values. Counts it if so. */
export function sendsBack(plant: Plant, station: CompiledStation, slot: number): boolean {
  const { line, scope, state, widths } = plant;
  const { rework } = station;
  if (rework === null) return false;
  const at = slot * widths.station + station.index;
  if ((state.parts.sentBack[at] ?? 0) >= rework.limit) return false;
  for (const index of station.measures) {
    const characteristic = line.characteristics[index];
    if (characteristic !== undefined) scope[characteristic.at] = state.parts.measured[slot * widths.characteristic + index] ?? 0;
  }
  if (!isJudgedBad(plant, station, { slot, isBad: rework.evaluate(scope) !== 0 })) return false;
  state.parts.sentBack[at] = (state.parts.sentBack[at] ?? 0) + 1;
  return true;
}

const none: readonly string[] = [];

/**
 * The characteristics of a part, as far as it has come, that count as out of specification, by its own design's limits. The scope must be the
 * part's. One whose escapes cost money is not seen by the final test: it counts by what was last measured of the part, if anything was.
 */
export function failedCharacteristics(plant: Plant, slot: number): readonly string[] {
  const { line, scope, state, widths } = plant;
  if (line.characteristics.length === 0) return none;
  const failed: string[] = [];
  for (const index of line.steps[stepOrLast(plant, slot)]?.made ?? []) {
    const characteristic = line.characteristics[index];
    if (characteristic === undefined) continue;
    const isSeen = characteristic.escapeCost === null;
    const value = isSeen ? (scope[characteristic.at] ?? 0) : (state.parts.measured[slot * widths.characteristic + index] ?? Number.NaN);
    if ((isSeen || !Number.isNaN(value)) && isOut(plant, characteristic, value)) failed.push(characteristic.id);
  }
  return failed.length === 0 ? none : failed;
}

/** Money that a part which leaves as good costs later, for what it is out of specification in. The scope must be the part's. */
export function costOfEscape(plant: Plant, slot: number): number {
  let cost = 0;
  for (const index of plant.line.steps[stepOrLast(plant, slot)]?.made ?? []) {
    const characteristic = plant.line.characteristics[index];
    if (characteristic !== undefined && characteristic.escapeCost !== null && isOut(plant, characteristic, plant.scope[characteristic.at] ?? 0)) cost += characteristic.escapeCost;
  }
  return cost;
}
