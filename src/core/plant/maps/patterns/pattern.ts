import type { Chance } from "../chance.ts";
import type { Defects, Ground } from "../ground.ts";

/** Where so many defects of one cause lie on one part. */
export interface Drawn {
  readonly ground: Ground;
  readonly chance: Chance;
  readonly count: number;
  /** Draws of what is the same from part to part, such as the place of a mark on a mask. */
  readonly lasting: Chance;
}

/** Draws the defects of one cause and adds them. */
export type Pattern = (defects: Defects, drawn: Drawn) => void;
