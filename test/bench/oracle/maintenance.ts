import { type CompiledStation, meanSeconds } from "#line";
import { type Plant, order } from "#plant";
import { type PartModel, nominalConditions } from "#twin";
import { costOfAbsence } from "../../../src/core/optimizer/maintenance/absence.ts";
import { standardPolicy } from "../../../src/core/optimizer/policy.ts";
import { partWorth } from "../../../src/core/optimizer/worth.ts";
import { goodShare } from "./share.ts";
import { isCompensated, trueConditions } from "./truth.ts";

/**
 * What a machine may lose with each part before it is better renewed: the least mean cost per part that any interval between
 * renewals has (Barlow & Hunter 1960: renew when the rate of loss comes up to the mean cost). By station; null without maintenance.
 */
export function renewalLimits(model: PartModel): readonly (number | null)[] {
  return model.line.stations.map((station) => renewalLimit(model, station));
}

function renewalLimit(model: PartModel, station: CompiledStation): number | null {
  const { line } = model;
  const { maintenance, tools, index } = station;
  if (maintenance === null) return null;
  const once = maintenance.cost + costOfAbsence(model, standardPolicy(), { station: index, seconds: meanSeconds(maintenance.time), design: line.nominalDesign });
  const conditions = nominalConditions(line);
  const own = conditions.tools[index] ?? [];
  const most = Number.isFinite(maintenance.every) ? maintenance.every : 10_000;
  let losses = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let parts = 1; parts <= most; parts += 1) {
    tools.forEach(({ initial, perPart }, tool) => { own[tool] = initial + (isCompensated(line, index, tool) ? 0 : perPart * parts); });
    losses += (1 - goodShare(model, conditions)) * lossOfBad(model, index, conditions.design);
    least = Math.min(least, (losses + once) / parts);
  }
  return least;
}

/** Money lost with each part of a station out of specification. */
function lossOfBad(model: PartModel, station: number, design: readonly number[]): number {
  const { good, scrapped } = partWorth(model, standardPolicy(), { design, station });
  return good - scrapped;
}

/** Renews every machine that loses more with each part than it should, even with its set points where they do best. */
export function renew(plant: Plant, model: PartModel, limits: readonly (number | null)[]): void {
  for (const station of model.line.stations) {
    const limit = limits[station.index] ?? null;
    if (limit === null) continue;
    for (let machine = 0; machine < station.machines; machine += 1) {
      if (plant.state.machines.maintenanceDue[station.firstMachine + machine] === 1) continue;
      const conditions = bestConditions(plant, model, { station, machine });
      if ((1 - goodShare(model, conditions)) * lossOfBad(model, station.index, conditions.design) > limit) order(plant, { type: "maintain", station: station.id, machine });
    }
  }
}

/** A machine's true conditions but for what its controls will make good; all other machines at their best too, for they are not this one's to mend. */
function bestConditions(plant: Plant, { line }: PartModel, { station, machine }: { readonly station: CompiledStation; readonly machine: number }): ReturnType<typeof trueConditions> {
  const conditions = trueConditions(plant, { station: station.index, machine });
  const nominal = nominalConditions(line, conditions.design);
  const setPoints = nominal.setPoints;
  const tools = nominal.tools.with(station.index, [...(conditions.tools[station.index] ?? [])]);
  for (const control of line.controls) {
    const recipe = line.stations[control.station]?.recipe[control.setPoint];
    const own = setPoints[control.station];
    if (control.station !== station.index || recipe === undefined || own === undefined) continue;
    own[control.setPoint] = conditions.setPoints[control.station]?.[control.setPoint] ?? recipe.setPoint;
  }
  return { ...conditions, setPoints, tools };
}
