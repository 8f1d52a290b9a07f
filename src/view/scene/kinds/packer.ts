import type { Sketch } from "../solid/sketch.ts";
import { mast, operatorPanel } from "../machines/furniture.ts";
import { type MachineModel, smooth } from "../machines/machineModel.ts";

/** Packing: a robot on its pedestal inside a fenced cell reaches from the belt's side to the tray. */
export const model: MachineModel = {
  size: [2.9, 2.2, 2.2],
  work: [0.02, 0.9, 1.0],
  lamp: [-1.28, 2.05, -0.92],
  bar: { at: [0.98, 0.76, 0.83], width: 0.42 },
  body(board) {
    board.box([0, 0, 0], [2.8, 0.06, 2.1], { paint: "plinth", bevel: 0.02 });
    board.tube([0, 0.06, 0], { radius: 0.46, length: 0.1 }, "trim");
    board.tube([0, 0.14, 0], { radius: 0.34, length: 0.42, end: 0.28 }, "shell");
    board.tube([0, 0.55, 0], { radius: 0.33, length: 0.07 }, "trim");
    fence(board);
    board.box([-0.98, 0.06, 0.2], [0.7, 0.62, 1.1], { paint: "panel", bevel: 0.04 });
    board.box([-0.98, 0.68, 0.2], [0.6, 0.04, 1.0], { paint: "trim", bevel: 0.01 });
    for (let z = 0; z < 4; z += 1) for (let x = 0; x < 2; x += 1) board.box([-1.12 + x * 0.28, 0.71, -0.16 + z * 0.24], [0.2, 0.07, 0.18], { paint: "belt", bevel: 0.01, light: true });
    board.box([0.94, 0.06, -0.3], [0.64, 0.8, 0.8], { paint: "wood", bevel: 0.02 });
    board.box([0.94, 0.855, -0.3], [0.66, 0.02, 0.12], { paint: "panel", bevel: 0, light: true });
    board.box([0.98, 0.06, 0.6], [0.54, 0.86, 0.44], { paint: "shell", bevel: 0.04 });
    board.box([0.02, 0.06, 1.0], [0.5, 0.78, 0.3], { paint: "panel", bevel: 0.03 });
    operatorPanel(board, [0.98, 1.26, 0.8]);
    mast(board, [-1.28, 2.05, -0.92], 0.06);
  },
  glass(board) {
    board.box([0, 0.3, -0.98], [2.6, 1.1, 0.012], "shell");
    for (const x of [-1.36, 1.36]) board.box([x, 0.3, -0.22], [0.012, 1.1, 1.4], "shell");
  },
  pieces: [
    {
      draw(board) {
        board.tube([0, 0, 0], { radius: 0.3, length: 0.26, end: 0.24 }, "shell");
        board.tube([0, 0.1, 0], { radius: 0.22, length: 0.5, axis: "x" }, "trim");
        board.box([0.28, 0.3, 0.12], [0.2, 0.86, 0.26], { paint: "shell", bevel: 0.08, turn: [0.32, 0, 0] });
        board.tube([0.12, 0.88, 0.26], { radius: 0.17, length: 0.5, axis: "x" }, "trim");
        board.box([0.02, 0.86, 0.62], [0.18, 0.2, 0.9], { paint: "shell", bevel: 0.07, turn: [0.26, 0, 0] });
        board.tube([0.02, 0.66, 1.0], { radius: 0.09, length: 0.24 }, "panel");
        board.tube([0.02, 0.5, 1.0], { radius: 0.05, length: 0.18 }, "trim");
        board.box([0.02, 0.44, 1.0], [0.3, 0.05, 0.16], { paint: "trim", bevel: 0.02 });
        for (const x of [-0.12, 0.16]) board.box([x, 0.32, 1.0], [0.04, 0.14, 0.1], { paint: "steel", bevel: 0.01 });
        board.pipe([[0.3, 0.3, -0.16], [0.44, 0.7, -0.1], [0.4, 1.1, 0.1], [0.2, 1.26, 0.4], [0.06, 1.1, 0.8]], 0.035, "belt");
      },
      pose(pose, progress) {
        const there = smooth(Math.min(1, Math.max(0, (progress < 0.5 ? progress - 0.1 : 0.9 - progress) / 0.3)));
        pose.y = 0.62 - 0.02 * there;
        pose.turnY = -1.35 * there;
      },
    },
  ],
};

function fence(board: Sketch): void {
  for (const x of [-1.36, -0.45, 0.45, 1.36]) board.box([x, 0.06, -0.98], [0.06, 1.42, 0.06], { paint: "trim", bevel: 0.01 });
  for (const x of [-1.36, 1.36]) board.box([x, 0.06, 0.52], [0.06, 1.42, 0.06], { paint: "trim", bevel: 0.01 });
  for (const y of [0.26, 1.42]) {
    board.box([0, y, -0.98], [2.76, 0.05, 0.05], { paint: "yellow", bevel: 0.01, light: true });
    for (const x of [-1.36, 1.36]) board.box([x, y, -0.22], [0.05, 0.05, 1.5], { paint: "yellow", bevel: 0.01, light: true });
  }
}
