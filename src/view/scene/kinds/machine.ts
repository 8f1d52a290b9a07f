import { cabinet, hoses, mast, operatorPanel, port } from "../machines/furniture.ts";
import { type MachineModel, dip, sway } from "../machines/machineModel.ts";

/** Any other station: a machining cell with a wide window, a spindle at work behind it. */
export const model: MachineModel = {
  size: [2.1, 2.0, 2.3],
  work: [-0.1, 0.98, 0.3],
  lamp: [0.88, 2.2, -0.6],
  bar: { at: [0, 0.74, 0.95], width: 1.4 },
  body(board) {
    cabinet(board, [2.0, 0.84, 1.9], 2);
    board.box([0, 0.84, -0.5], [2.0, 1.1, 0.9], { paint: "shell", bevel: 0.06 });
    board.box([0, 1.78, 0.1], [2.0, 0.2, 1.4], { paint: "shell", bevel: 0.06 });
    board.box([0.86, 0.84, 0.36], [0.28, 1.1, 0.96], { paint: "shell", bevel: 0.05 });
    board.box([-0.95, 0.84, 0.36], [0.1, 1.1, 0.96], { paint: "shell", bevel: 0.03 });
    board.box([-0.1, 0.84, 0.3], [1.5, 0.06, 0.9], { paint: "trim", bevel: 0.01 });
    board.box([-0.1, 0.9, 0.3], [0.8, 0.07, 0.5], { paint: "steel", bevel: 0.02 });
    board.box([-0.1, 1.76, 0.4], [1.2, 0.03, 0.1], { paint: "lamp", bevel: 0, light: true });
    board.tube([-0.5, 1.96, -0.4], { radius: 0.2, length: 0.14 }, "panel");
    board.box([0.4, 1.96, -0.4], [0.5, 0.1, 0.4], { paint: "panel", bevel: 0.03 });
    operatorPanel(board, [0.86, 1.34, 0.9]);
    port(board, [-0.1, 0.88, 1.0]);
    mast(board, [0.88, 2.2, -0.6], 1.94);
    hoses(board, [0.3, 0.6, -0.95]);
  },
  glass(board) {
    board.box([-0.1, 1.04, 0.8], [1.5, 0.74, 0.02], "shell");
  },
  pieces: [
    {
      draw(board) {
        board.box([0, 0.4, -0.16], [0.4, 0.5, 0.3], { paint: "panel", bevel: 0.04 });
        board.tube([0, 0.12, 0], { radius: 0.15, length: 0.44 }, "steel");
        board.tube([0, 0, 0], { radius: 0.03, length: 0.14, end: 0.09 }, "trim");
      },
      pose(pose, progress) {
        pose.x = -0.1 + 0.3 * sway(progress, 2);
        pose.y = 1.28 - 0.1 * dip(progress, 0.2);
        pose.z = 0.3;
      },
    },
  ],
};
