import type { Alternative, Estimate } from "../decision.ts";
import { type RealPart, realPart } from "./realPart.ts";

/** Measurements whose mean is later held against what was expected. */
export const wantedMeasurements = 8;

/** What a controller knows when it considers a move; values of the characteristic in its unit. */
export interface Deviation {
  readonly aim: number;
  /** Estimated mean of the characteristic, less the aim. */
  readonly deviation: number;
  readonly standardError: number;
  /** Standard deviation of one measurement. */
  readonly noise: number;
  /** Standard deviation by which the characteristic is off its aim under its controller. */
  readonly usual: number;
  /** Deviations up to so many standard errors are left alone. */
  readonly deadBand: number;
}

/** The set point that may be moved: where it is, how far it may go, and what the nominal model says that it does. */
export interface Lever {
  readonly station: string;
  readonly machine: number;
  readonly setPoint: string;
  readonly present: number;
  readonly lowest: number;
  readonly highest: number;
  readonly maxStep: number;
  /** The characteristic over the set point, all else as it is. */
  readonly model: (setPoint: number) => number;
}

export interface Correction {
  readonly alternatives: readonly Alternative[];
  readonly chosen: Alternative;
  /** Where the set point goes; where it is when the chosen is to hold. */
  readonly to: number;
  /** Whether range or step kept the whole correction from being made at once. */
  readonly isLimited: boolean;
}

const normal95 = 1.96;

/** Up to so many standard errors, or the dead band where that is narrower, a chart's signal alone moves nothing: what it saw was not this. */
const leastEvidence = 2;

/**
 * Weighs leaving the set point, correcting half of the estimated deviation, and all of it; each by the mean that is
 * expected of the characteristic, whose half-width also holds what the mean of the next measurements will scatter.
 * Null when the set point has no effect here.
 */
export function weighCorrection(lever: Lever, seen: Deviation): Correction | null {
  const { present, model } = lever;
  const width = (lever.highest - lever.lowest) * 1e-4;
  const gain = (model(present + width) - model(present - width)) / (2 * width);
  const whole = -seen.deviation / gain;
  if (!Number.isFinite(whole)) return null;
  const real = realOf(seen).share;
  const halfWidth = expectedHalfWidth(seen);
  const base = model(present);
  const expected = (to: number): Estimate => ({ mean: seen.aim + real * seen.deviation + model(to) - base, halfWidth });
  const hold: Alternative = { id: "hold", expected: expected(present), command: null };
  const alternatives = [hold];
  let chosen = { alternative: hold, to: present };
  for (const [id, share] of [["half", 0.5], ["correct", 1]] as const) {
    const to = within(present + share * whole, lever);
    if (Math.abs(to - present) < width) continue;
    const command = { type: "set-point", station: lever.station, machine: lever.machine, setPoint: lever.setPoint, value: to } as const;
    const alternative: Alternative = { id, expected: expected(to), command };
    alternatives.push(alternative);
    if (isEvident(seen) && Math.abs(alternative.expected.mean - seen.aim) < Math.abs(chosen.alternative.expected.mean - seen.aim)) chosen = { alternative, to };
  }
  const isLimited = chosen.alternative !== hold && within(present + whole, lever) !== present + whole;
  return { alternatives, chosen: chosen.alternative, to: chosen.to, isLimited };
}

/** What of a deviation counts as real. Where all are acted on, each counts as it is: the controller's weight is all that is believed of the process then. */
export function realOf(seen: Deviation): RealPart {
  return seen.deadBand === 0 ? { share: 1, sd: seen.standardError } : realPart(seen);
}

/** Whether the deviation is more than chance would make of none. */
export function isEvident({ deviation, standardError, deadBand }: Deviation): boolean {
  return Math.abs(deviation) > Math.min(leastEvidence, deadBand) * standardError;
}

/** Half-width of what is expected of the mean of the next measurements. */
export function expectedHalfWidth(seen: Deviation): number {
  const { sd } = realOf(seen);
  return normal95 * Math.sqrt(sd * sd + (seen.noise * seen.noise) / wantedMeasurements);
}

function within(to: number, { present, lowest, highest, maxStep }: Lever): number {
  return Math.max(lowest, Math.min(highest, Math.max(present - maxStep, Math.min(present + maxStep, to))));
}
