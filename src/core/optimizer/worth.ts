import { type Twin, inSpecShareOver, linePace, machinePace, presentConditions } from "#twin";
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

/** Parts an hour of one machine of a station (by index; -1 for the whole line) at the line's pace. */
export function partsPerHour({ line }: Twin, station: number): number {
  return 3600 / (station < 0 ? linePace(line) : machinePace(line, station));
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
export function worthOfShift(twin: Twin, policy: Policy, shift: Shift): Estimate {
  const { station, machine, characteristic, now, left, moved, sd } = shift;
  const conditions = presentConditions(twin, { station, machine, now });
  const share = inSpecShareOver(twin, conditions, { now, characteristic });
  const { good, scrapped } = partWorth(twin, policy, conditions.design);
  const perShare = (good - scrapped) * partsPerHour(twin, machine < 0 ? -1 : station);
  return normalExpectation((z) => perShare * (share(moved + sd * z) - share(left + sd * z)));
}

/** Money over so many parts of a machine of a station (by index) as money an hour at the line's pace. */
export function perHour(twin: Twin, money: Estimate, at: { readonly station: number; readonly parts: number }): Estimate {
  const hours = at.parts / partsPerHour(twin, at.station);
  return { mean: money.mean / hours, halfWidth: money.halfWidth === null ? null : money.halfWidth / hours };
}

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

/** Mean of a function of a standard normal variable, with the half-width of 1.96 of its standard deviations. */
function normalExpectation(of: (z: number) => number): Estimate {
  const values = nodes.map(([x, weight]) => ({ value: of(Math.SQRT2 * x), weight: weight / Math.sqrt(Math.PI) }));
  const mean = values.reduce((sum, { value, weight }) => sum + weight * value, 0);
  const variance = values.reduce((sum, { value, weight }) => sum + weight * (value - mean) * (value - mean), 0);
  return { mean, halfWidth: 1.96 * Math.sqrt(variance) };
}
