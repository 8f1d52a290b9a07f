import { hoses, mast, operatorPanel, port } from "../machines/furniture.ts";
import { type MachineModel, dip } from "../machines/machineModel.ts";

/** A vertical furnace: two tall tubes side by side; a boat of wafers rises into the glowing mouth of each. */
export const model: MachineModel = {
  size: [2.2, 2.0, 3.3],
  work: [-0.48, 0.98, 0.34],
  lamp: [0.98, 2.5, -0.74],
  bar: { at: [0, 0.62, 0.96], width: 1.4 },
  breathes: true,
  body(board) {
    board.box([0, 0.02, -0.03], [1.96, 0.1, 1.76], "trim");
    board.box([0, 0.1, 0], [2.1, 0.72, 1.9], { paint: "shell", bevel: 0.05 });
    board.box([0, 0.8, -0.62], [2.1, 1.0, 0.66], { paint: "shell", bevel: 0.05 });
    board.box([0, 1.7, -0.06], [2.1, 0.26, 1.76], { paint: "panel", bevel: 0.05 });
    for (const x of [-0.48, 0.48]) {
      board.tube([x, 1.66, 0.26], { radius: 0.34, length: 0.06 }, { paint: "heat", light: true });
      board.tube([x, 1.94, 0.2], { radius: 0.44, length: 1.06, sides: 32 }, "shell");
      for (const y of [2.06, 2.4, 2.74]) board.tube([x, y, 0.2], { radius: 0.46, length: 0.06, sides: 32 }, { paint: "steel", light: true });
      board.tube([x, 3.0, 0.2], { radius: 0.34, length: 0.12, end: 0.2 }, "panel");
      board.tube([x, 3.12, 0.2], { radius: 0.1, length: 0.16 }, "trim");
      board.box([x, 2.2, 0.63], [0.1, 0.5, 0.03], { paint: "heat", bevel: 0.01, light: true });
      board.pipe([[x, 3.22, 0.2], [x, 3.32, 0.0], [x, 3.26, -0.5], [x, 2.4, -0.78], [x, 1.8, -0.78]], 0.05, "trim");
    }
    board.box([0, 0.8, 0.3], [0.08, 0.92, 1.0], { paint: "panel", bevel: 0.02 });
    operatorPanel(board, [0.94, 1.34, 0.98]);
    port(board, [-0.48, 0.88, 0.98]);
    mast(board, [0.98, 2.5, -0.74], 1.8);
    hoses(board, [0.4, 0.5, -0.95]);
  },
  glass(board) {
    board.box([0.52, 0.86, 0.86], [0.86, 0.82, 0.02], "shell");
  },
  pieces: [
    {
      draw(board) {
        for (const x of [-0.48, 0.48]) {
          board.tube([x, 0, 0.26], { radius: 0.24, length: 0.05 }, "steel");
          for (let wafer = 0; wafer < 9; wafer += 1) board.tube([x, 0.1 + wafer * 0.06, 0.26], { radius: 0.19, length: 0.018, sides: 20 }, { paint: "accent", light: true });
          for (const side of [-1, 1]) board.box([x + side * 0.17, 0.05, 0.2], [0.025, 0.6, 0.025], { paint: "steel", light: true });
        }
      },
      pose(pose, progress) {
        pose.y = 0.84 + 0.86 * dip(progress, 0.2);
      },
    },
  ],
};
