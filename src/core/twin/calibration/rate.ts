import { pow } from "#kernel";

/**
 * What is known of how often something happens: a gamma distribution of its rate, conjugate to counts of a Poisson process
 * (Gelman et al. 2013, Bayesian Data Analysis, 3rd ed., section 2.6). Old counts are forgotten: together they never count as more
 * than `most` events. Plain data.
 */
export interface RatePosterior {
  /** Events, and the time that they came in, in seconds: those of the belief before and those that were seen. */
  events: number;
  seconds: number;
  /** Events that were seen, ever. */
  seen: number;
}

/** What is believed before: the mean time between two, which counts as much as so many events. */
export function priorRate(meanSeconds: number, events: number): RatePosterior {
  return { events, seconds: events * meanSeconds, seen: 0 };
}

/** Takes in how much time has passed, and how often it has happened in it. */
export function learnRate(posterior: RatePosterior, { seconds, events }: { readonly seconds: number; readonly events: number }, most: number): void {
  posterior.seconds += seconds;
  posterior.events += events;
  posterior.seen += events;
  if (posterior.events <= most) return;
  posterior.seconds *= most / posterior.events;
  posterior.events = most;
}

/** Mean time between two, in seconds. */
export function meanBetween({ events, seconds }: RatePosterior): number {
  return seconds / events;
}

/**
 * Quantile of the mean time between two, in seconds, for the standard normal quantile z of its probability: by the cube-root
 * approximation of the gamma distribution (Wilson & Hilferty 1931), within 1 % from two events on.
 */
export function betweenQuantile({ events, seconds }: RatePosterior, z: number): number {
  const root = 1 - 1 / (9 * events) - z / (3 * Math.sqrt(events));
  return seconds / (events * pow(Math.max(0.05, root), 3));
}
