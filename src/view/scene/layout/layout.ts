import type { Measures } from "./measures.ts";
import type { Spine, SpineRow } from "./spine.ts";

/** A place of a part: distance along the spine, metres towards the aisle, height. */
export interface Spot {
  readonly along: number;
  readonly out: number;
  readonly height: number;
}

/** A rectangle on the floor: its middle and its sides, metres. */
export interface Footprint {
  readonly x: number;
  readonly z: number;
  readonly width: number;
  readonly depth: number;
}

export interface MachinePlace extends Footprint {
  readonly station: number;
  /** Radians that it is turned by: its front looks to +z, or to -z across an aisle. */
  readonly turn: number;
  /** Where its part lies. */
  readonly work: Spot;
}

export interface StationPlace extends Footprint {
  readonly row: number;
  /** The tallest thing in it, for a label above it. */
  readonly height: number;
  /** Distances along the spine at which its queue begins, its machines begin, and it ends. */
  readonly from: number;
  readonly bay: number;
  readonly to: number;
  /** Where parts wait for it, the next to be taken first. */
  readonly queue: readonly Spot[];
  /** Where parts that are made wait for a vehicle. */
  readonly done: readonly Spot[];
  readonly rack: Footprint | null;
  /** Where its name lies. */
  readonly sign: { readonly x: number; readonly z: number };
}

export interface ReturnLane {
  readonly from: number;
  readonly to: number;
}

/** A line on the floor. The first row is the front one; x to the right, z to the front. */
export interface Layout {
  readonly measures: Measures;
  readonly stations: readonly StationPlace[];
  /** By machine, counted through all stations. */
  readonly machines: readonly MachinePlace[];
  readonly spine: Spine;
  readonly rows: readonly SpineRow[];
  readonly returns: readonly ReturnLane[];
  /** Height of the overhead track that parts travel along; null where they travel on belts or the floor. */
  readonly track: number | null;
  /** Where finished parts stand, at the end of the last row. */
  readonly yard: Footprint;
  readonly floor: Footprint;
}
