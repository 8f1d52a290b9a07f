import { mast, operatorPanel } from "../machines/furniture.ts";
import { hall } from "../machines/hall.ts";
import { type MachineModel, dip, sway } from "../machines/machineModel.ts";

/** A block blasting hall: grit pots beside the door, a grid in the floor that takes the grit away, a dust collector with its stack on the roof. */
export const model: MachineModel = {
  size: [3.4, 2.9, 3.3],
  work: [0, 0.12, 0.05],
  lamp: [1.54, 2.9, 1.2],
  bar: { at: [0, 2.36, 1.32], width: 1.6 },
  leaves: "block",
  breathes: true,
  body(board) {
    hall(board);
    for (let slat = 0; slat < 11; slat += 1) board.box([-1.2 + slat * 0.24, 0.06, 0.05], [0.14, 0.02, 1.7], { paint: "trim", bevel: 0, light: true });
    board.box([-0.6, 2.44, -0.9], [1.2, 0.6, 0.7], { paint: "panel", bevel: 0.05 });
    for (const x of [-0.95, -0.6, -0.25]) board.turned([x, 2.96, -0.9], [[0.14, 0], [0.14, 0.16], [0.05, 0.22]], "steel");
    board.pipe([[0.1, 2.7, -0.9], [0.6, 2.74, -0.9], [0.9, 2.8, -0.8], [0.96, 3.2, -0.8]], 0.16, "steel");
    for (const x of [1.0, 1.3]) {
      board.turned([x, 0.06, 1.3], [[0.03, 0], [0.13, 0.2], [0.13, 0.6], [0.05, 0.7]], "yellow");
      board.pipe([[x, 0.3, 1.24], [x - 0.3, 0.1, 1.0], [x - 0.5, 0.1, 0.8]], 0.03, "trim");
    }
    operatorPanel(board, [-1.3, 1.1, 1.36]);
    mast(board, [1.54, 2.9, 1.2], 2.3);
  },
  pieces: [
    {
      draw(board) {
        board.box([0, 0, 0], [0.5, 0.08, 0.4], { paint: "yellow", bevel: 0.02 });
        for (const x of [-0.23, 0.23]) board.box([x, 0.08, 0], [0.03, 0.3, 0.38], { paint: "yellow", bevel: 0.01 });
        board.tube([0, 0.22, 0.14], { radius: 0.05, length: 0.3, axis: "z", end: 0.03, sides: 10 }, "trim");
        board.tube([0, 0.2, 0.44], { radius: 0.05, length: 0.2, axis: "z", end: 0.1, sides: 10 }, { paint: "shell", light: true });
        board.box([0, -0.9, 0], [0.1, 0.9, 0.1], { paint: "trim", bevel: 0.02 });
      },
      pose(pose, progress) {
        pose.x = 1.05 * sway(progress, 2);
        pose.y = 1.16 + 0.2 * sway(progress, 5) * dip(progress, 0.1);
        pose.z = -0.98;
      },
    },
  ],
};
