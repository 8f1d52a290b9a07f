import { hoses, mast, operatorPanel } from "../machines/furniture.ts";
import { type MachineModel, sway } from "../machines/machineModel.ts";
import type { Sketch } from "../solid/sketch.ts";

/** Deposition from plasma: square chambers of aluminium stacked with their gas boxes round a low transfer chamber, violet-hot windows, a lock in front. */
export const model: MachineModel = {
  size: [3.5, 2.6, 2.4],
  work: [0, 0.84, 1.16],
  lamp: [1.5, 2.2, 0.9],
  bar: { at: [0, 0.5, 1.66], width: 1.0 },
  takes: "glass-sheet",
  leaves: "glass-sheet",
  breathes: true,
  body(board) {
    board.box([0, 0, -0.1], [3.2, 0.12, 2.3], "trim");
    board.box([0, 0.12, 0], [1.3, 0.66, 1.2], { paint: "steel", bevel: 0.05 });
    board.box([0, 0.78, 0], [1.2, 0.05, 1.1], { paint: "trim", bevel: 0.01, light: true });
    for (const x of [-1.16, 1.16]) chamber(board, x, 0);
    chamber(board, 0, -0.9);
    board.box([0, 0.12, 1.1], [1.2, 0.56, 0.9], { paint: "shell", bevel: 0.05 });
    board.box([0, 0.68, 1.16], [1.1, 0.14, 0.78], { paint: "steel", bevel: 0.02 });
    for (const x of [-1.16, 1.16]) board.pipe([[x, 1.9, -0.2], [x, 2.3, -0.3], [x * 0.7, 2.36, -0.7], [0, 2.3, -0.9]], 0.05, "trim");
    board.box([-1.16, 0.12, 0.98], [0.9, 0.9, 0.5], { paint: "panel", bevel: 0.04 });
    board.box([1.16, 0.12, 0.98], [0.9, 1.1, 0.5], { paint: "panel", bevel: 0.04 });
    for (let row = 0; row < 4; row += 1) board.box([1.16, 0.3 + row * 0.22, 1.236], [0.7, 0.15, 0.014], { paint: "trim", bevel: 0.01, light: true });
    operatorPanel(board, [-1.16, 1.3, 1.16]);
    mast(board, [1.5, 2.2, 0.9], 1.2);
    hoses(board, [0.5, 0.5, -1.3]);
  },
  glass(board) {
    board.box([0, 0.84, 0], [1.0, 0.03, 0.9], "shell");
  },
  pieces: [
    {
      draw(board) {
        board.tube([0, 0, 0], { radius: 0.15, length: 0.08 }, "trim");
        for (const z of [-0.14, 0.14]) board.box([0.3, 0.05, z], [0.8, 0.03, 0.06], { paint: "shell", bevel: 0.01 });
        board.box([0.42, 0.085, 0], [0.6, 0.018, 0.6], { paint: "sheet", bevel: 0.004, light: true });
      },
      pose(pose, progress) {
        pose.y = 0.86;
        pose.turnY = Math.PI * (0.5 + 0.75 * sway(progress, 1));
      },
    },
  ],
};

/** A square chamber under its lid, with a window that glows, radio-frequency match and gas box on top. */
function chamber(board: Sketch, x: number, z: number): void {
  board.box([x, 0.12, z], [0.86, 0.34, 0.86], { paint: "trim", bevel: 0.03 });
  board.box([x, 0.44, z], [1.02, 0.46, 1.04], { paint: "shell", bevel: 0.06 });
  board.box([x, 0.9, z], [1.06, 0.09, 1.08], { paint: "steel", bevel: 0.02 });
  board.box([x, 0.99, z], [0.96, 0.3, 0.98], { paint: "shell", bevel: 0.05 });
  board.box([x, 1.29, z - 0.1], [0.66, 0.46, 0.6], { paint: "panel", bevel: 0.04 });
  board.box([x, 1.75, z - 0.1], [0.4, 0.14, 0.36], { paint: "trim", bevel: 0.02 });
  board.box([x, 0.56, z + 0.525], [0.6, 0.16, 0.02], { paint: "trim", bevel: 0.01, light: true });
  board.box([x, 0.59, z + 0.537], [0.5, 0.1, 0.012], { paint: "heat", bevel: 0, light: true });
}
