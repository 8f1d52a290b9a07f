import { mast, operatorPanel } from "../machines/furniture.ts";
import { type MachineModel, dip, sway } from "../machines/machineModel.ts";

/** A line heating bay: the panel on bearers, a flame and its water hose on a boom that follow lines over it, bottles in a rack. */
export const model: MachineModel = {
  size: [3.0, 2.4, 2.1],
  work: [0, 0.34, 0.15],
  lamp: [-1.36, 1.9, -0.9],
  bar: { at: [0, 0.1, 1.14], width: 1.6 },
  leaves: "stiffened-panel",
  body(board) {
    board.box([0, 0, 0.1], [2.5, 0.06, 1.9], { paint: "panel", bevel: 0.02 });
    for (const x of [-0.8, -0.27, 0.27, 0.8]) board.box([x, 0.06, 0.15], [0.18, 0.26, 1.3], { paint: "steel", bevel: 0.03 });
    for (const x of [-0.8, 0.8]) for (const z of [-0.42, 0.72]) board.box([x, 0.32, z], [0.12, 0.05, 0.12], { paint: "wood", bevel: 0.01 });
    board.box([1.24, 0, -0.7], [0.44, 0.16, 0.44], { paint: "plinth", bevel: 0.03 });
    board.tube([1.24, 0.16, -0.7], { radius: 0.12, length: 1.5, sides: 18 }, "shell");
    board.box([-0.7, 0, -0.98], [1.1, 0.1, 0.4], { paint: "trim", bevel: 0.02 });
    for (const [index, x] of [-1.06, -0.82, -0.58, -0.34].entries()) {
      board.tube([x, 0.1, -0.98], { radius: 0.1, length: 0.86, sides: 16 }, index < 2 ? "red" : "steel");
      board.tube([x, 0.96, -0.98], { radius: 0.04, length: 0.1, sides: 10 }, { paint: "trim", light: true });
    }
    board.box([-0.7, 0.7, -0.86], [1.1, 0.05, 0.03], { paint: "trim", bevel: 0, light: true });
    board.pipe([[-0.4, 0.98, -0.98], [0.2, 1.2, -1.0], [0.9, 1.6, -0.9], [1.24, 1.66, -0.74]], 0.03, "trim");
    operatorPanel(board, [-1.3, 1.1, 0.9]);
    mast(board, [-1.36, 1.9, -0.9], 0);
  },
  pieces: [
    {
      draw(board) {
        board.tube([0, 0, 0], { radius: 0.15, length: 0.26, sides: 18 }, "yellow");
        board.box([-0.72, 0.06, 0], [1.5, 0.14, 0.14], { paint: "yellow", bevel: 0.03 });
        board.box([-1.3, -0.14, 0], [0.2, 0.32, 0.2], { paint: "shell", bevel: 0.04 });
        board.tube([-1.3, -0.86, 0], { radius: 0.03, length: 0.74, sides: 10 }, "trim");
        board.tube([-1.3, -0.98, 0], { radius: 0.015, length: 0.14, end: 0.05, sides: 10 }, { paint: "heat", light: true });
        board.pipe([[-0.1, 0.2, 0.06], [-0.7, 0.3, 0.08], [-1.2, 0.16, 0.1], [-1.36, -0.7, 0.08]], 0.022, "screen");
      },
      pose(pose, progress) {
        const reach = dip(progress, 0.1);
        pose.x = 1.24;
        pose.y = 1.6;
        pose.z = -0.7;
        pose.turnY = 0.75 * reach + 0.22 * sway(progress, 3) * reach;
      },
    },
  ],
};
