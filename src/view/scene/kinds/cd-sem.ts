import { hoses, mast, operatorPanel } from "../machines/furniture.ts";
import { pod } from "../machines/loadPorts.ts";
import { type MachineModel, sway } from "../machines/machineModel.ts";

/** A CD-SEM: a tall electron column on a vacuum chamber that floats on isolators; the stage steps under the beam, lines show on its screens. */
export const model: MachineModel = {
  size: [2.2, 1.9, 2.9],
  work: [-0.66, 0.93, 0.6],
  lamp: [0.96, 2.2, -0.6],
  bar: { at: [0.3, 0.5, 0.86], width: 0.9 },
  body(board) {
    board.box([0, 0.02, -0.05], [2.0, 0.1, 1.6], "trim");
    board.box([0.3, 0.12, 0], [1.3, 0.5, 1.6], { paint: "shell", bevel: 0.05 });
    for (const x of [-0.2, 0.8]) for (const z of [-0.5, 0.5]) board.tube([x, 0.6, z], { radius: 0.1, length: 0.14 }, "trim");
    board.box([0.3, 0.74, 0], [1.2, 0.4, 1.3], { paint: "steel", bevel: 0.04 });
    board.turned([0.3, 1.14, 0], [[0, 0], [0.42, 0], [0.42, 0.1], [0.3, 0.18], [0.3, 0.6], [0.24, 0.66], [0.24, 1.1], [0.3, 1.14], [0.3, 1.36], [0.18, 1.5], [0.18, 1.64], [0, 1.66]], "shell");
    for (const y of [1.36, 1.62, 2.02]) board.tube([0.3, y, 0], { radius: 0.34, length: 0.05, sides: 28 }, { paint: "trim", light: true });
    for (const x of [-0.06, 0.66]) board.tube([x, 1.86, -0.2], { radius: 0.12, length: 0.36, axis: "x" }, "panel");
    board.box([-0.66, 0.12, 0.1], [0.6, 0.74, 1.4], { paint: "shell", bevel: 0.05 });
    board.box([-0.66, 0.86, 0.56], [0.46, 0.05, 0.4], { paint: "trim", bevel: 0.015 });
    pod(board, [-0.66, 0.86, 0.0]);
    board.box([-0.66, 0.86, -0.5], [0.56, 0.9, 0.4], { paint: "panel", bevel: 0.04 });
    for (const y of [1.2, 1.5]) board.box([-0.66, y, -0.28], [0.44, 0.24, 0.02], { paint: "screen", bevel: 0.01, light: true });
    for (const x of [-0.78, -0.7, -0.62, -0.54]) board.box([x, 1.22, -0.266], [0.03, 0.2, 0.006], { paint: "lamp", bevel: 0, light: true });
    operatorPanel(board, [0.86, 1.34, 0.8]);
    mast(board, [0.96, 2.2, -0.6], 0.62);
    hoses(board, [0.3, 0.5, -0.82]);
  },
  pieces: [
    {
      draw(board) {
        board.box([0, 0, 0], [0.5, 0.06, 0.4], { paint: "trim", bevel: 0.02 });
        board.tube([0, 0.06, 0], { radius: 0.17, length: 0.02, sides: 24 }, { paint: "accent", light: true });
      },
      pose(pose, progress) {
        pose.x = 0.3 + 0.2 * sway(progress, 6);
        pose.y = 1.14;
        pose.z = 0.44 + 0.06 * sway(progress, 2);
      },
    },
  ],
};
