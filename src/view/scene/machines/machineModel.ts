import type { Sketch, Triple } from "../solid/sketch.ts";

/** Where a moving piece stands, in its machine's frame; metres and radians, written anew each frame. */
export interface Pose {
  x: number;
  y: number;
  z: number;
  turnX: number;
  turnY: number;
  turnZ: number;
}

export interface MovingPiece {
  readonly draw: (board: Sketch) => void;
  /** Poses the piece for the progress of the work (0…1) and, for what turns all the time, the turns since the start. */
  readonly pose: (pose: Pose, progress: number, turns: number) => void;
}

/** How one kind of machine looks and works: origin on the floor in the middle of its footprint, front towards +z, metres. */
export interface MachineModel {
  readonly size: Triple;
  /** Where the part lies while it is worked on. */
  readonly work: Triple;
  /** The light on its mast. */
  readonly lamp: Triple;
  /** The middle of the state bar on its front, and the bar's width. */
  readonly bar: { readonly at: Triple; readonly width: number };
  readonly body: (board: Sketch) => void;
  readonly glass?: (board: Sketch) => void;
  readonly pieces: readonly MovingPiece[];
  /** What a part looks like when it comes to a line that begins with this kind: the name of a file in `parts/looks`. */
  readonly takes?: string;
  /** What a part looks like after this work; left out, as before. */
  readonly leaves?: string;
  /** What grows here with every part that is done. */
  readonly grows?: Growth;
  /** Lights that breathe with the work, such as an oven's windows. */
  readonly breathes?: boolean;
}

/** Something that is built of the parts, piece by piece, in its machine's frame; when it is whole it leaves and the next begins. */
export interface Growth {
  /** What each further part adds. */
  readonly pieces: readonly ((board: Sketch) => void)[];
  /** Metres that it goes when it is whole. */
  readonly leaves: Triple;
}

/** Down, hold and up again: 0 at both ends of the work, 1 while it holds. */
export function dip(progress: number, reach = 0.28): number {
  const away = Math.min(progress, 1 - progress) / reach;
  return smooth(Math.min(1, Math.max(0, away)));
}

/** To and fro `times` over the work, -1…1, at rest in the middle at both ends. */
export function sway(progress: number, times: number): number {
  return Math.sin(progress * Math.PI * 2 * times);
}

export function smooth(share: number): number {
  return share * share * (3 - 2 * share);
}
