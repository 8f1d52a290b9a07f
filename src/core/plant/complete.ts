import type { CompiledStation } from "#line";
import { book } from "./accounts.ts";
import { aim } from "./aim.ts";
import { split } from "./assembly.ts";
import { failedCharacteristics, isJudgedBad, measure, sendsBack } from "./inspection.ts";
import { partIndex } from "./luck.ts";
import { stationOf } from "./machine.ts";
import { fillScope, makeAttributes } from "./physics.ts";
import type { Plant } from "./plant.ts";
import { updateSensors } from "./sensor.ts";
import { Count, Fate } from "./state.ts";
import { takeMaterials } from "./surroundings.ts";
import { wearTools } from "./tool.ts";

/** A part has been worked on: it gets what the station makes, is measured and judged, and its next step is set. */
export function complete(plant: Plant, machine: number, slot: number): void {
  const { parts, count, machines } = plant.state;
  const step = plant.line.steps[parts.step[slot] ?? 0];
  if (step === undefined) return;
  if (step.remembersEnd >= 0) {
    parts.endsOf[slot * plant.widths.endsRemembered + step.remembersEnd] = (count[Count.now] ?? 0) + (machines.tail[machine] ?? 0);
  }
  if (plant.layout.reworks && parts.fate[slot] === Fate.scrapped) return aim(plant, slot, -1);
  let next = step.next;
  if (plant.widths.station + plant.widths.attribute > 0) next = inspect(plant, machine, slot);
  if (step.scrap > 0 && chance(plant, slot, "scrap") < step.scrap) next = scrap(plant, slot);
  else if (step.rework !== null && isSentBack(plant, slot)) {
    next = step.rework.to;
    sendBack(plant, slot);
  }
  if (plant.layout.assembles && parts.fate[slot] === Fate.none) split(plant, slot);
  aim(plant, slot, next);
}

function isSentBack(plant: Plant, slot: number): boolean {
  const rework = plant.line.steps[plant.state.parts.step[slot] ?? 0]?.rework ?? null;
  return rework !== null && (plant.state.parts.reworks[slot] ?? 0) < rework.limit && chance(plant, slot, "rework") < rework.share;
}

function chance(plant: Plant, slot: number, of: "rework" | "scrap"): number {
  const { parts } = plant.state;
  const stream = plant.luck.steps[parts.step[slot] ?? 0]?.[of] ?? null;
  return stream === null ? 1 : stream.uniform(partIndex(parts.number[slot] ?? 0, parts.reworks[slot] ?? 0));
}

/** A part out of specification is scrapped, and neither built in nor split. */
function scrap(plant: Plant, slot: number): number {
  if (plant.layout.reworks) plant.state.parts.fate[slot] = Fate.scrapped;
  return -1;
}

function sendBack(plant: Plant, slot: number): void {
  const { parts, count } = plant.state;
  parts.fate[slot] = Fate.returns;
  parts.reworks[slot] = (parts.reworks[slot] ?? 0) + 1;
  count[Count.reworked] = (count[Count.reworked] ?? 0) + 1;
  book(plant, "rework", -(plant.line.spec.product?.reworkCost ?? 0));
}

/** Gives the part what the station makes, measures it, and says which step comes next. */
function inspect(plant: Plant, machine: number, slot: number): number {
  const { line, state, widths } = plant;
  const index = stationOf(plant, machine);
  const station = line.stations[index];
  const step = line.steps[state.parts.step[slot] ?? 0];
  if (station === undefined || step === undefined) return -1;
  if (widths.material > 0) takeMaterials(plant, machine, slot);
  fillScope(plant, machine, slot);
  makeAttributes(plant, machine, slot);
  if (widths.station > 0 && (makesAny(station, step.index) || (state.parts.madeBy[slot * widths.station + index] ?? -1) < 0)) {
    state.parts.madeBy[slot * widths.station + index] = machine - station.firstMachine;
    state.parts.madeAt[slot * widths.station + index] = state.count[Count.now] ?? 0;
  }
  if (widths.sensor > 0) updateSensors(plant, station, machine);
  plant.listener?.processed(plant, { station: index, machine, slot });
  wearTools(plant, machine);
  measure(plant, machine, slot);
  if (station.grades) return isJudgedBad(plant, station, { slot, isBad: failedCharacteristics(plant, slot).length > 0 }) ? scrap(plant, slot) : step.next;
  if (station.rework === null || !sendsBack(plant, station, slot)) return step.next;
  sendBack(plant, slot);
  return lastStepAt(plant, step.index, station.rework.to);
}

/** Whether a visit gives a part anything: of a part that comes back to a station, the visit counts that made what is measured of it, not one that only passes it on. */
function makesAny({ responses }: CompiledStation, step: number): boolean {
  return responses.length === 0 || responses.some(({ steps }) => steps?.has(step) ?? true);
}

/** The last step at a station that a route has up to a step. */
function lastStepAt(plant: Plant, step: number, station: number): number {
  const { steps } = plant.line;
  const product = steps[step]?.product;
  for (let index = step; index >= 0 && steps[index]?.product === product; index -= 1) if (steps[index]?.station === station) return index;
  return step;
}
