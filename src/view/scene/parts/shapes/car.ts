import type { Paint } from "../../palette.ts";
import type { Sketch } from "../../solid/sketch.ts";

/** A car body, 1.6 m long, its front to +x: bare or painted on a skid, or whole, with glass, wheels and lights. */
export function car(board: Sketch, { skin, sill, isWhole }: { readonly skin: Paint; readonly sill: Paint; readonly isWhole: boolean }): void {
  board.box([0, 0.1, 0], [1.54, 0.17, 0.66], { paint: skin, bevel: 0.07 });
  board.box([0.56, 0.22, 0], [0.44, 0.08, 0.6], { paint: skin, bevel: 0.035, turn: [0, 0, -0.09] });
  board.box([-0.62, 0.23, 0], [0.3, 0.08, 0.6], { paint: skin, bevel: 0.035 });
  board.box([0, 0.24, 0], [1.0, 0.05, 0.65], { paint: skin, bevel: 0.02 });
  board.box([0, 0.08, 0], [0.72, 0.05, 0.672], { paint: sill, bevel: 0.015, light: true });
  board.box([-0.08, 0.475, 0], [0.62, 0.045, 0.52], { paint: skin, bevel: 0.022 });
  for (const z of [-0.27, 0.27]) {
    for (const [x, lean] of [[0.3, 0.72], [-0.06, 0], [-0.42, -0.6]] as const) board.box([x, 0.27, z], [0.045, 0.23, 0.04], { paint: skin, bevel: 0.012, turn: [0, 0, lean] });
  }
  if (isWhole) whole(board);
  else for (const z of [-0.22, 0.22]) board.box([0, 0, z], [1.3, 0.07, 0.06], { paint: "trim", bevel: 0.015 });
}

function whole(board: Sketch): void {
  board.box([-0.07, 0.285, 0], [0.66, 0.19, 0.53], { paint: "trim", bevel: 0.06, light: true });
  board.box([0.28, 0.27, 0], [0.03, 0.25, 0.48], { paint: "trim", bevel: 0.01, turn: [0, 0, 0.72], light: true });
  board.box([-0.41, 0.28, 0], [0.03, 0.23, 0.48], { paint: "trim", bevel: 0.01, turn: [0, 0, -0.6], light: true });
  for (const x of [-0.5, 0.5]) {
    for (const z of [-0.29, 0.29]) {
      board.tube([x, 0, z], { radius: 0.135, length: 0.12, axis: "z", sides: 20 }, "trim");
      board.tube([x, 0.06, z], { radius: 0.075, length: 0.13, axis: "z", sides: 14 }, { paint: "steel", light: true });
    }
  }
  for (const z of [-0.24, 0.24]) {
    board.box([0.755, 0.19, z], [0.03, 0.045, 0.13], { paint: "lamp", bevel: 0.01, light: true });
    board.box([-0.76, 0.2, z], [0.025, 0.04, 0.13], { paint: "red", bevel: 0.01, light: true });
  }
}
