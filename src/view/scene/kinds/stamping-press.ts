import type { Sketch } from "../solid/sketch.ts";
import { hoses, mast, operatorPanel } from "../machines/furniture.ts";
import { type MachineModel, dip } from "../machines/machineModel.ts";

/** Stamping: a closed frame of four uprights under a heavy crown with two flywheel drives; the slide falls with every stroke. */
export const model: MachineModel = {
  size: [3.3, 2.5, 3.5],
  work: [0, 0.78, 0.2],
  lamp: [1.5, 3.3, 0.86],
  bar: { at: [0, 0.34, 1.09], width: 2.0 },
  takes: "blank",
  leaves: "pressed-panel",
  body(board) {
    board.box([0, 0, 0], [3.2, 0.16, 2.1], { paint: "trim", bevel: 0.02 });
    board.box([0, 0.12, 0], [2.9, 0.5, 1.9], { paint: "shell", bevel: 0.05 });
    board.box([0, 0.6, 0.1], [2.2, 0.16, 1.3], { paint: "plinth", bevel: 0.03 });
    board.box([0, 0.72, 0.2], [1.5, 0.07, 0.8], { paint: "steel", bevel: 0.02 });
    for (const x of [-1.24, 1.24]) {
      for (const z of [-0.72, 0.72]) board.box([x, 0.5, z], [0.5, 2.0, 0.42], { paint: "shell", bevel: 0.05 });
      board.box([x, 1.3, 0], [0.3, 1.1, 1.2], { paint: "panel", bevel: 0.03 });
      board.box([x + Math.sign(x) * 0.26, 0.7, 0], [0.02, 1.2, 0.9], { paint: "yellow", bevel: 0.01, light: true });
    }
    crown(board);
    board.box([1.48, 0.16, 0.92], [0.34, 0.9, 0.36], { paint: "panel", bevel: 0.03 });
    operatorPanel(board, [1.48, 1.42, 1.1]);
    mast(board, [1.5, 3.3, 0.86], 2.9);
    hoses(board, [-0.6, 0.5, -1.1]);
  },
  pieces: [
    {
      draw(board) {
        board.box([0, 0.14, 0], [1.9, 0.46, 1.3], { paint: "panel", bevel: 0.05 });
        board.box([0, 0.26, 0.652], [1.5, 0.14, 0.02], { paint: "yellow", bevel: 0, light: true });
        board.box([0, 0, 0.1], [1.5, 0.16, 0.86], { paint: "trim", bevel: 0.02 });
        for (const x of [-0.6, 0.6]) board.tube([x, 0.58, 0], { radius: 0.16, length: 0.6 }, "steel");
      },
      pose(pose, progress) {
        pose.y = 1.36 + 0.42 * (1 - dip((progress * 2) % 1, 0.4));
      },
    },
  ],
};

/** The crown with its drives, its name plate and the rail round its roof. */
function crown(board: Sketch): void {
  board.box([0, 2.4, 0], [3.1, 0.66, 1.94], { paint: "shell", bevel: 0.07 });
  board.box([0, 2.56, 0.975], [1.7, 0.3, 0.02], { paint: "panel", bevel: 0.01, light: true });
  for (const x of [-0.72, 0.72]) {
    board.tube([x, 2.3, -1.02], { radius: 0.42, length: 0.2, axis: "z" }, "trim");
    board.tube([x, 2.48, -1.12], { radius: 0.24, length: 0.1, axis: "z" }, "steel");
    board.box([x, 3.04, 0.1], [0.6, 0.26, 0.7], { paint: "panel", bevel: 0.04 });
  }
  for (const x of [-1.46, 1.46]) board.box([x, 3.26, 0], [0.03, 0.03, 1.8], { paint: "yellow", bevel: 0.005, light: true });
  for (const z of [-0.9, 0.9]) board.box([0, 3.26, z], [2.95, 0.03, 0.03], { paint: "yellow", bevel: 0.005, light: true });
  for (const x of [-1.46, 1.46]) for (const z of [-0.9, 0.9]) board.box([x, 3.04, z], [0.03, 0.24, 0.03], { paint: "yellow", bevel: 0.005, light: true });
}
