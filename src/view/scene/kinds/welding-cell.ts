import { mast, operatorPanel } from "../machines/furniture.ts";
import type { MachineModel } from "../machines/machineModel.ts";
import { robotArm, robotFoot } from "../machines/robot.ts";

/** Body welding: a fenced cell in which two yellow robots with tongs weld a car body in its framing. */
export const model: MachineModel = {
  size: [3.5, 2.7, 2.4],
  work: [0, 0.34, 0.28],
  lamp: [1.6, 2.36, -1.16],
  bar: { at: [-1.28, 0.62, 1.34], width: 0.7 },
  takes: "pressed-panel",
  leaves: "body-in-white",
  body(board) {
    board.box([0, 0, 0], [3.4, 0.06, 2.6], { paint: "panel", bevel: 0.02 });
    board.box([0, 0.06, 0.28], [2.0, 0.16, 0.62], { paint: "trim", bevel: 0.03 });
    for (const x of [-0.6, 0.6]) board.box([x, 0.2, 0.28], [0.18, 0.14, 0.5], { paint: "steel", bevel: 0.02 });
    for (const x of [-0.92, 0.92]) {
      board.box([x, 0.06, -0.2], [0.12, 1.5, 0.14], { paint: "shell", bevel: 0.03 });
      board.box([x, 1.46, 0.12], [0.12, 0.12, 0.8], { paint: "shell", bevel: 0.03 });
    }
    board.box([0, 1.46, -0.2], [1.96, 0.12, 0.14], { paint: "shell", bevel: 0.03 });
    for (const x of [-1.16, 1.16]) robotFoot(board, [x, 0.06, -0.52]);
    fence(board);
    board.box([-1.28, 0.06, 1.12], [0.74, 0.9, 0.36], { paint: "shell", bevel: 0.04 });
    board.box([1.0, 0.06, -1.16], [1.1, 1.5, 0.3], { paint: "shell", bevel: 0.04 });
    for (const x of [0.74, 1.26]) board.box([x, 0.2, -1.004], [0.46, 1.2, 0.02], { paint: "panel", bevel: 0.015, light: true });
    operatorPanel(board, [-1.28, 1.28, 1.16]);
    mast(board, [1.6, 2.36, -1.16], 0.06);
  },
  glass(board) {
    board.box([0, 0.2, -1.28], [3.3, 1.2, 0.015], "shell");
    for (const x of [-1.66, 1.66]) board.box([x, 0.2, -0.3], [0.015, 1.2, 1.9], "shell");
  },
  pieces: [
    robotArm([-1.16, 0.38, -0.52], { facing: -0.62, beats: 4, tool: "tongs", shift: 0 }),
    robotArm([1.16, 0.38, -0.52], { facing: -2.5, beats: 5, tool: "tongs", shift: 0.1 }),
  ],
};

/** Posts and top rails of the safety fence. */
function fence(board: Parameters<MachineModel["body"]>[0]): void {
  for (const x of [-1.66, -0.55, 0.55, 1.66]) board.box([x, 0.06, -1.28], [0.06, 1.42, 0.06], { paint: "yellow", bevel: 0.01 });
  for (const x of [-1.66, 1.66]) {
    board.box([x, 0.06, 0.66], [0.06, 1.42, 0.06], { paint: "yellow", bevel: 0.01 });
    board.box([x, 1.42, -0.3], [0.04, 0.05, 1.94], { paint: "yellow", bevel: 0.01, light: true });
  }
  board.box([0, 1.42, -1.28], [3.3, 0.05, 0.04], { paint: "yellow", bevel: 0.01, light: true });
}
