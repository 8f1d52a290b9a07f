import { normalQuantile } from "#kernel";
import type { CompiledStation } from "#line";
import { partIndex } from "./luck.ts";
import type { Plant } from "./plant.ts";

/** Measures what a station's gauges measure on this part; the values are the part's record from then on. */
export function measure(plant: Plant, station: CompiledStation, slot: number): void {
  const { line, scope, state, widths } = plant;
  const number = state.parts.number[slot] ?? 0;
  for (const index of station.measures) {
    const characteristic = line.characteristics[index];
    if (characteristic === undefined || (station.rework === null && number % characteristic.every !== 0)) continue;
    const z = normalQuantile(plant.luck.gauges[index]?.uniform(partIndex(number, state.parts.reworks[slot] ?? 0)) ?? 0.5);
    const value = Math.max(characteristic.gaugeLeast, (scope[characteristic.at] ?? 0) + characteristic.gaugeNoise * z);
    state.parts.measured[slot * widths.characteristic + index] = value;
    if (number % characteristic.every === 0) plant.listener?.measured(plant, { characteristic: index, slot, value });
  }
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
  if (rework.evaluate(scope) === 0) return false;
  state.parts.sentBack[at] = (state.parts.sentBack[at] ?? 0) + 1;
  return true;
}

const none: readonly string[] = [];

/** The characteristics of a part that are out of specification, by its own design's limits. The scope must be the part's. */
export function failedCharacteristics(plant: Plant): readonly string[] {
  const { line, scope } = plant;
  if (line.characteristics.length === 0) return none;
  return line.characteristics.filter(({ at, lower, upper }) => !((scope[at] ?? 0) >= lower(scope) && (scope[at] ?? 0) <= upper(scope))).map(({ id }) => id);
}
