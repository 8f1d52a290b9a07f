import type { Command, CompiledLine } from "#line";
import { type Plant, advance, assumePartsSinceMaintenance, createPlant, forkPlant, order, plantSeconds, stationEnergy, tally } from "#plant";
import type { Assumption } from "./assumption.ts";
import { drawTools } from "./fork.ts";
import { giveStandingOrders, ownSeed, setRecipe } from "./model.ts";
import { fillSeconds } from "./pace.ts";
import { type ForecastSample, sampleOf } from "./sample.ts";

/**
 * What-ifs by forks: a model of the plant is run in once, and every future starts from a copy of it as it stands, with the same luck
 * and an order of its own (common random numbers; Law 2015, Simulation Modeling and Analysis, 5th ed., section 11.2).
 */

export interface Luck {
  readonly seed: number;
  /** Each replication draws its own luck, and its own tools within what is known of them. */
  readonly replication: number;
}

/** A model plant of what is assumed, run in for so long that an empty line is full. */
export function modelOf(line: CompiledLine, assumption: Assumption, luck: Luck): Plant {
  const seed = ownSeed(luck.seed, luck.replication);
  const warmup = fillSeconds(line);
  const design = Object.fromEntries(line.design.map((name, index) => [name, assumption.design[index] ?? 0]));
  const plant = createPlant(line, { seed, design, startsAt: Math.max(0, assumption.at - warmup) });
  const put = (): void => {
    drawTools(plant, assumption, seed);
    setRecipe(plant, assumption.setPoints);
  };
  put();
  giveStandingOrders(plant, assumption);
  advance(plant, warmup);
  put();
  assumption.partsSinceMaintenance.forEach((parts, machine) => assumePartsSinceMaintenance(plant, machine, Math.round(parts)));
  return plant;
}

export interface FutureOptions {
  readonly commands: readonly Command[];
  /** Simulated seconds that pass after the orders before the figures begin. */
  readonly settleSeconds: number;
  readonly horizonSeconds: number;
}

export interface FutureSample extends ForecastSample {
  /** Parts in the line, the mean over the horizon. */
  readonly wip: number;
  /** What the money pays for energy, an hour: the one term that nobody sees part by part. */
  readonly energyPerHour: number;
}

/** One future of a model plant, which stays as it is. Throws on an order that is not possible. */
export function futureOf(model: Plant, { commands, settleSeconds, horizonSeconds }: FutureOptions): FutureSample {
  const plant = forkPlant(model);
  const from = plantSeconds(plant) + settleSeconds;
  for (const command of commands) order(plant, command);
  advance(plant, from);
  const before = tally(plant);
  advance(plant, from + horizonSeconds);
  const after = tally(plant);
  const energy = sum(stationEnergy(plant.line, after.machineSeconds)) - sum(stationEnergy(plant.line, before.machineSeconds));
  return {
    ...sampleOf(before, after), wip: (after.wipSeconds - before.wipSeconds) / horizonSeconds,
    energyPerHour: ((plant.line.spec.product?.energyPrice ?? 0) * energy * 3600) / horizonSeconds,
  };
}

/** Whether a model plant, which stays as it is, takes an order. */
export function isPossible(model: Plant, command: Command): boolean {
  try {
    order(forkPlant(model), command);
    return true;
  } catch {
    return false;
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
