import type { Sketch } from "../solid/sketch.ts";
import { hoses, mast, operatorPanel } from "../machines/furniture.ts";
import { type MachineModel, dip } from "../machines/machineModel.ts";

/** Wafer loading: pods on three ports under an overhead hoist that sets the next pod down. */
export const model: MachineModel = {
  size: [2.8, 2.1, 2.9],
  work: [0.76, 1.0, 0.74],
  lamp: [1.22, 2.16, -0.6],
  bar: { at: [0, 0.74, 0.98], width: 1.7 },
  leaves: "wafer",
  body(board) {
    board.box([0, 0.02, -0.1], [2.5, 0.12, 1.5], "trim");
    board.box([0, 0.12, -0.3], [2.6, 1.86, 1.34], { paint: "shell", bevel: 0.06 });
    board.box([0, 1.96, -0.3], [2.3, 0.14, 1.06], { paint: "panel", bevel: 0.04 });
    for (const x of [-0.8, 0, 0.8]) board.tube([x, 2.08, -0.3], { radius: 0.26, length: 0.06 }, { paint: "trim", light: true });
    for (const x of [-0.85, 0, 0.85]) loadPort(board, x);
    for (const x of [-0.43, 0.43]) board.box([x, 1.04, 0.372], [0.012, 0.9, 0.012], { paint: "plinth", bevel: 0, light: true });
    gantry(board);
    operatorPanel(board, [1.2, 1.36, 0.62]);
    mast(board, [1.22, 2.16, -0.6], 1.98);
    hoses(board, [0.6, 0.7, -0.97]);
  },
  pieces: [
    {
      draw(board) {
        board.box([0, 0.5, 0], [0.5, 0.1, 0.42], { paint: "trim", bevel: 0.03 });
        for (const x of [-0.16, 0.16]) board.box([x, 0.44, 0], [0.02, 0.9, 0.02], { paint: "steel", light: true });
        pod(board, [0, 0, 0]);
      },
      pose(pose, progress) {
        pose.x = -0.85;
        pose.y = 1.01 + 0.78 * (1 - dip(progress, 0.4));
        pose.z = 0.68;
      },
    },
  ],
};

function loadPort(board: Sketch, x: number): void {
  board.box([x, 0.12, 0.66], [0.68, 0.82, 0.6], { paint: "panel", bevel: 0.04 });
  board.box([x, 0.24, 0.962], [0.5, 0.36, 0.016], { paint: "shell", bevel: 0.02, light: true });
  board.box([x, 0.94, 0.68], [0.6, 0.05, 0.5], { paint: "trim", bevel: 0.02 });
  board.box([x, 1.0, 0.39], [0.54, 0.66, 0.05], { paint: "steel", bevel: 0.02 });
  board.box([x, 1.08, 0.412], [0.42, 0.48, 0.02], { paint: "trim", bevel: 0.02, light: true });
  if (x === 0) pod(board, [x, 0.99, 0.68]);
}

/** A wafer pod: clear shell, dark lid and handle, the wafers' edges showing. */
function pod(board: Sketch, [x, y, z]: readonly [number, number, number]): void {
  board.box([x, y, z], [0.46, 0.4, 0.4], { paint: "pod", bevel: 0.07 });
  board.box([x, y + 0.39, z], [0.2, 0.07, 0.2], { paint: "trim", bevel: 0.02 });
  for (let slot = 0; slot < 5; slot += 1) board.box([x, y + 0.07 + slot * 0.06, z + 0.198], [0.34, 0.022, 0.012], { paint: "accent", bevel: 0, light: true });
}

function gantry(board: Sketch): void {
  for (const x of [-1.28, 1.28]) board.box([x, 1.96, 0.2], [0.1, 0.86, 0.12], { paint: "steel", bevel: 0.02 });
  for (const x of [-1.28, 1.28]) board.box([x, 2.74, 0.42], [0.1, 0.1, 0.6], { paint: "steel", bevel: 0.02 });
  board.box([0, 2.72, 0.68], [2.7, 0.16, 0.14], { paint: "shell", bevel: 0.03 });
  board.box([0, 2.7, 0.68], [2.5, 0.03, 0.2], { paint: "trim", bevel: 0.01, light: true });
  board.box([-0.85, 2.5, 0.68], [0.56, 0.22, 0.36], { paint: "panel", bevel: 0.04 });
}
