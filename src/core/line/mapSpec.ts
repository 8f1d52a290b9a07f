import type { AiReadingSpec } from "./sensingSpec.ts";
import type { Formula, Text } from "./spec.ts";

/** How defects lie on a map beside those that lie anywhere; each is drawn by one file of `core/plant/maps/patterns`. */
export type DefectPattern = "centre" | "ring" | "edge" | "scratch" | "cluster" | "repeater";

/** One cause of defects that lie in a pattern. */
export interface MapPatternSpec {
  readonly pattern: DefectPattern;
  /**
   * Mean number of its defects on one part: a number, or a formula over the station's set points and tool states, the design, and
   * the part's attributes. 0 or less: none.
   */
  readonly defects: number | Formula;
  /** Where the mechanism and its numbers come from. */
  readonly source?: string;
}

/** A map of the defects of one part, as an inspecting station sees it. */
export interface DefectMapSpec {
  readonly id: string;
  readonly name?: Text;
  /** What of the part is looked at: a round wafer, or a stack, panel, body or block. */
  readonly shape: "disc" | "rectangle";
  readonly unit: string;
  /** Width and height, in its unit; of a disc both are the diameter. */
  readonly size: readonly [number, number];
  /** Mean number of defects that lie anywhere on one part, as `defects` of a pattern. */
  readonly background: number | Formula;
  readonly patterns?: readonly MapPatternSpec[];
  /** Columns and rows of what repeats over the part: exposure fields, dies, holes of a tool. A repeater needs them. */
  readonly fields?: readonly [number, number];
  /** Taken of every n-th part of the line; of all when left out. */
  readonly every?: number;
  /** A model reads it: without compute for it there is no map. Left out, none is needed. */
  readonly ai?: AiReadingSpec;
}
