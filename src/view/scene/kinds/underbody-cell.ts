import { mast, operatorPanel } from "../machines/furniture.ts";
import type { MachineModel } from "../machines/machineModel.ts";
import { robotArm, robotFoot } from "../machines/robot.ts";

/** Welding the floor: a low geometry fixture full of clamps between two robots, racks of stampings behind a fence. */
export const model: MachineModel = {
  size: [3.4, 2.4, 2.1],
  work: [0, 0.5, 0.34],
  lamp: [1.56, 2.0, -1.08],
  bar: { at: [0, 0.2, 1.03], width: 1.5 },
  takes: "pressed-panel",
  leaves: "floor-pan",
  body(board) {
    board.box([0, 0, 0.06], [3.3, 0.06, 2.2], { paint: "panel", bevel: 0.02 });
    board.box([0, 0.06, 0.34], [1.9, 0.3, 0.9], { paint: "trim", bevel: 0.04 });
    for (const x of [-0.78, -0.26, 0.26, 0.78]) {
      for (const z of [-0.06, 0.74]) {
        board.box([x, 0.34, z], [0.1, 0.24, 0.1], { paint: "steel", bevel: 0.015 });
        board.box([x, 0.56, z + (z > 0.3 ? -0.08 : 0.08)], [0.08, 0.07, 0.22], { paint: "yellow", bevel: 0.015 });
      }
    }
    for (const x of [-1.24, 1.24]) robotFoot(board, [x, 0.06, -0.34]);
    for (const x of [-0.7, 0.1]) {
      board.box([x, 0.06, -0.86], [0.66, 0.08, 0.4], { paint: "trim", bevel: 0.01 });
      for (let sheet = 0; sheet < 5; sheet += 1) board.box([x - 0.22 + sheet * 0.11, 0.14, -0.86], [0.025, 0.46, 0.34], { paint: "steel", bevel: 0.008, turn: [0, 0, 0.12] });
    }
    board.box([0.98, 0.06, -0.9], [0.6, 1.3, 0.3], { paint: "shell", bevel: 0.04 });
    board.box([0.98, 0.2, -0.744], [0.46, 0.96, 0.02], { paint: "panel", bevel: 0.01, light: true });
    for (const x of [-1.62, -0.54, 0.54, 1.62]) board.box([x, 0.06, -1.14], [0.06, 1.3, 0.06], { paint: "yellow", bevel: 0.01 });
    board.box([0, 1.32, -1.14], [3.3, 0.05, 0.04], { paint: "yellow", bevel: 0.01, light: true });
    operatorPanel(board, [1.42, 1.2, 1.02]);
    mast(board, [1.56, 2.0, -1.08], 0.06);
  },
  glass(board) {
    board.box([0, 0.2, -1.14], [3.2, 1.1, 0.015], "shell");
  },
  pieces: [
    robotArm([-1.24, 0.38, -0.34], { facing: -0.5, beats: 5, tool: "tongs", shift: 0.05 }),
    robotArm([1.24, 0.38, -0.34], { facing: -2.62, beats: 4, tool: "tongs", shift: 0.2 }),
  ],
};
