import { mast, operatorPanel } from "../machines/furniture.ts";
import type { MachineModel } from "../machines/machineModel.ts";
import type { Sketch } from "../solid/sketch.ts";

/** Accuracy control: the part on levelled bearers inside a frame of targets, a total station on its tripod that turns from one to the next. */
export const model: MachineModel = {
  size: [2.9, 2.7, 2.2],
  work: [0, 0.2, -0.1],
  lamp: [-1.34, 2.0, -1.1],
  bar: { at: [-0.5, 0.14, 1.02], width: 1.2 },
  body(board) {
    board.box([0, 0, -0.1], [2.3, 0.06, 2.1], { paint: "panel", bevel: 0.02 });
    for (const x of [-0.75, 0.75]) for (const z of [-0.65, 0.45]) {
      board.box([x, 0.06, z], [0.22, 0.08, 0.22], { paint: "trim", bevel: 0.02 });
      board.tube([x, 0.12, z], { radius: 0.05, length: 0.08, sides: 12 }, "steel");
    }
    for (const x of [-1.26, 1.26]) {
      board.box([x, 0, -1.1], [0.1, 1.9, 0.1], { paint: "yellow", bevel: 0.02 });
      for (const y of [0.5, 1.1, 1.7]) target(board, x, y);
    }
    board.box([0, 1.84, -1.1], [2.6, 0.08, 0.08], { paint: "yellow", bevel: 0.02 });
    for (const [dx, dz] of [[0.2, 0.16], [-0.22, 0.14], [0, -0.24]] as const) board.pipe([[1.1, 1.14, 1.0], [1.1 + dx, 0.02, 1.0 + dz]], 0.025, "wood");
    board.tube([1.1, 1.12, 1.0], { radius: 0.11, length: 0.05, sides: 16 }, "trim");
    board.box([-1.1, 0, 1.02], [0.5, 0.78, 0.34], { paint: "shell", bevel: 0.03 });
    operatorPanel(board, [-1.1, 1.1, 1.0]);
    mast(board, [-1.34, 2.0, -1.1], 0.06);
  },
  pieces: [
    {
      draw(board) {
        board.tube([0, 0, 0], { radius: 0.09, length: 0.07, sides: 16 }, "trim");
        for (const x of [-0.09, 0.09]) board.box([x, 0.06, 0], [0.05, 0.26, 0.1], { paint: "yellow", bevel: 0.02 });
        board.tube([0, 0.2, -0.11], { radius: 0.065, length: 0.22, axis: "z", sides: 16 }, "trim");
        board.tube([0, 0.2, -0.13], { radius: 0.045, length: 0.03, axis: "z", sides: 12 }, "heat");
      },
      pose(pose, progress) {
        pose.x = 1.1;
        pose.y = 1.17;
        pose.z = 1.0;
        // It stops at six targets, one after the other.
        pose.turnY = progress * 6 >= 6 ? 0 : 0.9 - 0.3 * Math.floor(progress * 6);
      },
    },
  ],
};

function target(board: Sketch, x: number, y: number): void {
  board.box([x, y, -1.04], [0.16, 0.16, 0.03], { paint: "shell", bevel: 0.01, light: true });
  board.tube([x, y + 0.08, -1.03], { radius: 0.05, length: 0.03, axis: "z", sides: 14 }, { paint: "red", light: true });
}
