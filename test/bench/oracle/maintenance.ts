import { type CompiledStation, meanSeconds } from "#line";
import { type Plant, order } from "#plant";
import { type PartModel, linePace, nominalConditions } from "#twin";
import { goodShare, lossOfBad, marginOf } from "./share.ts";
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
  const once = maintenance.cost + meanSeconds(maintenance.time) * lostPerSecond(model, station);
  const conditions = nominalConditions(line);
  const own = conditions.tools[index] ?? [];
  const most = Number.isFinite(maintenance.every) ? maintenance.every : 10_000;
  let losses = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let parts = 1; parts <= most; parts += 1) {
    tools.forEach(({ initial, perPart }, tool) => { own[tool] = initial + (isCompensated(line, index, tool) ? 0 : perPart * parts); });
    losses += (1 - goodShare(model, conditions)) * lossOfBad(line, conditions.design);
    least = Math.min(least, (losses + once) / parts);
  }
  return least;
}

/** Money of the parts that the line makes less in a second while one machine of a station is away. */
function lostPerSecond({ line }: PartModel, { machines, time }: CompiledStation): number {
  const design = line.nominalDesign;
  return Math.max(0, 1 / linePace(line) - (machines - 1) / meanSeconds(time)) * marginOf(line, design);
}

/** Renews every machine that loses more with each part than it should, even with its set points where they do best. */
export function renew(plant: Plant, model: PartModel, limits: readonly (number | null)[]): void {
  for (const station of model.line.stations) {
    const limit = limits[station.index] ?? null;
    if (limit === null) continue;
    for (let machine = 0; machine < station.machines; machine += 1) {
      if (plant.state.machines.maintenanceDue[station.firstMachine + machine] === 1) continue;
      const conditions = bestConditions(plant, model, { station, machine });
      if ((1 - goodShare(model, conditions)) * lossOfBad(model.line, conditions.design) > limit) order(plant, { type: "maintain", station: station.id, machine });
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
