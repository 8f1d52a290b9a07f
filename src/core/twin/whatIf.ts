import type { Accounts, Command } from "#line";
import { forkPlant, order } from "#plant";
import { forkForecast } from "./fork.ts";
import type { Model } from "./model.ts";

/** What-ifs: futures of the plant as it stands, each with orders of its own. */

export interface FutureOptions {
  /** Futures with one seed and replication have the same luck, whatever their orders (common random numbers; Law 2015, Simulation Modeling and Analysis, 5th ed., section 11.2). */
  readonly seed: number;
  readonly replication: number;
  readonly commands: readonly Command[];
  /** Simulated seconds at least that pass after the orders before the figures begin: whole eighths of the horizon. */
  readonly settleSeconds: number;
  readonly horizonSeconds: number;
}

export interface Future {
  readonly moneyPerHour: number;
  /** Parts in the line, the mean over eight moments of the horizon. */
  readonly wip: number;
  /** By what it is earned with and spent on, the settling included. */
  readonly accountsPerHour: Accounts;
}

const slices = 8;

/** One future, once the orders have settled. Throws on an order that is not possible. */
export function futureOf(model: Model, { settleSeconds, horizonSeconds, ...options }: FutureOptions): Future {
  const settling = Math.ceil((slices * settleSeconds) / horizonSeconds);
  const { course, sample } = forkForecast(model, { ...options, horizonSeconds: (horizonSeconds * (settling + slices)) / slices, slices: settling + slices });
  const earned = (course.money.at(-1) ?? 0) - (course.money[settling - 1] ?? 0);
  const wips = course.wip.slice(settling);
  return { moneyPerHour: (earned * 3600) / horizonSeconds, wip: wips.reduce((sum, wip) => sum + wip, 0) / wips.length, accountsPerHour: sample.accountsPerHour };
}

/** Whether the plant, as it stands, would take an order. */
export function isPossible(model: Model, command: Command): boolean {
  try {
    order(forkPlant(model.plant), command);
    return true;
  } catch {
    return false;
  }
}
