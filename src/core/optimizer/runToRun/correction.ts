import type { Alternative, Estimate } from "../decision.ts";

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

/**
 * An estimate that was looked at because it is large is on average too large. The non-negative garrote takes that off:
 * the share of a deviation of z standard errors that counts as real is 1 − (2/z)², none below 2 (Breiman 1995; Gao 1998).
 */
const mostGarrote = 2;

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
  const real = realShare(seen);
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
    if (Math.abs(alternative.expected.mean - seen.aim) < Math.abs(chosen.alternative.expected.mean - seen.aim)) chosen = { alternative, to };
  }
  const isLimited = chosen.alternative !== hold && within(present + whole, lever) !== present + whole;
  return { alternatives, chosen: chosen.alternative, to: chosen.to, isLimited };
}

/** The share of a deviation that counts as real, 0…1; where all are acted on, none was chosen for its size, and each counts as it is. */
export function realShare({ deviation, standardError, deadBand }: Deviation): number {
  const garrote = Math.min(mostGarrote, deadBand);
  const z = Math.abs(deviation) / Math.max(standardError, 1e-300);
  return z > garrote ? 1 - (garrote / z) * (garrote / z) : 0;
}

/** Half-width of what is expected of the mean of the next measurements. */
export function expectedHalfWidth(seen: Deviation): number {
  return normal95 * Math.sqrt(realShare(seen) * seen.standardError * seen.standardError + (seen.noise * seen.noise) / wantedMeasurements);
}

function within(to: number, { present, lowest, highest, maxStep }: Lever): number {
  return Math.max(lowest, Math.min(highest, Math.max(present - maxStep, Math.min(present + maxStep, to))));
}
