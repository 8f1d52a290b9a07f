import { cabinet, hoses, mast, operatorPanel, port } from "../machines/furniture.ts";
import { type MachineModel, sway } from "../machines/machineModel.ts";

/** Lamination: film runs from a large roll over smaller ones to a roller that lays it on the panel. */
export const model: MachineModel = {
  size: [2.0, 2.1, 2.1],
  work: [0, 0.94, 0.34],
  lamp: [0.84, 2.3, -0.6],
  bar: { at: [0, 0.66, 0.9], width: 1.2 },
  leaves: "module",
  body(board) {
    cabinet(board, [1.9, 0.84, 1.76], 2);
    board.box([0, 0.84, 0.3], [1.5, 0.08, 0.8], { paint: "steel", bevel: 0.02 });
    board.box([0, 0.84, -0.6], [1.8, 1.5, 0.3], { paint: "shell", bevel: 0.06 });
    board.tube([-0.36, 1.5, -0.42], { radius: 0.36, length: 0.7, axis: "z", sides: 32 }, "sheet");
    board.tube([-0.36, 1.76, -0.44], { radius: 0.1, length: 0.8, axis: "z", sides: 16 }, { paint: "trim", light: true });
    board.tube([0.5, 1.7, -0.42], { radius: 0.22, length: 0.7, axis: "z", sides: 28 }, "panel");
    board.tube([0.5, 1.86, -0.44], { radius: 0.07, length: 0.8, axis: "z", sides: 16 }, { paint: "trim", light: true });
    for (const [x, y] of [[0.1, 1.5], [0.2, 1.2], [-0.1, 1.1]] as const) board.tube([x, y, -0.42], { radius: 0.06, length: 0.8, axis: "z", sides: 14 }, "steel");
    board.box([0.02, 1.34, -0.02], [0.02, 0.36, 0.6], { paint: "sheet", bevel: 0, turn: [0, 0, 0.3], light: true });
    operatorPanel(board, [0.84, 1.3, 0.84]);
    port(board, [0, 0.88, 0.94]);
    mast(board, [0.84, 2.3, -0.6], 2.3);
    hoses(board, [0.4, 0.6, -0.88]);
  },
  pieces: [
    {
      draw(board) {
        board.tube([0, 0.02, -0.34], { radius: 0.11, length: 0.68, axis: "z", sides: 24 }, "belt");
        for (const z of [-0.4, 0.36]) board.box([0, 0.06, z], [0.12, 0.34, 0.06], { paint: "shell", bevel: 0.02 });
        board.box([0, 0.36, 0], [0.16, 0.1, 0.84], { paint: "shell", bevel: 0.03 });
      },
      pose(pose, progress) {
        pose.x = 0.42 * sway(progress, 1);
        pose.y = 0.96;
        pose.z = 0.32;
      },
    },
  ],
};
