import { hoses, mast, operatorPanel, port } from "../machines/furniture.ts";
import { type MachineModel, dip } from "../machines/machineModel.ts";

/** Moulding: four tie bars between heavy platens under a ram; the upper platen closes on the part. */
export const model: MachineModel = {
  size: [2.0, 2.0, 2.9],
  work: [0, 0.96, 0.1],
  lamp: [-0.86, 2.5, -0.5],
  bar: { at: [0, 0.5, 0.78], width: 1.3 },
  leaves: "package",
  body(board) {
    board.box([0, 0.01, 0], [1.6, 0.12, 1.4], "trim");
    board.box([0, 0.1, 0], [1.84, 0.62, 1.56], { paint: "shell", bevel: 0.06 });
    board.box([0, 0.72, 0.02], [1.6, 0.16, 1.36], { paint: "plinth", bevel: 0.03 });
    board.box([0, 0.87, 0.06], [0.9, 0.08, 0.8], { paint: "trim", bevel: 0.02 });
    board.box([0, 0.89, 0.465], [0.7, 0.03, 0.02], { paint: "heat", bevel: 0, light: true });
    for (const x of [-0.62, 0.62]) {
      for (const z of [-0.48, 0.5]) {
        board.tube([x, 0.7, z], { radius: 0.085, length: 1.3 }, "steel");
        board.tube([x, 2.36, z], { radius: 0.14, length: 0.1, sides: 6 }, "trim");
        board.tube([x, 0.86, z], { radius: 0.13, length: 0.06 }, "trim");
      }
    }
    board.box([0, 1.96, 0], [1.66, 0.42, 1.36], { paint: "shell", bevel: 0.07 });
    board.box([0, 2.05, 0.685], [0.9, 0.22, 0.02], { paint: "panel", bevel: 0.01, light: true });
    board.tube([0, 2.36, 0], { radius: 0.32, length: 0.34 }, "shell");
    board.tube([0, 2.68, 0], { radius: 0.35, length: 0.06 }, "steel");
    board.tube([0, 2.73, 0], { radius: 0.12, length: 0.12 }, "trim");
    board.pipe([[0.3, 2.56, 0], [0.6, 2.62, -0.1], [0.82, 2.4, -0.5], [0.84, 1.4, -0.72], [0.84, 1.1, -0.8]], 0.05, "trim");
    board.box([0.66, 0.12, -0.86], [0.5, 1.1, 0.26], { paint: "panel", bevel: 0.04 });
    board.box([-0.4, 0.12, -0.86], [0.9, 0.8, 0.26], { paint: "panel", bevel: 0.04 });
    operatorPanel(board, [0.84, 1.26, 0.76]);
    port(board, [0, 0.88, 1.0]);
    mast(board, [-0.86, 2.5, -0.5], 0.7);
    hoses(board, [-0.3, 0.5, -0.98]);
  },
  glass(board) {
    for (const x of [-0.76, 0.76]) board.box([x, 0.9, 0.02], [0.015, 0.96, 0.86], "shell");
  },
  pieces: [
    {
      draw(board) {
        board.box([0, 0.06, 0], [1.5, 0.22, 1.24], { paint: "panel", bevel: 0.04 });
        board.box([0, 0, 0.02], [0.84, 0.08, 0.74], { paint: "trim", bevel: 0.02 });
        board.tube([0, 0.28, 0], { radius: 0.2, length: 0.66 }, "steel");
        board.box([0, 0.12, 0.622], [0.8, 0.06, 0.01], { paint: "yellow", bevel: 0, light: true });
      },
      pose(pose, progress) {
        pose.y = 1.1 + 0.4 * (1 - dip(progress, 0.24));
      },
    },
  ],
};
