import type { DistributionSpec, DurationSpec, FailuresSpec, Text } from "./spec.ts";

/** How parts and lots get from station to station, as people write it. Lengths are metres, speeds metres per second. */

export interface TransportSpec {
  /** Time of a move between two stations that `moves` do not name; none when left out. */
  readonly time?: DistributionSpec;
  /** Stations to and from which moves take neither time nor carrier. */
  readonly except?: readonly string[];
  /** Times by pair of stations. Of those that fit a move, the one that names both of its stations counts, then the one that names `from`. */
  readonly moves?: readonly MoveSpec[];
  /** Who carries. A move is made by the first fleet that serves it; one that none serves takes its time and no carrier. */
  readonly fleets?: readonly FleetSpec[];
}

/** A move, or all of them from a station or to one: at least one of the two is named. */
export interface MoveSpec {
  readonly from?: string;
  readonly to?: string;
  readonly time: DistributionSpec;
}

/** Moves that a fleet serves: from a station, to one, or both. */
export interface ServedMoveSpec {
  readonly from?: string;
  readonly to?: string;
}

interface CarrierSpec {
  readonly id: string;
  readonly name?: Text;
  /** The moves that it serves; all when left out. */
  readonly serves?: readonly ServedMoveSpec[];
  /** Time to take a part up and to put it down (of a crane: to hoist and to lower it); 0 when left out. */
  readonly load?: DurationSpec;
  readonly unload?: DurationSpec;
  /** Breakdowns. The `operating` clock runs while a vehicle drives, loads or unloads. */
  readonly failures?: FailuresSpec;
  /** Which waiting part is fetched first, of those whose next station has room; `fifo` when left out. */
  readonly requests?: "fifo" | "priority";
  /** The station that vehicles start at and go back to when nothing waits; left out, they start at the first station and stay where they are. */
  readonly home?: string;
}

/** Automated guided vehicles or overhead hoists: each carries one part or lot, and all can pass one another. */
export interface VehicleFleetSpec extends CarrierSpec {
  readonly kind?: "agv" | "hoist";
  /** 1 when left out. */
  readonly vehicles?: number;
}

/** One crane on its own track: its moves take the distance between the stations over its speed, whatever the times of moves say. */
export interface CraneSpec extends CarrierSpec {
  readonly kind: "crane";
  readonly track: {
    /** Where stations stand along it. */
    readonly positions: Readonly<Record<string, number>>;
    readonly speed: number;
  };
}

export type FleetSpec = VehicleFleetSpec | CraneSpec;

/** A belt before a station. It holds `length / spacing` parts, rounded down, and takes each `length / speed` to its end. */
export interface ConveyorSpec {
  readonly length: number;
  readonly speed: number;
  /** From the front of a part to the front of the next, at least. */
  readonly spacing: number;
  /** Whether parts close up behind a first one that waits at the end; else the whole belt stops. True when left out. */
  readonly accumulating?: boolean;
}
