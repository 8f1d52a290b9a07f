import { normalQuantile, secondsOf } from "#kernel";
import type { CompiledEnvironment } from "#line";
import type { Plant } from "./plant.ts";
import { Count } from "./state.ts";

/** What a part is made of and in: lots of material, and the environment. */

/** Puts the environment of a station as it is now, and what a part has of its materials, in the plant's scope. */
export function fillSurroundings(plant: Plant, station: number, slot: number): void {
  const { scope, state, widths } = plant;
  const { environment, at } = plant.line.physics;
  for (let index = 0; index < environment.length; index += 1) scope[at + index] = environmentNow(plant, index, station);
  for (let index = 0; index < widths.property; index += 1) scope[at + environment.length + index] = state.parts.properties[slot * widths.property + index] ?? 0;
}

/** A part gets its share of the lots that its station uses; an empty one is followed by the next. */
export function takeMaterials(plant: Plant, machine: number, slot: number): void {
  const { physics, parts } = plant.state;
  const { materials, properties } = plant.line.physics;
  const station = plant.layout.stationOfMachine[machine];
  for (let index = 0; index < materials.length; index += 1) {
    const material = materials[index];
    if (material === undefined || material.station !== station) continue;
    if ((physics.lot[index] ?? -1) < 0 || (physics.lotUsed[index] ?? 0) >= material.lot) openLot(plant, index, machine);
    physics.lotUsed[index] = (physics.lotUsed[index] ?? 0) + 1;
    parts.lots[slot * plant.widths.material + index] = physics.lot[index] ?? -1;
    for (let property = 0; property < properties.length; property += 1) {
      if (properties[property]?.material === index) parts.properties[slot * plant.widths.property + property] = physics.properties[property] ?? 0;
    }
  }
}

/** The next lot of a material is opened, at a machine: its properties are the lot's own. */
export function openLot(plant: Plant, material: number, machine: number): void {
  const { physics } = plant.state;
  const lot = (physics.lot[material] ?? -1) + 1;
  physics.lot[material] = lot;
  physics.lotUsed[material] = 0;
  plant.line.physics.properties.forEach(({ material: of, mean, sd }, index) => {
    if (of === material) physics.properties[index] = sd === 0 ? mean : mean + sd * normalQuantile(plant.luck.properties[index]?.uniform(lot) ?? 0.5);
  });
  plant.listener?.lotOpened?.(plant, { machine, material, lot });
}

/** A part that has had nothing of a material yet counts as if it was of a mean lot. */
export function clearMaterials(plant: Plant, slot: number): void {
  const { parts } = plant.state;
  const { material, property } = plant.widths;
  parts.lots.fill(-1, slot * material, (slot + 1) * material);
  plant.line.physics.properties.forEach(({ mean }, index) => {
    parts.properties[slot * property + index] = mean;
  });
}

const day = 86_400;
const hour = 3_600_000_000;

/** What the environment is at a station now, with what a fault adds there. */
function environmentNow(plant: Plant, index: number, station: number): number {
  const of = plant.line.physics.environment[index];
  if (of === undefined) return 0;
  const { physics, count } = plant.state;
  const now = count[Count.now] ?? 0;
  const seconds = secondsOf((physics.startsAt[0] ?? 0) + now);
  const value = of.mean + of.amplitude * dailyWave((seconds - of.peakSeconds) / day) + wander(plant, of, { index, seconds });
  const at = index * plant.line.stations.length + station;
  if (!(now < (physics.shiftUntil[at] ?? 0))) return value;
  return value + (physics.shift[at] ?? 0) + (physics.shiftPerHour[at] ?? 0) * ((now - (physics.shiftSince[at] ?? 0)) / hour);
}

/** A fault adds to an environment at a station from now on; an earlier one there goes on within it. Hours and microseconds. */
export function shiftEnvironment(plant: Plant, { environment, station, step, perHour, until }: { readonly environment: number; readonly station: number; readonly step: number; readonly perHour: number; readonly until: number }): void {
  const { physics, count } = plant.state;
  const now = count[Count.now] ?? 0;
  const at = environment * plant.line.stations.length + station;
  const goesOn = now < (physics.shiftUntil[at] ?? 0);
  const before = goesOn ? (physics.shift[at] ?? 0) + (physics.shiftPerHour[at] ?? 0) * ((now - (physics.shiftSince[at] ?? 0)) / hour) : 0;
  physics.shift[at] = before + step;
  physics.shiftPerHour[at] = (goesOn ? (physics.shiftPerHour[at] ?? 0) : 0) + perHour;
  physics.shiftSince[at] = now;
  physics.shiftUntil[at] = goesOn ? Math.max(until, physics.shiftUntil[at] ?? 0) : until;
}

/**
 * A rise and fall once a day, from -1 to 1, highest at phase 0: two parabolas, which stay within 0.06 of a cosine and need
 * nothing that differs between engines.
 */
function dailyWave(days: number): number {
  const phase = days + 0.25 - Math.floor(days + 0.25);
  return phase < 0.5 ? 16 * phase * (0.5 - phase) : -16 * (phase - 0.5) * (1 - phase);
}

/**
 * A stationary Gaussian course that has forgotten after one memory time: between independent draws at its multiples it goes
 * over from one to the next, at constant variance. A function of time, so that nothing has to be kept.
 */
function wander(plant: Plant, { wanderSd, memorySeconds }: CompiledEnvironment, { index, seconds }: { readonly index: number; readonly seconds: number }): number {
  if (wanderSd === 0) return 0;
  const stream = plant.luck.environment[index];
  const knot = Math.floor(seconds / memorySeconds);
  const after = seconds / memorySeconds - knot;
  const before = 1 - after;
  const left = normalQuantile(stream?.uniform(knot) ?? 0.5);
  const right = normalQuantile(stream?.uniform(knot + 1) ?? 0.5);
  return (wanderSd * (before * left + after * right)) / Math.sqrt(before * before + after * after);
}
