import { normalQuantile } from "#kernel";
import { partIndex } from "./luck.ts";
import type { Plant } from "./plant.ts";
import { fillSurroundings } from "./surroundings.ts";
import { ageTools } from "./tool.ts";

/** Fills the plant's scope with what a part is: its design and its attributes. */
export function fillPartScope(plant: Plant, slot: number): void {
  const { line, scope, state, widths } = plant;
  const design = plant.revisions[state.parts.revision[slot] ?? 0]?.design ?? line.nominalDesign;
  for (let index = 0; index < design.length; index += 1) scope[index] = design[index] ?? 0;
  for (let index = 0; index < widths.attribute; index += 1) scope[design.length + index] = state.parts.attributes[slot * widths.attribute + index] ?? 0;
}

/** Fills the plant's scope with the numbers that a machine works on a part under: design, attributes so far, set points, tool states. */
export function fillScope(plant: Plant, machine: number, slot: number): void {
  const { line, scope, state, widths } = plant;
  const station = line.stations[line.stationOfMachine[machine] ?? 0];
  if (station === undefined) return;
  fillPartScope(plant, slot);
  for (let index = 0; index < station.recipe.length; index += 1) {
    const at = machine * widths.recipe + index;
    scope[station.recipeAt + index] = (state.machines.setPoints[at] ?? 0) + (state.physics.offsets[at] ?? 0);
  }
  if (plant.layout.ages) ageTools(plant, machine);
  for (let index = 0; index < station.tools.length; index += 1) scope[station.toolsAt + index] = state.machines.tools[machine * widths.tool + index] ?? 0;
  if (station.readsSurroundings) fillSurroundings(plant, station.index, slot);
}

/** A machine has worked on a part: the station's responses give it its attributes, each with noise that is the part's own. */
export function makeAttributes(plant: Plant, machine: number, slot: number): void {
  const { line, scope, state, widths } = plant;
  const station = line.stations[line.stationOfMachine[machine] ?? 0];
  if (station === undefined || station.responses.length === 0) return;
  const index = partIndex(state.parts.number[slot] ?? 0, state.parts.reworks[slot] ?? 0);
  const step = state.parts.step[slot] ?? 0;
  const offsets = plant.luck.machines[machine]?.responses;
  const noises = plant.luck.stations[station.index]?.noise;
  for (let response = 0; response < station.responses.length; response += 1) {
    const made = station.responses[response];
    if (made === undefined || made.steps?.has(step) === false) continue;
    const { evaluate, noise, into } = made;
    const value = evaluate(scope) + (offsets?.[response] ?? 0);
    const sd = noise === null ? 0 : noise(scope);
    scope[into] = sd === 0 ? value : value + sd * normalQuantile(noises?.[response]?.uniform(index) ?? 0.5);
  }
  const from = line.design.length;
  for (let attribute = 0; attribute < widths.attribute; attribute += 1) state.parts.attributes[slot * widths.attribute + attribute] = scope[from + attribute] ?? 0;
}
