import { hoses, mast, operatorPanel } from "../machines/furniture.ts";
import { pod } from "../machines/loadPorts.ts";
import { type MachineModel, dip } from "../machines/machineModel.ts";

const baths = [-0.7, 0, 0.7, 1.4] as const;

/** A wet bench: baths in a row behind glass, a robot overhead that dips a rack of wafers into one after the other. */
export const model: MachineModel = {
  size: [4.0, 1.9, 2.4],
  work: [-1.6, 0.96, 0.5],
  lamp: [1.84, 2.4, -0.6],
  bar: { at: [0.4, 0.56, 0.8], width: 1.6 },
  body(board) {
    board.box([0, 0.02, -0.05], [3.8, 0.12, 1.5], "trim");
    board.box([0, 0.12, 0], [3.9, 0.72, 1.54], { paint: "shell", bevel: 0.05 });
    for (let door = 0; door < 4; door += 1) board.box([-1.44 + door * 0.96, 0.18, 0.774], [0.9, 0.3, 0.02], { paint: "panel", bevel: 0.015, light: true });
    board.box([0, 0.84, -0.62], [3.9, 1.5, 0.3], { paint: "shell", bevel: 0.05 });
    board.box([0, 2.16, -0.1], [3.9, 0.18, 1.36], { paint: "shell", bevel: 0.05 });
    board.box([-1.92, 0.84, -0.06], [0.1, 1.34, 1.3], { paint: "shell", bevel: 0.03 });
    board.box([1.92, 0.84, -0.06], [0.1, 1.34, 1.3], { paint: "shell", bevel: 0.03 });
    for (const x of baths) {
      board.box([x, 0.82, 0.06], [0.62, 0.14, 0.86], { paint: "panel", bevel: 0.02 });
      board.box([x, 0.955, 0.06], [0.5, 0.02, 0.72], { paint: x === 0 || x === 1.4 ? "sheet" : "screen", bevel: 0.005, light: true });
      board.pipe([[x, 0.96, -0.42], [x, 1.5, -0.44], [x, 1.6, -0.5]], 0.035, "steel");
    }
    board.box([-1.5, 0.84, 0.2], [0.5, 0.08, 0.9], { paint: "trim", bevel: 0.02 });
    pod(board, [-1.6, 0.92, 0.02]);
    for (const x of [-1.2, -0.2, 0.8]) board.box([x, 1.9, -0.46], [0.7, 0.16, 0.02], { paint: "yellow", bevel: 0.01, light: true });
    board.box([0, 2.04, 0.02], [3.7, 0.06, 0.12], { paint: "rail", bevel: 0.01 });
    for (const x of [-1.1, 0.9]) board.tube([x, 2.32, -0.3], { radius: 0.16, length: 0.1 }, "steel");
    operatorPanel(board, [1.7, 1.3, 0.8]);
    mast(board, [1.84, 2.4, -0.6], 2.3);
    hoses(board, [0.9, 0.6, -0.78]);
  },
  glass(board) {
    board.box([0.35, 1.02, 0.62], [3.0, 1.1, 0.02], "shell");
  },
  pieces: [
    {
      draw(board) {
        board.box([0, 0.62, 0], [0.2, 0.16, 0.3], { paint: "trim", bevel: 0.03 });
        for (const z of [-0.2, 0.2]) board.box([0, 0, z], [0.05, 0.66, 0.03], { paint: "steel", light: true });
        board.box([0, 0, 0], [0.44, 0.03, 0.42], { paint: "panel", bevel: 0.01 });
        for (let wafer = 0; wafer < 8; wafer += 1) board.tube([-0.19 + wafer * 0.054, 0.02, 0], { radius: 0.17, length: 0.016, axis: "x", sides: 20 }, { paint: "accent", light: true });
      },
      pose(pose, progress) {
        const bath = Math.min(3, Math.floor(progress * 4));
        const here = progress * 4 - bath;
        pose.x = (baths[bath] ?? 0) + (here > 0.9 && bath < 3 ? (here - 0.9) * 7 : 0);
        pose.y = 1.34 - 0.42 * dip(Math.min(1, here / 0.9), 0.25);
        pose.z = 0.06;
      },
    },
  ],
};
