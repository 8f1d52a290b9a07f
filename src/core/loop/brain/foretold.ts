import type { Estimate } from "#optimizer";
import type { Completion } from "#sensing";

/** A forecast of the next hour, and what came: null where the hour is not over, or nothing was finished in it. */
export interface Foretold {
  readonly at: number;
  readonly yield: Estimate | null;
  readonly goodPerHour: Estimate;
  readonly came: { readonly yield: number | null; readonly goodPerHour: number } | null;
}

/** Forecasts that were shown, and parts counted so far, so that they can be held against what came. Plain data, bounded. */
export interface Foretelling {
  good: number;
  finished: number;
  /** Oldest first; `before` the counts at the moment that a forecast is from. */
  list: { foretold: Foretold; readonly before: { readonly good: number; readonly finished: number }; readonly until: number }[];
}

const kept = 48;

export function noForetelling(): Foretelling {
  return { good: 0, finished: 0, list: [] };
}

export function countFinished(foretelling: Foretelling, { good }: Completion): void {
  foretelling.finished += 1;
  if (good) foretelling.good += 1;
}

/** Keeps a forecast to be held against what comes. */
export function keepForetold(foretelling: Foretelling, entry: Foretelling["list"][number]): void {
  foretelling.list.push(entry);
  if (foretelling.list.length > kept) foretelling.list.shift();
}

/** What came of the forecasts whose time is over. */
export function closeForetold({ good, finished, list }: Foretelling, now: number): void {
  for (const entry of list) {
    const { foretold, before, until } = entry;
    if (foretold.came !== null || now < until) continue;
    const made = finished - before.finished;
    const hours = (until - foretold.at) / 3600;
    entry.foretold = { ...foretold, came: { yield: made === 0 ? null : (good - before.good) / made, goodPerHour: (good - before.good) / hours } };
  }
}
