import { type LineSpec, compileLine, meanSeconds } from "#line";
import type { PairOptions } from "./runSides.ts";

/** A station whose machines outlive the time that a comparison counts, or nearly. Seconds. */
export interface ShortHorizon {
  readonly station: string;
  /** Mean time at work of a machine until it fails. */
  readonly lifeSeconds: number;
  /** What is counted of each run. */
  readonly countedSeconds: number;
  /** How long it would have to be at least. */
  readonly wantedSeconds: number;
}

/** Over so many lives what maintenance saves has come, about: what is paid within the last of them and saves later is a small part. */
const lives = 5;

/**
 * Whether the time that is counted is too short to see what maintenance by age saves: a renewal is paid for at once and saves failures
 * only within the life that follows, so that over few lives the difference of two settings leans to whichever renews less. The station
 * with the longest lives; null where the time holds five of each, or no maintenance renews a machine.
 */
export function shortHorizon(spec: LineSpec, { untilSeconds, warmupSeconds }: Pick<PairOptions, "untilSeconds" | "warmupSeconds">): ShortHorizon | null {
  const countedSeconds = untilSeconds - warmupSeconds;
  const found = compileLine(spec).stations.flatMap(({ id, failures, maintenance }) =>
    maintenance === null ? [] : failures.flatMap(({ renewedByMaintenance, uptime }) => (renewedByMaintenance ? [{ station: id, lifeSeconds: meanSeconds(uptime) }] : [])),
  );
  const longest = found.toSorted((left, right) => right.lifeSeconds - left.lifeSeconds)[0];
  if (longest === undefined || countedSeconds >= lives * longest.lifeSeconds) return null;
  return { ...longest, countedSeconds, wantedSeconds: lives * longest.lifeSeconds };
}
