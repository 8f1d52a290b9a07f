import { cabinet, hoses, mast, operatorPanel } from "../machines/furniture.ts";
import { type MachineModel, sway } from "../machines/machineModel.ts";

/** Optical metrology: a granite table under a bridge, from which a head shines a slanting beam on the wafer and a second catches it. */
export const model: MachineModel = {
  size: [1.9, 1.9, 2.1],
  work: [-0.1, 1.04, 0.1],
  lamp: [0.86, 2.0, -0.6],
  bar: { at: [0, 0.56, 0.86], width: 1.1 },
  body(board) {
    cabinet(board, [1.8, 0.72, 1.7]);
    board.box([-0.1, 0.72, 0], [1.5, 0.22, 1.4], { paint: "plinth", bevel: 0.03 });
    for (const x of [-0.74, 0.54]) board.box([x, 0.94, -0.24], [0.18, 0.74, 0.42], { paint: "plinth", bevel: 0.03 });
    board.box([-0.1, 1.62, -0.24], [1.5, 0.24, 0.46], { paint: "shell", bevel: 0.05 });
    board.box([-0.1, 1.3, -0.1], [0.26, 0.4, 0.26], { paint: "trim", bevel: 0.03 });
    board.tube([-0.1, 1.2, -0.1], { radius: 0.09, length: 0.12 }, "steel");
    board.box([-0.48, 1.26, 0.06], [0.12, 0.42, 0.14], { paint: "panel", bevel: 0.03, turn: [0, 0, -0.7] });
    board.box([0.28, 1.26, 0.06], [0.12, 0.42, 0.14], { paint: "panel", bevel: 0.03, turn: [0, 0, 0.7] });
    board.box([0.72, 0.72, -0.2], [0.3, 1.1, 1.0], { paint: "shell", bevel: 0.04 });
    board.box([0.72, 1.3, 0.306], [0.22, 0.3, 0.014], { paint: "screen", bevel: 0.005, light: true });
    operatorPanel(board, [0.8, 1.3, 0.84]);
    mast(board, [0.86, 2.0, -0.6], 1.8);
    hoses(board, [-0.3, 0.5, -0.86]);
  },
  glass(board) {
    board.box([-0.1, 0.96, 0.66], [1.46, 0.56, 0.02], "shell");
  },
  pieces: [
    {
      draw(board) {
        board.box([0, 0, 0], [0.6, 0.06, 0.5], { paint: "steel", bevel: 0.02 });
        board.tube([0, 0.06, 0], { radius: 0.2, length: 0.02, sides: 28 }, { paint: "accent", light: true });
      },
      pose(pose, progress) {
        pose.x = -0.1 + 0.24 * sway(progress, 3);
        pose.y = 0.95;
        pose.z = 0.1 + 0.12 * sway(progress, 1);
      },
    },
  ],
};
