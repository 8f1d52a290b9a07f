import type { Sketch } from "../solid/sketch.ts";

/** A hall for one block: walls at the back and on the left, a roof over the back half with a row of lamps, and the rails of its door; 3.2 m wide. */
export function hall(board: Sketch): void {
  board.box([0, 0, 0], [3.2, 0.06, 2.7], { paint: "panel", bevel: 0.02 });
  board.box([0, 0.06, -1.28], [3.2, 2.3, 0.12], { paint: "shell", bevel: 0.03 });
  for (const x of [-0.95, 0, 0.95]) board.box([x, 0.06, -1.36], [0.12, 2.3, 0.08], { paint: "panel", bevel: 0.02 });
  for (const x of [-1.54, 1.54]) {
    board.box([x, 0.06, -0.76], [0.12, 2.3, 1.1], { paint: "shell", bevel: 0.03 });
    board.box([x, 0.06, 1.2], [0.16, 2.3, 0.16], { paint: "shell", bevel: 0.03 });
    board.box([x, 2.3, 0.4], [0.12, 0.14, 1.6], { paint: "shell", bevel: 0.03 });
  }
  board.box([0, 2.3, -0.86], [3.3, 0.16, 1.0], { paint: "shell", bevel: 0.05 });
  board.box([0, 2.24, 1.2], [3.2, 0.3, 0.2], { paint: "shell", bevel: 0.05 });
  board.tube([0, 2.12, 1.2], { radius: 0.11, length: 2.9, axis: "x", sides: 16 }, { paint: "panel", light: true });
  board.box([0, 2.26, -0.6], [2.6, 0.04, 0.14], { paint: "lamp", bevel: 0, light: true });
  for (const x of [-1.4, 1.4]) board.box([x, 0.06, 0.1], [0.06, 0.02, 2.2], { paint: "yellow", bevel: 0, light: true });
}
