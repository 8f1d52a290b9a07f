import { type Twin, inSpecShareOver, linePace, presentConditions } from "#twin";
import type { Estimate } from "./decision.ts";
import type { Policy } from "./policy.ts";

/** What deviations and costs come to in money an hour, as the twin knows the plant; shared by the decision makers. */

/** What a part brings the plant's owner by what becomes of it, its material taken off, in money weighted as the policy says. */
export interface PartWorth {
  readonly good: number;
  /** Less than 0 where scrap costs. */
  readonly scrapped: number;
}

/** The worth of a part of a design (values in the order of the line's design parameters), at the price that the line model says. */
export function partWorth({ line }: Twin, { weights }: Policy, design: readonly number[]): PartWorth {
  const { scrapCost = 0 } = line.spec.product ?? {};
  const scope = new Float64Array(line.scopeLength);
  scope.set(design);
  const materialCost = line.materialCost(scope);
  return { good: weights.output * (line.price(scope) - materialCost), scrapped: -weights.scrap * (scrapCost + materialCost) };
}

/** Finished products an hour that go through one machine of a station (by index; -1 for the whole line), or their components do, at the line's pace. */
export function productsPerHour({ line }: Twin, station: number): number {
  return 3600 / (linePace(line) * (line.stations[station]?.machines ?? 1));
}

/** A characteristic whose mean a decision moves, for what one machine of a station makes; all by index, -1 for all machines. */
export interface Shift {
  readonly station: number;
  readonly machine: number;
  readonly characteristic: number;
  readonly now: number;
  /** The mean that is expected if all stays as it is, and with the decision; in the characteristic's unit. */
  readonly left: number;
  readonly moved: number;
  /** Standard deviation of what is not known of the two, and is the same of both. */
  readonly sd: number;
}

/**
 * Money an hour that the shift of a mean brings over leaving it: the change of the share of parts in specification times what
 * a good part is worth more than a scrapped one, at the line's pace. Mean and 95 % interval over what is not known of the mean:
 * expectations under a normal distribution by Gauss and Hermite's quadrature of seven points.
 */
export function worthOfShift(twin: Twin, policy: Policy, { left, moved, sd, ...at }: Shift): Estimate {
  const worth = worthOfMean(twin, policy, at);
  return normalExpectation((z) => worth(moved + sd * z) - worth(left + sd * z));
}

/** A characteristic whose mean came, and by how much a decision has moved it, in its unit. */
export interface Outcome extends Omit<Shift, "left" | "moved" | "sd"> {
  readonly came: Estimate;
  readonly effect: number;
}

/**
 * Money an hour that a mean which came is worth more than the one that would have come without the decision's effect. The share
 * in specification bends with the mean, so that its value at a mean of few measurements is on average too low (or high) by half
 * of what the scatter of that mean makes of it: that is taken off as the bootstrap estimates it (Efron & Tibshirani 1993, section
 * 10.6). Without an interval where what came is one sample.
 */
export function worthOfOutcome(twin: Twin, policy: Policy, { came, effect, ...at }: Outcome): Estimate {
  const worth = worthOfMean(twin, policy, at);
  const gain = (mean: number): number => worth(mean) - worth(mean - effect);
  if (came.halfWidth === null) return { mean: gain(came.mean), halfWidth: null };
  const sd = came.halfWidth / normal95;
  const over = normalExpectation((z) => gain(came.mean + sd * z));
  return { mean: 2 * gain(came.mean) - over.mean, halfWidth: over.halfWidth };
}

/** Money an hour of what a machine makes, over the mean of one characteristic. */
function worthOfMean(twin: Twin, policy: Policy, { station, machine, characteristic, now }: Pick<Shift, "station" | "machine" | "characteristic" | "now">): (mean: number) => number {
  const conditions = presentConditions(twin, { station, machine, now });
  const share = inSpecShareOver(twin, conditions, { now, characteristic });
  const { good, scrapped } = partWorth(twin, policy, conditions.design);
  const perShare = (good - scrapped) * productsPerHour(twin, machine < 0 ? -1 : station);
  return (mean) => perShare * share(mean);
}

/** Money over so many parts of a machine of a station (by index), each reckoned as a finished product, as money an hour at the line's pace. */
export function perHour(twin: Twin, money: Estimate, at: { readonly station: number; readonly parts: number }): Estimate {
  const hours = at.parts / productsPerHour(twin, at.station);
  return { mean: money.mean / hours, halfWidth: money.halfWidth === null ? null : money.halfWidth / hours };
}

const normal95 = 1.96;

/** Nodes and weights of Gauss and Hermite's quadrature with seven points: Abramowitz & Stegun (1964), table 25.10. */
const nodes: readonly (readonly [number, number])[] = [
  [-2.651961356835233, 0.0009717812450995],
  [-1.673551628767471, 0.05451558281913],
  [-0.816287882858965, 0.4256072526101],
  [0, 0.8102646175568],
  [0.816287882858965, 0.4256072526101],
  [1.673551628767471, 0.05451558281913],
  [2.651961356835233, 0.0009717812450995],
];

/** Mean of a function of a standard normal variable, with the half-width of its scatter, 1.96 standard deviations. */
function normalExpectation(of: (z: number) => number): Estimate {
  const values = nodes.map(([x, weight]) => ({ value: of(Math.SQRT2 * x), weight: weight / Math.sqrt(Math.PI) }));
  const mean = values.reduce((sum, { value, weight }) => sum + weight * value, 0);
  const variance = values.reduce((sum, { value, weight }) => sum + weight * (value - mean) * (value - mean), 0);
  return { mean, halfWidth: normal95 * Math.sqrt(variance) };
}
