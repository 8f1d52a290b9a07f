import { mast, operatorPanel } from "../machines/furniture.ts";
import { type MachineModel, dip } from "../machines/machineModel.ts";
import type { Sketch } from "../solid/sketch.ts";

/** A block assembly jig: a field of levelled pins between scaffolds, under a bridge crane that lowers sub-blocks onto it. */
export const model: MachineModel = {
  size: [3.0, 2.9, 2.9],
  work: [0, 0.24, 0.1],
  lamp: [-1.4, 2.9, -1.1],
  bar: { at: [0, 0.1, 1.32], width: 1.8 },
  leaves: "block",
  breathes: true,
  body(board) {
    board.box([0, 0, 0.1], [2.5, 0.08, 2.2], { paint: "panel", bevel: 0.03 });
    for (let row = 0; row < 6; row += 1) for (let column = 0; column < 4; column += 1) pin(board, -0.9 + row * 0.36, -0.5 + column * 0.4);
    for (const x of [-1.36, 1.36]) {
      for (const z of [-1.1, 1.1]) board.box([x, 0, z], [0.18, 2.2, 0.18], { paint: "shell", bevel: 0.03 });
      board.box([x, 2.16, 0], [0.22, 0.24, 2.6], { paint: "shell", bevel: 0.04 });
      board.box([x, 2.4, 0], [0.07, 0.05, 2.6], { paint: "steel", bevel: 0 });
    }
    for (const z of [-1.12]) for (const y of [0.62, 1.14]) board.box([0, y, z], [2.5, 0.04, 0.3], { paint: "wood", bevel: 0.01, light: true });
    for (const x of [-1.1, -0.4, 0.4, 1.1]) for (const z of [-1.0, -1.24]) board.tube([x, 0, z], { radius: 0.02, length: 1.6, sides: 6 }, { paint: "steel", light: true });
    for (let step = 0; step < 5; step += 1) board.box([1.16, 0.12 + step * 0.22, -0.86], [0.24, 0.02, 0.06], { paint: "yellow", bevel: 0, light: true });
    operatorPanel(board, [1.3, 1.1, 1.3]);
    mast(board, [-1.4, 2.9, -1.1], 2.4);
  },
  pieces: [
    {
      draw(board) {
        for (const z of [-0.2, 0.2]) board.box([0, 0, z], [2.9, 0.26, 0.14], { paint: "yellow", bevel: 0.03 });
        for (const x of [-1.36, 1.36]) board.box([x, -0.06, 0], [0.24, 0.2, 0.7], { paint: "trim", bevel: 0.03 });
        board.box([0.1, 0.24, 0], [0.5, 0.24, 0.5], { paint: "shell", bevel: 0.04 });
      },
      pose(pose, progress) {
        pose.y = 2.5;
        pose.z = -0.75 + 0.85 * dip(progress, 0.2);
      },
    },
    {
      draw(board) {
        for (const x of [-0.1, 0.1]) board.tube([x, 0.3, 0], { radius: 0.012, length: 0.9, sides: 6 }, { paint: "trim", light: true });
        board.box([0, 0.12, 0], [0.26, 0.2, 0.14], { paint: "yellow", bevel: 0.03 });
        board.box([0, 0, 0], [0.9, 0.07, 0.07], { paint: "trim", bevel: 0.01 });
        for (const x of [-0.4, 0.4]) board.tube([x, -0.24, 0], { radius: 0.012, length: 0.26, sides: 6 }, { paint: "trim", light: true });
      },
      pose(pose, progress) {
        pose.x = 0.1;
        pose.y = 1.66 - 0.12 * dip(progress, 0.2);
        pose.z = -0.75 + 0.85 * dip(progress, 0.2);
      },
    },
  ],
};

function pin(board: Sketch, x: number, z: number): void {
  board.box([x, 0.08, z], [0.09, 0.03, 0.09], { paint: "trim", bevel: 0, light: true });
  board.tube([x, 0.1, z], { radius: 0.03, length: 0.14, sides: 8 }, { paint: "steel", light: true });
}
