import { exp } from "#kernel";

/**
 * First-pass yield of a step, 0…1: units that were good without rework, of all that entered (ISO 22400-2:2014, first pass yield).
 * Throws a RangeError unless 0 ≤ good ≤ entered and entered > 0.
 */
export function firstPassYield(good: number, entered: number): number {
  if (!(entered > 0 && good >= 0 && good <= entered)) throw new RangeError(`first-pass yield: found ${good} of ${entered} units; from 0 to all of 1 or more`);
  return good / entered;
}

/** Rolled throughput yield, 0…1: the share that passes every step the first time, the product of the steps' first-pass yields (Harry & Schroeder 2000). 1 without a step. */
export function rolledThroughputYield(firstPass: readonly number[]): number {
  return firstPass.reduce((product, yieldOf, index) => {
    if (!(yieldOf >= 0 && yieldOf <= 1)) throw new RangeError(`rolled throughput yield: found ${yieldOf} for step ${index + 1}; a yield is from 0 to 1`);
    return product * yieldOf;
  }, 1);
}

/** Yield, 0…1, of units with so many defects each on average, where defects fall at random: e^−DPU, Poisson's share without any (Montgomery 2013, section 3.2.4). */
export function yieldOfDefects(defectsPerUnit: number): number {
  if (!(defectsPerUnit >= 0)) throw new RangeError(`defects per unit: found ${defectsPerUnit}; 0 or more`);
  return exp(-defectsPerUnit);
}
