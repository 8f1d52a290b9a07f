import { type Accounts, accountsBy } from "#line";
import { type Plant, Count, accountsOf, moneyOf } from "#plant";
import { rhythmOf } from "../brain/rhythm.ts";
import type { Kpis } from "./summary.ts";

/** Counters of a plant at one time, as plain numbers. Seconds and money. */
export interface Counters {
  readonly at: number;
  readonly good: number;
  readonly scrapped: number;
  readonly reworked: number;
  readonly money: number;
  readonly accounts: Accounts;
  readonly cycleSeconds: number;
}

/** The figures of one plant over a sliding window; plain data, bounded. */
export interface Figures {
  /** Where the comparison began. */
  start: Counters;
  /** Readings at regular times, oldest first, no older than the window. */
  window: Counters[];
}

/** Of a line of a part a minute or faster; longer of a slower one. */
const everySeconds = 60;

export function countersOf(plant: Plant): Counters {
  const { count } = plant.state;
  return {
    at: (count[Count.now] ?? 0) / 1e6,
    good: count[Count.good] ?? 0,
    scrapped: count[Count.scrapped] ?? 0,
    reworked: count[Count.reworked] ?? 0,
    money: moneyOf(plant),
    accounts: accountsOf(plant),
    cycleSeconds: (count[Count.cycleTime] ?? 0) / 1e6,
  };
}

/** Figures that begin now. */
export function startFigures(plant: Plant): Figures {
  const start = countersOf(plant);
  return { start, window: [start] };
}

/** Takes a reading once a minute and forgets what is older than the window. */
export function updateFigures(figures: Figures, plant: Plant): void {
  const { stretch, windowSeconds } = rhythmOf(plant.line);
  const newest = figures.window.at(-1);
  const now = (plant.state.count[Count.now] ?? 0) / 1e6;
  if (newest !== undefined && now - newest.at < everySeconds * stretch) return;
  figures.window.push(countersOf(plant));
  while ((figures.window[1]?.at ?? now) <= now - windowSeconds) figures.window.shift();
}

/** The figures as they are shown. */
export function kpis(figures: Figures, plant: Plant): Kpis {
  const now = countersOf(plant);
  const from = figures.window[0] ?? figures.start;
  const hours = Math.max(1 / 3600, (now.at - from.at) / 3600);
  const good = now.good - from.good;
  const finished = good + now.scrapped - from.scrapped;
  return {
    windowSeconds: now.at - from.at,
    yield: finished === 0 ? null : good / finished,
    goodPerHour: good / hours,
    moneyPerHour: (now.money - from.money) / hours,
    accountsPerHour: accountsBy((term) => (now.accounts[term] - from.accounts[term]) / hours),
    wip: plant.state.count[Count.wip] ?? 0,
    cycleSeconds: finished === 0 ? null : (now.cycleSeconds - from.cycleSeconds) / finished,
    totals: {
      good: now.good - figures.start.good,
      scrapped: now.scrapped - figures.start.scrapped,
      reworked: now.reworked - figures.start.reworked,
      money: now.money - figures.start.money,
    },
  };
}
