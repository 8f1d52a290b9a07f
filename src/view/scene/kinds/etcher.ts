import { hoses, mast, operatorPanel } from "../machines/furniture.ts";
import { frontEnd } from "../machines/loadPorts.ts";
import { type MachineModel, sway } from "../machines/machineModel.ts";
import type { Sketch } from "../solid/sketch.ts";

/** A plasma etcher: square chambers along a transfer tunnel, each with a generator on top and a window in which the plasma glows. */
export const model: MachineModel = {
  size: [2.8, 3.0, 2.3],
  work: [-0.5, 0.93, 1.26],
  lamp: [1.0, 2.3, 0.8],
  bar: { at: [0, 0.6, 1.52], width: 0.4 },
  breathes: true,
  body(board) {
    frontEnd(board, { width: 2.2, z: 0.84, xs: [-0.5, 0.5] });
    board.box([0, 0.02, -0.36], [2.5, 0.14, 1.9], "trim");
    board.box([0, 0.16, -0.4], [0.62, 0.7, 1.9], { paint: "steel", bevel: 0.04 });
    board.box([0, 0.86, -0.4], [0.5, 0.05, 1.7], { paint: "trim", bevel: 0.01, light: true });
    for (const side of [-1, 1]) for (const z of [0.06, -0.86]) chamber(board, [side * 0.82, z], side);
    operatorPanel(board, [0.94, 1.34, 1.16]);
    mast(board, [1.0, 2.3, 0.8], 1.74);
    hoses(board, [0.1, 0.5, -1.4]);
  },
  glass(board) {
    board.box([0, 0.92, -0.4], [0.5, 0.16, 1.7], "shell");
  },
  pieces: [
    {
      draw(board) {
        board.box([0, 0, 0], [0.2, 0.06, 0.3], { paint: "shell", bevel: 0.02 });
        board.tube([0, 0.07, 0.1], { radius: 0.16, length: 0.02, sides: 24 }, { paint: "accent", light: true });
      },
      pose(pose, progress) {
        pose.y = 0.92;
        pose.z = -0.4 + 0.6 * sway(progress, 2);
      },
    },
  ],
};

/** One chamber: a cube with a coil of copper round its lid and a generator above. */
function chamber(board: Sketch, [x, z]: readonly [number, number], side: number): void {
  board.box([x, 0.16, z], [0.84, 0.78, 0.78], { paint: "shell", bevel: 0.05 });
  board.tube([x, 0.94, z], { radius: 0.36, length: 0.1, sides: 28 }, "steel");
  for (const y of [1.06, 1.13, 1.2]) board.tube([x, y, z], { radius: 0.29, length: 0.04, sides: 24 }, { paint: "heat", light: true });
  board.tube([x, 1.04, z], { radius: 0.24, length: 0.26, sides: 24 }, "panel");
  board.box([x, 1.3, z], [0.56, 0.42, 0.52], { paint: "trim", bevel: 0.04 });
  board.box([x, 1.4, z + 0.264], [0.4, 0.18, 0.014], { paint: "screen", bevel: 0.005, light: true });
  board.box([x + side * 0.425, 0.5, z], [0.02, 0.24, 0.24], { paint: "heat", bevel: 0.005, light: true });
}
