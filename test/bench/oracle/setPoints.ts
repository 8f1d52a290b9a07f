import type { CompiledControl } from "#line";
import { type Plant, order } from "#plant";
import { aimOf } from "#quality";
import { type PartModel, nominalValue } from "#twin";
import { offsetOf, setPointOf, trueConditions } from "./truth.ts";

/** Moves every controlled set point to where the line model and the truth of the machine put the characteristic on its target, within range and step. */
export function steer(plant: Plant, model: PartModel): void {
  for (const control of model.line.controls) {
    const machines = model.line.stations[control.station]?.machines ?? 0;
    for (let machine = 0; machine < machines; machine += 1) steerOne(plant, model, { control, machine });
  }
}

function steerOne(plant: Plant, model: PartModel, { control, machine }: { readonly control: CompiledControl; readonly machine: number }): void {
  const { line } = model;
  const station = line.stations[control.station];
  const recipe = station?.recipe[control.setPoint];
  if (station === undefined || recipe === undefined) return;
  const ordered = setPointOf(plant, station.firstMachine + machine, control.setPoint);
  const best = bestSetPoint(plant, model, { control, machine });
  const to = Math.max(recipe.range[0], Math.min(recipe.range[1], Math.max(ordered - recipe.maxStep, Math.min(ordered + recipe.maxStep, best))));
  if (Math.abs(to - ordered) > 1e-3 * (recipe.range[1] - recipe.range[0])) order(plant, { type: "set-point", station: station.id, machine, setPoint: recipe.id, value: to });
}

/** The set point that puts the characteristic on its target, found on the model by bisection over the range, where it lies there; else the nearer end. */
function bestSetPoint(plant: Plant, model: PartModel, { control, machine }: { readonly control: CompiledControl; readonly machine: number }): number {
  const { line } = model;
  const station = line.stations[control.station];
  const recipe = station?.recipe[control.setPoint];
  const conditions = trueConditions(plant, { station: control.station, machine });
  const aim = aimOf(line, control.characteristic, conditions.design);
  const own = conditions.setPoints[control.station];
  if (station === undefined || recipe === undefined || own === undefined || aim === null) return Number.NaN;
  const offset = offsetOf(plant, station.firstMachine + machine, control.setPoint);
  const off = (setPoint: number): number => {
    own[control.setPoint] = setPoint + offset;
    return nominalValue(model, conditions, control.characteristic) - aim;
  };
  let [low, high] = recipe.range;
  const sign = Math.sign(off(high) - off(low));
  if (sign * off(low) > 0) return low;
  if (sign * off(high) < 0) return high;
  for (let halving = 0; halving < 40; halving += 1) {
    const middle = (low + high) / 2;
    if (sign * off(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
