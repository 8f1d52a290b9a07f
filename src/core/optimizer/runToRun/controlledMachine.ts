import type { CompiledControl } from "#line";
import { aimOf } from "#quality";
import type { Measurement } from "#sensing";
import { type Conditions, type Twin, knownDesign, knownSetPoint, movedAt, nominalConditions, noiseOf, nominalValue, safeState, wayOf } from "#twin";
import { chartNoise, declaredProcess } from "./chart.ts";
import { wantedMeasurements } from "./correction.ts";
import type { Decision } from "../decision.ts";
import { controllers } from "./controllers/controllers.ts";
import { type Disturbance, assumedDisturbance, disturbanceAhead, noDisturbance, observeDisturbance } from "./disturbance.ts";
import { type OffTarget, noteOffTarget } from "./offTarget.ts";
import { type OpenDecision, closeDecision, collectOutcome, overtake } from "../outcome.ts";

/** What the controller of one pairing knows of one machine. Plain data. */
export interface ControlState {
  disturbance: Disturbance;
  /** The chart that it goes by while the twin has lost the characteristic: what is measured, as it would be at the recipe's set point. */
  chart: Disturbance;
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
  /** Decisions that wait for what comes of them, oldest first. */
  open: OpenDecision[];
}

/** One machine under one pairing of the line's controls. */
export interface ControlledMachine {
  readonly twin: Twin;
  readonly control: CompiledControl;
  readonly machine: number;
  readonly own: ControlState;
  /** Of all machines under the control. */
  readonly off: OffTarget;
}

export function createControl(): ControlState {
  return { disturbance: noDisturbance(), chart: noDisturbance(), between: null, delay: null, newest: -1, fresh: 0, isLimited: false, isSignalled: false, isUpdated: false, renewed: -1, decided: -1, open: [] };
}

/**
 * Takes a measurement of the controlled characteristic in: what it differs from the nominal model's prediction, for the set
 * points that the part was made with, is an observation of the disturbance. Gives earlier decisions whose outcome is now known.
 */
export function measure(of: ControlledMachine, measurement: Measurement): readonly Decision[] {
  const { twin, control, own } = of;
  const madeAt = measurement.times[control.station] ?? measurement.at;
  const lineage = twin.model.characteristics[control.characteristic];
  // What is suspect is no evidence: neither of the process nor of what has come of a decision.
  if (lineage === undefined || measurement.reworks > 0 || safeState(twin, control.characteristic) === "hold") return [];
  const conditions = wayOf(twin, measurement, lineage);
  const setPoint = conditions.setPoints[control.station]?.[control.setPoint] ?? Number.NaN;
  const nominal = processModel(twin, control, conditions)(setPoint);
  const residual = measurement.value - nominal;
  const noise = noiseOf(twin, control.characteristic, measurement.revision).measured;
  if (!(Math.abs(residual) <= 1e6 * noise)) return [];
  noteDelay(own, { madeAt, at: measurement.at });
  if (madeAt > own.renewed) {
    takeResidual(of, { residual, noise, madeAt });
    const process = declaredProcess(twin, control, measurement.revision);
    const atRecipe = measurement.value - process.gain * (setPoint - process.setPoint);
    if (Number.isFinite(atRecipe)) takeIn(of, own.chart, { value: atRecipe, noise: chartNoise(twin, control.characteristic) });
  }
  if (own.open.length === 0) return [];
  const closed = closeOutcomes(of, { measurement, madeAt, conditions });
  const aim = aimOf(twin.line, control.characteristic, conditions.design);
  if (aim !== null) for (const decision of closed) noteFound(of.off, decision, { aim, noise });
  return closed;
}

/** What came of a decision, less what it has moved the characteristic by, is how far off that was. */
function noteFound(off: OffTarget, { seen, came, considered, expected }: Decision, { aim, noise }: { readonly aim: number; readonly noise: number }): void {
  const left = considered[0]?.expected.mean;
  if (came === null || !came.isWhole || left === undefined) return;
  noteOffTarget(off, { estimated: (seen.mean - aim) / noise, error: (seen.halfWidth ?? Number.NaN) / (1.96 * noise), found: (came.mean - (expected.mean - left) - aim) / noise });
}

/** A measured part, and what it was made under. */
interface Measured {
  readonly measurement: Measurement;
  readonly madeAt: number;
  readonly conditions: Conditions;
}

/**
 * What a part says of each decision that waits: what it would have measured if no set point of its machine had moved after the decision,
 * by the nominal model. So the next move takes no decision its outcome; where it did, those would be left out that had gone wrong.
 */
function closeOutcomes({ twin, control, machine, own }: ControlledMachine, { measurement, madeAt, conditions }: Measured): readonly Decision[] {
  const { station } = control;
  const setPoints = conditions.setPoints[station] ?? [];
  const nominal = nominalValue(twin.model, conditions, control.characteristic);
  const closed: Decision[] = [];
  own.open = own.open.filter((open) => {
    const after = open.after ?? madeAt;
    for (let setPoint = 0; setPoint < setPoints.length; setPoint += 1) setPoints[setPoint] = knownSetPoint(twin, { station, machine, setPoint }, Math.min(madeAt, after + 1)) ?? 0;
    const later = nominal - nominalValue(twin.model, conditions, control.characteristic);
    if (!Number.isFinite(later) || collectOutcome(open, measurement.value - later, { madeAt, wanted: wantedMeasurements })) return true;
    const decision = closeDecision(open, measurement.at);
    if (decision !== null) closed.push(decision);
    return false;
  });
  return closed;
}

/** A part's residual moves the estimate of the disturbance, when the part was made since the last maintenance. */
function takeResidual(of: ControlledMachine, { residual, noise, madeAt }: { readonly residual: number; readonly noise: number; readonly madeAt: number }): void {
  const { twin, control, machine, own } = of;
  takeIn(of, own.disturbance, { value: residual, noise });
  own.isUpdated = true;
  const moved = movedAt(twin, { station: control.station, machine, setPoint: control.setPoint });
  if (madeAt > Math.max(own.decided, moved)) own.fresh += 1;
}

/** An estimate takes a value in as the controller does. */
function takeIn({ control: { controller, weights } }: ControlledMachine, estimate: Disturbance, { value, noise }: { readonly value: number; readonly noise: number }): void {
  const { level, trend, variance } = estimate;
  // One wild gauge counts as six standard deviations at most.
  const predicted = level + controllers[controller].lead(1, weights) * trend;
  const bounded = variance === null ? value : Math.max(predicted - 6 * noise, Math.min(predicted + 6 * noise, value));
  observeDisturbance(estimate, bounded, { controller: controllers[controller], weights });
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
export function expectedDisturbance({ control, own }: ControlledMachine, estimate = own.disturbance): { readonly mean: number; readonly variance: number } {
  const underWay = own.between === null ? 0 : (own.delay ?? 0) / own.between;
  return disturbanceAhead(estimate, controllers[control.controller].lead(1 + underWay, control.weights));
}

/** After maintenance the tool is fresh and the set points are the recipe's: the disturbance is about nothing again. */
export function renew({ twin, control, own }: ControlledMachine, at: number): void {
  for (const open of own.open) overtake(open, at);
  own.renewed = at;
  own.isSignalled = false;
  own.isLimited = false;
  own.fresh = 0;
  own.chart = noDisturbance();
  if (!(twin.line.stations[control.station]?.maintenance?.resets.includes(control.tool) ?? false)) return;
  const noise = noiseOf(twin, control.characteristic, twin.state.revision).measured;
  const initialSd = twin.line.stations[control.station]?.tools[control.tool]?.initialSd ?? 0;
  const shift = (toolEffect(twin, control) * initialSd) / noise;
  own.disturbance = assumedDisturbance(Number.isFinite(shift) ? Math.max(0.01, shift * shift) : 1);
}

/**
 * The nominal model of a characteristic over the set point that a control moves: what a part would measure if the tool that the pairing
 * compensates was at its start, where what that tool really does is the disturbance. How much the set point does is that of the tool as it
 * is known, though: where the two bend the characteristic together, a worn tool's set point does more, or less, than a fresh one's.
 * It works in the conditions given, and leaves them as they are.
 */
export function processModel(twin: Twin, control: CompiledControl, conditions: Conditions): (setPoint: number) => number {
  const station = twin.line.stations[control.station];
  const setPoints = conditions.setPoints[control.station] ?? [];
  const tools = conditions.tools[control.station] ?? [];
  const known = tools[control.tool] ?? 0;
  const valueAt = (setPoint: number, tool: number): number => {
    const present = setPoints[control.setPoint] ?? 0;
    setPoints[control.setPoint] = setPoint;
    if (control.tool >= 0) tools[control.tool] = tool;
    const value = nominalValue(twin.model, conditions, control.characteristic);
    setPoints[control.setPoint] = present;
    if (control.tool >= 0) tools[control.tool] = known;
    return value;
  };
  const built = station?.recipe[control.setPoint]?.setPoint ?? 0;
  const start = station?.tools[control.tool]?.initial ?? known;
  const toolPart = start === known ? 0 : valueAt(built, known) - valueAt(built, start);
  return (setPoint) => valueAt(setPoint, known) - toolPart;
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
