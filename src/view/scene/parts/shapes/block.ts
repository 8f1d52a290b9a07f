import type { Paint } from "../../palette.ts";
import type { Sketch } from "../../solid/sketch.ts";

/** A piece of a ship's hull on bearers, open at both ends: bottom and sides of shell plate, web frames with openings, a deck where it is high. */
export function block(board: Sketch, { height, skin, frames }: { readonly height: number; readonly skin: Paint; readonly frames: Paint }): void {
  for (const x of [-0.6, 0, 0.6]) board.box([x, 0, 0], [0.12, 0.08, 1.0], { paint: "wood", bevel: 0.015 });
  board.box([0, 0.08, 0], [1.66, 0.06, 1.16], { paint: skin, bevel: 0.02 });
  const isHigh = height > 0.6;
  for (const z of [-1, 1]) {
    board.box([0, 0.1, z * 0.565], [1.66, isHigh ? height : height * 0.45, 0.045], { paint: skin, bevel: 0.015 });
    if (isHigh) board.box([0, height - 0.02, z * 0.42], [1.66, 0.04, 0.3], { paint: skin, bevel: 0.01 });
  }
  for (const x of [-0.72, -0.36, 0, 0.36, 0.72]) {
    board.box([x, 0.14, 0], [0.045, height * 0.4, 1.1], { paint: frames, bevel: 0.01 });
    for (const z of [-1, 1]) board.box([x, 0.14, z * 0.46], [0.045, height - 0.1, 0.18], { paint: frames, bevel: 0.01 });
    if (isHigh) board.box([x, height - 0.14, 0], [0.045, 0.12, 1.0], { paint: frames, bevel: 0.01 });
  }
  if (isHigh) board.box([0, 0.46, 0], [1.62, 0.035, 1.08], { paint: skin, bevel: 0.008 });
  for (const z of [-0.25, 0.25]) board.box([0, 0.14, z], [1.6, height * 0.3, 0.03], { paint: frames, bevel: 0.006, light: true });
}
