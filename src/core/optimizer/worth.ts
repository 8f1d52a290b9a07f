import { type ProductMoney, fateAt, moneyOfProduct, pacesOf, sumOver } from "#line";
import { type Twin, inSpecShareOver, presentConditions } from "#twin";
import type { Estimate } from "./decision.ts";
import type { Policy } from "./policy.ts";

/** What deviations and costs come to in money an hour, as the twin knows the plant; shared by the decision makers. */

/** What a part brings the plant's owner by what becomes of it, its material taken off, in money weighted as the policy says. */
export interface PartWorth {
  /** When all goes well: the price of the products that it ends in, less their material. */
  readonly good: number;
  /** When it is lost: its scrap and its material, and what another part brings in its stead where one comes. Less than 0 where scrap costs. */
  readonly scrapped: number;
}

/** A part of a design (values in the order of the line's design parameters) at a station, by index; at -1, a finished product. */
export interface PartAt {
  readonly design: readonly number[];
  readonly station: number;
}

/**
 * The worth of a part at the prices that the line model says. A sheet that is split into twelve is worth twelve of them, a plate that is built in with five others a sixth of what they become.
 * What it costs to lose it is good − scrapped, by throughput accounting (Goldratt & Cox 1984, The Goal; Corbett 1998, Throughput Accounting): a loss at or behind the
 * bottleneck, or of a line that is fed more slowly than it could work, costs all that the part would have brought; one ahead of the bottleneck what has gone
 * into it, since another part takes its place there. See docs/worth.md.
 */
export function partWorth({ line }: Twin, { weights }: Pick<Policy, "weights">, { design, station }: PartAt): PartWorth {
  const scope = new Float64Array(line.scopeLength);
  scope.set(design);
  const { ends, lost, replaced } = fateAt(line, station);
  const sold = (money: ProductMoney): number => soldWorth(money, weights, scope);
  const scrapped = (money: ProductMoney): number => scrappedWorth(money, weights, scope);
  return { good: sumOver(line, ends, sold), scrapped: sumOver(line, lost, scrapped) + sumOver(line, replaced, sold) };
}

/** What a part that has left the line has brought, in money weighted as the policy says; `product` by index, undefined where it is not known. */
export function leavingWorth({ line }: Twin, { weights }: Policy, of: { readonly design: readonly number[]; readonly product: number | undefined; readonly good: boolean }): number {
  const scope = new Float64Array(line.scopeLength);
  scope.set(of.design);
  const money = moneyOfProduct(line, of.product);
  return of.good ? soldWorth(money, weights, scope) : scrappedWorth(money, weights, scope);
}

function soldWorth({ price, materialCost }: ProductMoney, { output }: Policy["weights"], scope: Float64Array): number {
  return output * (price(scope) - materialCost(scope));
}

function scrappedWorth({ scrapCost, materialCost }: ProductMoney, { scrap }: Policy["weights"], scope: Float64Array): number {
  return -scrap * (scrapCost + materialCost(scope));
}

/** Finished products that a part at a station (by index; -1: one of them itself) ends in when all goes well. */
export function productsPerPart({ line }: Twin, station: number): number {
  return sumOver(line, fateAt(line, station).ends, () => 1);
}

/** Parts an hour that go through one machine of a station (by index; -1: finished products that leave the line), at the line's pace; `machines`: 1 for all its machines together. */
export function partsPerHour({ line }: Twin, station: number, machines: number = line.stations[station]?.machines ?? 1): number {
  const { products, stations } = pacesOf(line);
  return 3600 / ((stations[station] ?? products) * machines);
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
  const { good, scrapped } = partWorth(twin, policy, { design: conditions.design, station });
  const perShare = (good - scrapped) * (machine < 0 ? partsPerHour(twin, station, 1) : partsPerHour(twin, station));
  return (mean) => perShare * share(mean);
}

/** Money over so many parts of a machine of a station (by index), as money an hour at the line's pace. */
export function perHour(twin: Twin, money: Estimate, at: { readonly station: number; readonly parts: number }): Estimate {
  const hours = at.parts / partsPerHour(twin, at.station);
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
