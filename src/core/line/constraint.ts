import { analyzeLine } from "./analyze.ts";
import type { CompiledLine } from "./compiled.ts";

/** What holds a line up, with all else as it is. */
export interface Constraint {
  /**
   * `supply`: it is fed more slowly than it could work, so that a part that is lost is lost for good, but time is made up for; `station`: it could be fed
   * faster than its slowest station works; `other`: its transport, or its number of parts.
   */
  readonly kind: "supply" | "station" | "other";
  /** The slowest station, by index; -1 where none has a limit. */
  readonly station: number;
  /** What is fed, as a share of what the slowest station can do, failures, planned maintenance and shifts taken off; 1 where the supply is not what holds it up. */
  readonly load: number;
}

const known = new WeakMap<CompiledLine, Constraint>();

/** What holds a line up, by its model (Goldratt & Cox 1984, The Goal). Worked out once a line. */
export function constraintOf(line: CompiledLine): Constraint {
  const found = known.get(line) ?? workOut(line);
  known.set(line, found);
  return found;
}

function workOut(line: CompiledLine): Constraint {
  const { stations, bottleneck, throughputBound, arrivalRate } = analyzeLine(line.spec);
  const station = stations.findIndex(({ id }) => id === bottleneck);
  const load = (arrivalRate ?? Number.POSITIVE_INFINITY) / (stations[station]?.capacity ?? Number.POSITIVE_INFINITY);
  if (throughputBound.limitedBy === "arrivals" && load < 1) return { kind: "supply", station, load };
  return { kind: throughputBound.limitedBy === "station" && !Number.isFinite(line.conwip) ? "station" : "other", station, load: 1 };
}
