import type { PartFrame } from "#loop";
import { done, waiting } from "#loop/frame";
import type { Layout } from "../layout/layout.ts";

/** All places of all parts as flat arrays: the machines first, then the stations' queues, then what is done. */
export interface Spots {
  readonly along: Float32Array;
  readonly out: Float32Array;
  readonly height: Float32Array;
  readonly queues: Stretches;
  readonly dones: Stretches;
}

/** By station: where its places begin, and how many they are. */
interface Stretches {
  readonly first: Uint32Array;
  readonly length: Uint32Array;
}

export function spotsOf({ machines, stations }: Layout): Spots {
  const queues = stretches(stations.map(({ queue }) => queue.length), machines.length);
  const queued = stations.reduce((sum, { queue }) => sum + queue.length, machines.length);
  const spots = [...machines.map(({ work }) => work), ...stations.flatMap(({ queue }) => queue), ...stations.flatMap((station) => station.done)];
  return {
    along: Float32Array.from(spots, (spot) => spot.along),
    out: Float32Array.from(spots, (spot) => spot.out),
    height: Float32Array.from(spots, (spot) => spot.height),
    queues, dones: stretches(stations.map((station) => station.done.length), queued),
  };
}

/** Index of the place that a part of the picture has. */
export function spotOf({ queues, dones }: Spots, parts: PartFrame, entry: number): number {
  const machine = parts.machine[entry] ?? waiting;
  if (machine !== waiting && machine !== done) return machine;
  const { first, length } = machine === waiting ? queues : dones;
  const station = parts.station[entry] ?? 0;
  return (first[station] ?? 0) + Math.min(parts.position[entry] ?? 0, Math.max(0, (length[station] ?? 1) - 1));
}

function stretches(lengths: readonly number[], start: number): Stretches {
  let first = start;
  return {
    first: Uint32Array.from(lengths, (length) => {
      const here = first;
      first += length;
      return here;
    }),
    length: Uint32Array.from(lengths),
  };
}
