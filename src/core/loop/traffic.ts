import type { CompiledLine } from "#line";
import type { Observation } from "#sensing";
import { rhythmOf } from "./rhythm.ts";

/** What is counted of the loop's own traffic: what is seen by kind, what was concluded and decided, what was ordered, and runs of the twin. */
export const trafficKinds = ["reading", "measurement", "map", "completion", "equipment", "cycles", "movement", "status", "signal", "decision", "order", "forecast"] as const;
export type TrafficKind = (typeof trafficKinds)[number];

/** Counts by minute over the last hour, of a line of slow parts by longer spans over as many of them, and how fresh what is known of each station is. Plain data, bounded. */
export interface Traffic {
  /** Seconds of a span; 60 but for slow parts. */
  spanSeconds: number;
  /** Newest last; `counts` in the order of `trafficKinds`. */
  minutes: { readonly at: number; readonly counts: number[] }[];
  /** By station id: when it was last heard of. */
  heard: Record<string, number>;
}

const minuteSeconds = 60;
const spansKept = 60;

export function noTraffic(line: CompiledLine): Traffic {
  return { spanSeconds: minuteSeconds * rhythmOf(line).stretch, minutes: [], heard: {} };
}

/** Counts what came in at a look of the loop. */
export function countObservations(traffic: Traffic, line: CompiledLine, { observations, now }: { readonly observations: readonly Observation[]; readonly now: number }): void {
  const { counts } = minuteOf(traffic, now);
  for (const observation of observations) {
    const index = trafficKinds.indexOf(observation.type);
    counts[index] = (counts[index] ?? 0) + 1;
    const station = stationOf(line, observation);
    if (station !== null) traffic.heard[station] = observation.at;
  }
}

/** Counts what the loop itself has done at a look. */
export function countTraffic(traffic: Traffic, kind: TrafficKind, { many, now }: { readonly many: number; readonly now: number }): void {
  if (many === 0) return;
  const { counts } = minuteOf(traffic, now);
  const index = trafficKinds.indexOf(kind);
  counts[index] = (counts[index] ?? 0) + many;
}

function minuteOf(traffic: Traffic, now: number): Traffic["minutes"][number] {
  const newest = traffic.minutes.at(-1);
  if (newest !== undefined && now - newest.at < traffic.spanSeconds) return newest;
  const minute = { at: now, counts: trafficKinds.map(() => 0) };
  traffic.minutes.push(minute);
  while ((traffic.minutes[0]?.at ?? now) <= now - spansKept * traffic.spanSeconds) traffic.minutes.shift();
  return minute;
}

function stationOf(line: CompiledLine, observation: Observation): string | null {
  if (observation.type === "measurement") return line.characteristics.find(({ id }) => id === observation.characteristic)?.spec.measuredAt ?? null;
  return observation.type === "completion" || observation.type === "status" ? null : observation.station;
}

/** The loop's traffic over the last hour, or since it began. */
export interface TrafficView {
  /** Seconds that the counts are of. */
  readonly windowSeconds: number;
  readonly counts: Readonly<Record<TrafficKind, number>>;
  /** Parts measured of all that were finished, by characteristic the least, 0…1; null where none was finished or nothing is measured. */
  readonly coverage: number | null;
  /** Seconds since the station that was not heard of for longest was heard of; of those that ever were. Null before. */
  readonly oldestSeconds: number | null;
  readonly oldestStation: string | null;
}

export function trafficView({ minutes, heard }: Traffic, { now, characteristics }: { readonly now: number; readonly characteristics: number }): TrafficView {
  const sums = trafficKinds.map((_, index) => minutes.reduce((sum, { counts }) => sum + (counts[index] ?? 0), 0));
  const of = (kind: TrafficKind): number => sums[trafficKinds.indexOf(kind)] ?? 0;
  const oldest = Object.entries(heard).reduce<[string, number] | null>((least, one) => (least === null || one[1] < least[1] ? one : least), null);
  const from = minutes[0]?.at ?? now;
  return {
    windowSeconds: Math.max(0, now - from),
    counts: {
      reading: of("reading"), measurement: of("measurement"), map: of("map"), completion: of("completion"), equipment: of("equipment"),
      cycles: of("cycles"), movement: of("movement"), status: of("status"), signal: of("signal"), decision: of("decision"), order: of("order"), forecast: of("forecast"),
    },
    coverage: of("completion") === 0 || characteristics === 0 ? null : Math.min(1, of("measurement") / (characteristics * of("completion"))),
    oldestSeconds: oldest === null ? null : Math.max(0, now - oldest[1]),
    oldestStation: oldest?.[0] ?? null,
  };
}
