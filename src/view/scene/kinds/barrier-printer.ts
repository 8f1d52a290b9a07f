import { hoses, mast, operatorPanel } from "../machines/furniture.ts";
import { type MachineModel, sway } from "../machines/machineModel.ts";

/** Encapsulation: a printer in a box of nitrogen with round glove ports; a bar of print heads runs over the sheet; a column dries the gas. */
export const model: MachineModel = {
  size: [2.9, 2.2, 2.4],
  work: [0.2, 0.9, 0.3],
  lamp: [1.3, 2.2, -0.8],
  bar: { at: [0.2, 0.5, 1.06], width: 1.6 },
  takes: "panel-sheet",
  leaves: "panel-sheet",
  body(board) {
    board.box([0, 0.04, 0], [2.7, 0.12, 2.1], "trim");
    board.box([0.2, 0.16, 0.1], [2.1, 0.62, 1.86], { paint: "shell", bevel: 0.05 });
    board.box([0.2, 0.78, 0.1], [2.0, 0.08, 1.76], { paint: "plinth", bevel: 0.02 });
    board.box([0.2, 0.84, 0.3], [1.06, 0.05, 0.86], { paint: "trim", bevel: 0.01 });
    for (const x of [-0.78, 1.18]) board.box([x, 0.84, 0.1], [0.12, 1.02, 1.7], { paint: "shell", bevel: 0.03 });
    board.box([0.2, 0.84, -0.72], [2.0, 1.02, 0.2], { paint: "shell", bevel: 0.03 });
    board.box([0.2, 1.84, 0.06], [2.1, 0.12, 1.8], { paint: "shell", bevel: 0.04 });
    for (const x of [-0.3, 0.3]) board.box([0.2 + x, 1.96, -0.1], [0.46, 0.16, 0.9], { paint: "panel", bevel: 0.04 });
    for (const x of [-0.16, 0.56]) board.tube([x, 0.98, 0.94], { radius: 0.15, length: 0.1, axis: "z" }, "trim");
    for (const z of [-0.5, 0.1]) {
      board.tube([-1.08, 0.16, z], { radius: 0.2, length: 1.5 }, "steel");
      board.turned([-1.08, 1.66, z], [[0.2, 0], [0.16, 0.1], [0.06, 0.14], [0, 0.14]], "steel");
    }
    board.pipe([[-1.08, 1.76, -0.5], [-1.08, 2.0, -0.4], [-0.7, 2.04, -0.3], [-0.3, 2.0, -0.2]], 0.05, "trim");
    operatorPanel(board, [1.28, 1.3, 1.0]);
    mast(board, [1.3, 2.2, -0.8], 0.16);
    hoses(board, [0.6, 0.6, -1.02]);
  },
  glass(board) {
    board.box([0.2, 0.9, 0.96], [1.84, 0.92, 0.02], "shell");
  },
  pieces: [
    {
      draw(board) {
        board.box([0, 0.2, 0], [1.7, 0.16, 0.2], { paint: "steel", bevel: 0.03 });
        for (let head = 0; head < 8; head += 1) board.box([-0.42 + head * 0.12, 0.02, head % 2 === 0 ? 0.08 : -0.08], [0.1, 0.24, 0.12], { paint: head % 2 === 0 ? "trim" : "panel", bevel: 0.015 });
        board.box([0, 0.36, 0], [0.7, 0.2, 0.24], { paint: "shell", bevel: 0.04 });
        board.tube([-0.2, 0.56, 0], { radius: 0.07, length: 0.14 }, "yellow");
      },
      pose(pose, progress) {
        pose.x = 0.2;
        pose.y = 0.98;
        pose.z = 0.26 + 0.42 * sway(progress, 3);
      },
    },
  ],
};
