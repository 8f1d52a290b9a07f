import { laterSeed, meanInterval, nextValueInterval } from "#kernel";
import { type Assumption, type ForecastSample, type Twin, assume, forkForecast, partPace, modelFor, yieldOf } from "#twin";
import { type Foretelling, keepForetold, noForetelling } from "./foretold.ts";
import { rhythmOf } from "./rhythm.ts";
import type { Summary } from "../seen/summary.ts";

/** The twin's forecast of the next hour, of a line of slow parts of as many parts' time, for show: no decision rests on it. Its intervals are of that one hour, not of the mean of many. Plain data. */
export interface NextHour {
  /** One that is being worked out, a run at a time. */
  running: { readonly assumption: Assumption; readonly samples: ForecastSample[]; readonly before: { readonly good: number; readonly finished: number } } | null;
  shown: Summary["forecast"];
  /** Those that were shown, against what came. */
  foretelling: Foretelling;
}

const everySeconds = 1800;
const hourSeconds = 3600;
const runs = 6;

/** A line that does more pieces of work than these in an hour is not forecast for show: one run would hold up the plant itself. */
const mostWork = 100_000;

export function noForecast(): NextHour {
  return { running: null, shown: null, foretelling: noForetelling() };
}

/** Brings the forecast up to date now and then; makes one run at most, so that no step takes long. Whether it made one. */
export function stepForecast(nextHour: NextHour, twin: Twin, { now, seed, loop }: { readonly now: number; readonly seed: number; readonly loop: "open" | "closed" }): boolean {
  const { line } = twin;
  const { foretelling } = nextHour;
  const { stretch } = rhythmOf(line);
  const horizonSeconds = hourSeconds * stretch;
  if (line.characteristics.length === 0 || (line.stations.length * horizonSeconds) / partPace(line) > mostWork) return false;
  if (nextHour.running === null) {
    if (now - (nextHour.shown?.at ?? Number.NEGATIVE_INFINITY) < everySeconds * stretch) return false;
    nextHour.running = { assumption: assume(twin, now), samples: [], before: { good: foretelling.good, finished: foretelling.finished } };
  }
  const { assumption, samples, before } = nextHour.running;
  const model = modelFor(line, assumption, { seed, replication: samples.length });
  samples.push(forkForecast(model, { horizonSeconds, replication: samples.length, seed: laterSeed(seed, Math.round(assumption.at)), isSteered: loop === "closed" }).sample);
  if (samples.length < runs) return true;
  const ofParts = yieldOf(samples);
  nextHour.shown = {
    at: assumption.at,
    horizonSeconds,
    yield: ofParts === null ? null : nextValueInterval(ofParts, samples.length),
    goodPerHour: nextValueInterval(meanInterval(samples.map(({ goodPerHour }) => goodPerHour)), samples.length),
  };
  const { at, yield: shownYield, goodPerHour } = nextHour.shown;
  keepForetold(foretelling, { foretold: { at, yield: shownYield, goodPerHour, came: null }, before, until: at + horizonSeconds });
  nextHour.running = null;
  return true;
}
