import type { Sketch, Triple } from "../solid/sketch.ts";

/** What a part looks like: set down by the middle of its underside, its length along the line (x), metres. Painted `accent` where the part's own colour shows. */
export interface PartLook {
  /** Length along the line, height, and depth across it. */
  readonly size: Triple;
  /** What it travels on between machines: a belt, a skid on low rails, or the bare floor; `belt` when left out. */
  readonly rides?: "belt" | "skid" | "floor";
  /** Whether all of it takes the part's own colour; left out, only what is painted `accent` does. */
  readonly tintsWhole?: boolean;
  readonly near: (board: Sketch) => void;
  /** The same from afar, where a part is a few pixels: the fewest triangles that keep its outline and its colour. */
  readonly far: (board: Sketch) => void;
}
