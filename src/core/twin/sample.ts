import { type Accounts, accountsBy } from "#line";
import type { Plant, PlantListener, Tally } from "#plant";

/** What one run of the twin's model came to, over its horizon. */
export interface ForecastSample {
  /** Parts that left the line, and the good ones among them. */
  readonly finished: number;
  readonly good: number;
  /** Good parts of all finished, 0…1; null where none was. */
  readonly yield: number | null;
  readonly goodPerHour: number;
  readonly moneyPerHour: number;
  /** The same by what it is earned with and spent on. */
  readonly accountsPerHour: Accounts;
  /** Mean of the parts in the line over the horizon. */
  readonly wip: number;
}

/** A run from moment to moment: what had come at the end of each of equal parts of the horizon, since its start. */
export interface Course {
  readonly good: readonly number[];
  readonly finished: readonly number[];
  readonly money: readonly number[];
  /** Parts in the line at that moment. */
  readonly wip: readonly number[];
}

export function sampleOf(before: Tally, after: Tally): ForecastSample {
  const seconds = after.seconds - before.seconds;
  const hours = seconds / 3600;
  const good = after.good - before.good;
  const finished = good + after.scrapped - before.scrapped;
  return {
    finished, good, yield: finished === 0 ? null : good / finished, goodPerHour: good / hours, moneyPerHour: (after.money - before.money) / hours,
    accountsPerHour: accountsBy((term) => (after.accounts[term] - before.accounts[term]) / hours),
    wip: (after.wipSeconds - before.wipSeconds) / seconds,
  };
}

export function courseOf(before: Tally, tallies: readonly Tally[]): Course {
  return {
    good: tallies.map(({ good }) => good - before.good),
    finished: tallies.map(({ good, scrapped }) => good + scrapped - before.good - before.scrapped),
    money: tallies.map(({ money }) => money - before.money),
    wip: tallies.map(({ wip }) => wip),
  };
}

/** Sums of what a model's gauges measure, by characteristic. */
export interface Measured {
  readonly sums: number[];
  readonly counts: number[];
}

/** Lets a model add up what its gauges measure from now on. */
export function watchGauges(plant: Plant): Measured {
  const measured: Measured = { sums: plant.line.characteristics.map(() => 0), counts: plant.line.characteristics.map(() => 0) };
  const nothing = (): void => undefined;
  const listener: PlantListener = {
    processed: nothing, completed: nothing, equipment: nothing, moved: nothing,
    measured: (_, { characteristic, value }) => {
      measured.sums[characteristic] = (measured.sums[characteristic] ?? 0) + value;
      measured.counts[characteristic] = (measured.counts[characteristic] ?? 0) + 1;
    },
  };
  plant.listener = listener;
  return measured;
}
