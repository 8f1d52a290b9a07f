import { aimOf } from "#quality";
import { type Conditions, knownDesign, noiseOf, presentConditions } from "#twin";
import { type ControlledMachine, expectedDisturbance, processModel } from "./controlledMachine.ts";
import type { Deviation, Lever } from "./correction.ts";
import { usuallyOff } from "./offTarget.ts";

/** So many observations make an estimate, and so many fresh ones a new look. */
const fewest = 4;

/** What a controller sees of one machine: its set point, and how far the characteristic is off. */
export interface Look {
  readonly lever: Lever;
  readonly seen: Deviation;
  /** Whether there is a reason to act: a chart's signal, or a deviation beyond the dead band. */
  readonly isDue: boolean;
}

/** Whether enough is new of a machine for a look. */
export function isAwake({ own }: ControlledMachine): boolean {
  return hasEstimate(own) && (isFresh(own) || own.isSignalled);
}

/** Null where there is nothing to go by: no estimate yet, no aim, or a model that gives no number. */
export function lookAt(of: ControlledMachine, now: number): Look | null {
  const { twin, control, machine, own, off } = of;
  if (!hasEstimate(own)) return null;
  const design = knownDesign(twin, twin.state.revision);
  const aim = aimOf(twin.line, control.characteristic, design);
  const conditions = presentConditions(twin, { station: control.station, machine, now, design, lineage: twin.model.characteristics[control.characteristic] });
  const lever = leverOf(of, conditions);
  if (aim === null || lever === null) return null;
  const noise = noiseOf(twin, control.characteristic, twin.state.revision).measured;
  const disturbance = expectedDisturbance(of);
  const standardError = noise * Math.sqrt(disturbance.variance);
  const deviation = lever.model(lever.present) + disturbance.mean - aim;
  if (!Number.isFinite(deviation)) return null;
  return { lever, seen: { aim, deviation, standardError, noise, usual: usuallyOff(off) * noise, deadBand: control.deadBand }, isDue: own.isSignalled || (isFresh(own) && Math.abs(deviation) > control.deadBand * standardError) };
}

function hasEstimate({ disturbance }: ControlledMachine["own"]): boolean {
  return disturbance.variance !== null && disturbance.observations >= fewest;
}

function isFresh({ fresh, isLimited }: ControlledMachine["own"]): boolean {
  return fresh >= (isLimited ? 1 : fewest);
}

function leverOf({ twin, control, machine }: ControlledMachine, conditions: Conditions): Lever | null {
  const station = twin.line.stations[control.station];
  const recipe = station?.recipe[control.setPoint];
  const present = conditions.setPoints[control.station]?.[control.setPoint];
  if (station === undefined || recipe === undefined || present === undefined) return null;
  return {
    station: station.id, machine, setPoint: recipe.id, present, lowest: recipe.range[0], highest: recipe.range[1], maxStep: recipe.maxStep,
    model: processModel(twin, control, conditions),
  };
}
