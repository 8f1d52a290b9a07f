import type { CompiledControl } from "#line";
import type { Measurement } from "#sensing";
import { type Conditions, type Twin, knownDesign, movedAt, nominalConditions, noiseOf, nominalValue, wayOf } from "#twin";
import { wantedMeasurements } from "./correction.ts";
import type { Decision } from "../decision.ts";
import { controllers } from "./controllers/controllers.ts";
import { type Disturbance, assumedDisturbance, disturbanceAhead, noDisturbance, observeDisturbance } from "./disturbance.ts";
import { type OpenDecision, closeDecision, collectOutcome, overtake } from "../outcome.ts";

/** What the controller of one pairing knows of one machine. Plain data. */
export interface ControlState {
  disturbance: Disturbance;
  /** Seconds between two measured parts when they were made, and from there to their measurement; smoothed, null before they are known. */
  between: number | null;
  delay: number | null;
  /** When the newest measured part was made. */
  newest: number;
  /** Measurements of parts that were made since the set point last moved or was considered. */
  fresh: number;
  /** The last move was shorter than wanted: the rest may follow at once. */
  isLimited: boolean;
  /** A chart's signal waits for an answer. */
  isSignalled: boolean;
  /** Something new was seen since the last look. */
  isUpdated: boolean;
  /** When the tool was last renewed. */
  renewed: number;
  /** When the last decision was made. */
  decided: number;
  open: OpenDecision | null;
}

/** One machine under one pairing of the line's controls. */
export interface ControlledMachine {
  readonly twin: Twin;
  readonly control: CompiledControl;
  readonly machine: number;
  readonly own: ControlState;
}

export function createControl(): ControlState {
  return { disturbance: noDisturbance(), between: null, delay: null, newest: -1, fresh: 0, isLimited: false, isSignalled: false, isUpdated: false, renewed: -1, decided: -1, open: null };
}

/**
 * Takes a measurement of the controlled characteristic in: what it differs from the nominal model's prediction, for the set
 * points that the part was made with, is an observation of the disturbance. Gives an earlier decision whose outcome is now known.
 */
export function measure(of: ControlledMachine, measurement: Measurement): Decision | null {
  const { twin, control, own } = of;
  const madeAt = measurement.times[control.station] ?? measurement.at;
  const lineage = twin.model.characteristics[control.characteristic];
  if (lineage === undefined || measurement.reworks > 0) return null;
  const conditions = wayOf(twin, measurement, lineage);
  freshenTool(twin, control, conditions);
  const residual = measurement.value - nominalValue(twin.model, conditions, control.characteristic);
  const noise = noiseOf(twin, control.characteristic, measurement.revision).measured;
  if (!(Math.abs(residual) <= 1e6 * noise)) return null;
  noteDelay(own, { madeAt, at: measurement.at });
  if (madeAt > own.renewed) takeResidual(of, { residual, noise, madeAt });
  if (own.open === null || collectOutcome(own.open, measurement.value, { madeAt, wanted: wantedMeasurements })) return null;
  const closed = closeDecision(own.open, measurement.at);
  own.open = null;
  return closed;
}

/** A part's residual moves the estimate of the disturbance, when the part was made since the last maintenance. */
function takeResidual({ twin, control, machine, own }: ControlledMachine, { residual, noise, madeAt }: { readonly residual: number; readonly noise: number; readonly madeAt: number }): void {
  const { level, trend, variance } = own.disturbance;
  const { controller, weights } = control;
  // One wild gauge counts as six standard deviations at most.
  const predicted = level + controllers[controller].lead(1, weights) * trend;
  const bounded = variance === null ? residual : Math.max(predicted - 6 * noise, Math.min(predicted + 6 * noise, residual));
  observeDisturbance(own.disturbance, bounded, { controller: controllers[controller], weights });
  own.isUpdated = true;
  const moved = movedAt(twin, { station: control.station, machine, setPoint: control.setPoint });
  if (madeAt > Math.max(own.decided, moved)) own.fresh += 1;
}

const smoothing = 0.1;

function noteDelay(own: ControlState, { madeAt, at }: { readonly madeAt: number; readonly at: number }): void {
  const smooth = (before: number | null, value: number): number => (before === null ? value : before + smoothing * (value - before));
  own.delay = smooth(own.delay, Math.max(0, at - madeAt));
  if (own.newest >= 0 && madeAt > own.newest) own.between = smooth(own.between, madeAt - own.newest);
  own.newest = Math.max(own.newest, madeAt);
}

/**
 * What is expected to be added to the nominal model on the next part, when as many are under way to their measurement as the
 * delay of metrology says: each carries a trend one step further. The variance is in units of one observation's.
 */
export function expectedDisturbance({ control, own }: ControlledMachine): { readonly mean: number; readonly variance: number } {
  const underWay = own.between === null ? 0 : (own.delay ?? 0) / own.between;
  return disturbanceAhead(own.disturbance, controllers[control.controller].lead(1 + underWay, control.weights));
}

/** After maintenance the tool is fresh and the set points are the recipe's: the disturbance is about nothing again. */
export function renew({ twin, control, own }: ControlledMachine, at: number): void {
  overtake(own.open, at);
  own.renewed = at;
  own.isSignalled = false;
  own.isLimited = false;
  own.fresh = 0;
  if (!(twin.line.stations[control.station]?.maintenance?.resets.includes(control.tool) ?? false)) return;
  const noise = noiseOf(twin, control.characteristic, twin.state.revision).measured;
  const initialSd = twin.line.stations[control.station]?.tools[control.tool]?.initialSd ?? 0;
  const shift = (toolEffect(twin, control) * initialSd) / noise;
  own.disturbance = assumedDisturbance(Number.isFinite(shift) ? Math.max(0.01, shift * shift) : 1);
}

/** Puts the tool that the pairing compensates back to its start: what it really does is the disturbance. */
export function freshenTool(twin: Twin, control: CompiledControl, conditions: Conditions): void {
  const tools = conditions.tools[control.station];
  if (tools !== undefined && control.tool >= 0) tools[control.tool] = twin.line.stations[control.station]?.tools[control.tool]?.initial ?? 0;
}

/** Change of the characteristic with the tool state, by the nominal model. */
function toolEffect(twin: Twin, control: CompiledControl): number {
  const conditions = nominalConditions(twin.line, knownDesign(twin, twin.state.revision));
  const tools = conditions.tools[control.station] ?? [];
  const step = twin.tracked.find(({ station, tool }) => station === control.station && tool === control.tool)?.scale ?? 1;
  const initial = tools[control.tool] ?? 0;
  const valueAt = (state: number): number => {
    tools[control.tool] = state;
    return nominalValue(twin.model, conditions, control.characteristic);
  };
  return (valueAt(initial + step) - valueAt(initial - step)) / (2 * step);
}
