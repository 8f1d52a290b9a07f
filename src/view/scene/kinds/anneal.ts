import { cabinet, hoses, mast, operatorPanel } from "../machines/furniture.ts";
import { type MachineModel, dip } from "../machines/machineModel.ts";

/** A rapid annealer: a flat chamber between two banks of lamps; the upper one lifts for the wafer and shines through its gaps. */
export const model: MachineModel = {
  size: [2.0, 1.9, 2.2],
  work: [-0.2, 0.98, 0.5],
  lamp: [0.9, 2.1, -0.6],
  bar: { at: [0, 0.6, 0.86], width: 1.2 },
  breathes: true,
  body(board) {
    cabinet(board, [1.9, 0.8, 1.7]);
    board.box([-0.2, 0.8, 0.02], [1.2, 0.16, 1.1], { paint: "steel", bevel: 0.03 });
    for (let lamp = 0; lamp < 6; lamp += 1) board.box([-0.7 + lamp * 0.2, 0.94, 0.02], [0.1, 0.03, 0.9], { paint: "heat", bevel: 0.01, light: true });
    board.box([-0.2, 0.8, -0.68], [1.3, 1.2, 0.24], { paint: "shell", bevel: 0.04 });
    board.box([0.7, 0.8, -0.2], [0.44, 1.24, 1.2], { paint: "shell", bevel: 0.05 });
    for (let slot = 0; slot < 5; slot += 1) board.box([0.7, 1.0 + slot * 0.13, 0.404], [0.32, 0.06, 0.014], { paint: "trim", bevel: 0.005, light: true });
    board.pipe([[0.7, 2.02, -0.3], [0.7, 2.12, -0.3], [0.5, 2.16, -0.5], [-0.2, 2.04, -0.66]], 0.05, "trim");
    operatorPanel(board, [0.86, 1.34, 0.8]);
    mast(board, [0.9, 2.1, -0.6], 2.02);
    hoses(board, [-0.4, 0.5, -0.86]);
  },
  pieces: [
    {
      draw(board) {
        board.box([0, 0.04, 0], [1.16, 0.24, 1.0], { paint: "shell", bevel: 0.05 });
        for (let lamp = 0; lamp < 5; lamp += 1) board.box([-0.4 + lamp * 0.2, 0, 0], [0.1, 0.05, 0.92], { paint: "heat", bevel: 0.01, light: true });
        for (let lamp = 0; lamp < 5; lamp += 1) board.tube([-0.4 + lamp * 0.2, 0.28, 0.2], { radius: 0.06, length: 0.08 }, { paint: "steel", light: true });
      },
      pose(pose, progress) {
        pose.x = -0.2;
        pose.y = 1.08 + 0.34 * (1 - dip(progress, 0.22));
        pose.z = 0.02;
      },
    },
  ],
};
