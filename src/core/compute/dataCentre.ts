import type { Accelerator } from "./accelerator.ts";

/** Where the accelerators stand, and what having them costs. Plain data. */
export interface DataCentre {
  /** The most that all accelerators may draw together, W. */
  readonly powerWatts: number;
  /** The most heat of accelerators that can be carried off, W: all that they draw becomes heat. */
  readonly coolingWatts: number;
  /** The most that all accelerators may cost together, US dollars. */
  readonly budget: number;
  /** Power usage effectiveness: all power of the data centre by that of its machines (ISO/IEC 30134-2). */
  readonly pue: number;
  /** US dollars a kWh. */
  readonly electricityPrice: number;
  /** Years over which a price is written off. */
  readonly years: number;
  /** What an accelerator costs with its share of host, network and rack, by its own price. */
  readonly surroundings: number;
  /** Share of an accelerator's peak that a workload gets out of it. */
  readonly utilisation: number;
  /** Equal lines that share it. */
  readonly lines: number;
}

/**
 * A server room of a plant. PUE 1.56: mean of the Uptime Institute's global data center survey 2024. Electricity at 0.13 dollars
 * a kWh: about what industry pays in Korea, 2024 (estimate). Written off over 4 years, surroundings half as much again, and the
 * limits: estimates. A utilisation of 0.3: ResNet-50 in MLPerf Inference gets some 0.35 to 0.45 of the dense peak of GPUs of
 * this kind, and large volumes less (estimate).
 */
export const serverRoom: DataCentre = { powerWatts: 20_000, coolingWatts: 20_000, budget: 500_000, pue: 1.56, electricityPrice: 0.13, years: 4, surroundings: 1.5, utilisation: 0.3, lines: 1 };

const hoursPerYear = 8766;

/** What it costs to have one accelerator, US dollars an hour: its price written off, and electricity at its design power, cooling included. */
export function costPerHour({ price, watts }: Accelerator, { surroundings, years, pue, electricityPrice }: DataCentre): number {
  return (price.value * surroundings) / (years * hoursPerYear) + (watts.value / 1000) * pue * electricityPrice;
}

/** What workloads get out of one accelerator, 10¹² operations a second. */
export function sustained({ teraOperations }: Accelerator, { utilisation }: DataCentre): number {
  return teraOperations.value * utilisation;
}
