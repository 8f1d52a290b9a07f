import type { Object3D } from "three";
import type { Frame } from "#loop";
import type { Palette } from "./palette.ts";

/** The present moment of the scene. One object, rewritten each frame: the frame loop allocates nothing. */
export interface Moment {
  frame: Frame | null;
  /** performance.now(), milliseconds. */
  now: number;
  /** Since the last picture, seconds, at most a quarter. */
  elapsed: number;
  /** Simulated seconds per second. */
  speed: number;
  isStill: boolean;
}

/** One thing in the scene: stands in the world, follows the frames, takes the theme's colours. */
export interface Layer {
  readonly object: Object3D;
  readonly update?: (moment: Moment) => void;
  readonly paint?: (palette: Palette) => void;
  readonly dispose: () => void;
}
