import { aimOf } from "#quality";
import { type Conditions, knownDesign, noiseOf, presentConditions, safeState, type SafeState } from "#twin";
import { chartNoise, declaredProcess } from "./chart.ts";
import { type ControlledMachine, expectedDisturbance, processModel } from "./controlledMachine.ts";
import type { Deviation, Lever } from "./correction.ts";
import type { Disturbance } from "./disturbance.ts";
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
  return isEstimated(own.disturbance) && (isFresh(own) || own.isSignalled);
}

/** Null where there is nothing to go by: no estimate yet, no aim, a model that gives no number, or measurements that are suspect. */
export function lookAt(of: ControlledMachine, now: number): Look | null {
  const { twin, control, machine, own, off } = of;
  const safe = safeState(twin, control.characteristic);
  if (safe === "hold") own.isSignalled = false;
  const estimate = safe === "chart" ? own.chart : own.disturbance;
  if (safe === "hold" || !isEstimated(estimate)) return null;
  const design = knownDesign(twin, twin.state.revision);
  const aim = aimOf(twin.line, control.characteristic, design);
  const conditions = presentConditions(twin, { station: control.station, machine, now, design, lineage: twin.model.characteristics[control.characteristic] });
  const lever = leverOf(of, conditions, safe);
  if (aim === null || lever === null) return null;
  const noise = safe === "chart" ? chartNoise(twin, control.characteristic) : noiseOf(twin, control.characteristic, twin.state.revision).measured;
  const disturbance = expectedDisturbance(of, estimate);
  const standardError = noise * Math.sqrt(disturbance.variance);
  const deviation = lever.model(lever.present) + disturbance.mean - aim;
  if (!Number.isFinite(deviation)) return null;
  return { lever, seen: { aim, deviation, standardError, noise, usual: usuallyOff(off) * noise, deadBand: control.deadBand }, isDue: own.isSignalled || (isFresh(own) && Math.abs(deviation) > control.deadBand * standardError) };
}

function isEstimated({ variance, observations }: Disturbance): boolean {
  return variance !== null && observations >= fewest;
}

function isFresh({ fresh, isLimited }: ControlledMachine["own"]): boolean {
  return fresh >= (isLimited ? 1 : fewest);
}

/** By what is declared of the process alone where the chart is gone by: a deviation from the recipe's set point. */
function leverOf({ twin, control, machine }: ControlledMachine, conditions: Conditions, safe: SafeState | null): Lever | null {
  const station = twin.line.stations[control.station];
  const recipe = station?.recipe[control.setPoint];
  const present = conditions.setPoints[control.station]?.[control.setPoint];
  if (station === undefined || recipe === undefined || present === undefined) return null;
  const process = declaredProcess(twin, control, twin.state.revision);
  return {
    station: station.id, machine, setPoint: recipe.id, present, lowest: recipe.range[0], highest: recipe.range[1], maxStep: recipe.maxStep,
    model: safe === "chart" ? (setPoint) => process.gain * (setPoint - process.setPoint) : processModel(twin, control, conditions),
  };
}
