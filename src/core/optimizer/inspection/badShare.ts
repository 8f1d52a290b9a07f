import { type Twin, knownDesign, noiseOf, nominalValue, normalProbability, presentConditions } from "#twin";
import type { Estimate } from "../decision.ts";

/** What was measured of a characteristic: good and bad, the newest counting most. Plain data. */
export interface Counted {
  good: number;
  bad: number;
}

/** Measurements over which one is forgotten. */
const memory = 2000;

export function count(counted: Counted, isBad: boolean): void {
  const kept = 1 - 1 / memory;
  counted.good = counted.good * kept + (isBad ? 0 : 1);
  counted.bad = counted.bad * kept + (isBad ? 1 : 0);
}

/** The twin's own share counts as so many measurements. */
const priorMeasurements = 20;

/**
 * Share of parts that are out of specification, 0…1, with its 95 % half-width: a Beta posterior of what was counted, on the share that
 * the twin expects now (Gelman et al. 2013, Bayesian Data Analysis, section 2.4).
 */
export function badShare({ good, bad }: Counted, expected: number): Estimate {
  const [alpha, beta] = [bad + priorMeasurements * expected, good + priorMeasurements * (1 - expected)];
  const whole = alpha + beta;
  return { mean: alpha / whole, halfWidth: 1.96 * Math.sqrt((alpha * beta) / (whole * whole * (whole + 1))) };
}

/** The parts of a characteristic as the twin expects them now: their mean and scatter, and its limits. In its unit. */
export interface Expected {
  readonly mean: number;
  readonly part: number;
  /** The scatter of measurements. */
  readonly measured: number;
  readonly lower: number;
  readonly upper: number;
}

export function expectedParts(twin: Twin, characteristic: number, now: number): Expected | null {
  const of = twin.line.characteristics[characteristic];
  if (of === undefined) return null;
  const conditions = presentConditions(twin, { station: -1, machine: -1, now, lineage: twin.model.characteristics[characteristic] });
  const mean = nominalValue(twin.model, conditions, characteristic);
  const noise = noiseOf(twin, characteristic, twin.state.revision);
  const scope = new Float64Array(twin.line.scopeLength);
  scope.set(knownDesign(twin, Number.POSITIVE_INFINITY));
  return { mean, part: Math.max(1e-12, noise.part), measured: noise.measured, lower: of.lower(scope), upper: of.upper(scope) };
}

/** Share out of specification, were the mean off by so much, up or down, each as likely. */
export function shareOut({ mean, part, lower, upper }: Expected, off: number): number {
  const out = (by: number): number => 1 - Math.max(0, normalProbability((upper - mean - by) / part) - normalProbability((lower - mean - by) / part));
  return (out(off) + out(-off)) / 2;
}
