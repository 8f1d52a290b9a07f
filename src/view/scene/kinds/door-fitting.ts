import { mast, operatorPanel } from "../machines/furniture.ts";
import type { MachineModel } from "../machines/machineModel.ts";
import { robotArm, robotFoot } from "../machines/robot.ts";

/** Hanging the doors: two robots bring a door each from racks of doors at the back, held to the body by cameras. */
export const model: MachineModel = {
  size: [3.2, 2.4, 2.2],
  work: [0, 0.34, 0.34],
  lamp: [1.5, 2.1, -1.06],
  bar: { at: [0, 0.1, 1.06], width: 1.6 },
  leaves: "body-in-white",
  body(board) {
    board.box([0, 0, 0.04], [3.1, 0.06, 2.2], { paint: "panel", bevel: 0.02 });
    board.box([0, 0.06, 0.34], [1.9, 0.16, 0.5], { paint: "trim", bevel: 0.03 });
    for (const x of [-0.6, 0.6]) board.box([x, 0.2, 0.34], [0.16, 0.14, 0.46], { paint: "steel", bevel: 0.02 });
    for (const x of [-0.98, 0.98]) robotFoot(board, [x, 0.06, -0.46]);
    for (const x of [-0.36, 0.36]) doorRack(board, x);
    for (const x of [-1.5, 1.5]) {
      board.box([x, 0.06, 0.5], [0.1, 1.6, 0.1], { paint: "shell", bevel: 0.02 });
      board.box([x - Math.sign(x) * 0.1, 1.5, 0.5], [0.14, 0.14, 0.2], { paint: "trim", bevel: 0.02 });
      board.box([x - Math.sign(x) * 0.18, 1.54, 0.5], [0.02, 0.07, 0.12], { paint: "screen", bevel: 0, light: true });
      board.box([x, 0.06, -1.06], [0.06, 1.36, 0.06], { paint: "yellow", bevel: 0.01 });
    }
    board.box([0, 1.38, -1.06], [3.06, 0.05, 0.04], { paint: "yellow", bevel: 0.01, light: true });
    operatorPanel(board, [1.34, 1.2, 1.04]);
    mast(board, [1.5, 2.1, -1.06], 0.06);
  },
  glass(board) {
    board.box([0, 0.2, -1.06], [3.0, 1.16, 0.015], "shell");
  },
  pieces: [
    robotArm([-0.98, 0.38, -0.46], { facing: -0.66, beats: 1, tool: "door", shift: 0 }),
    robotArm([0.98, 0.38, -0.46], { facing: -2.46, beats: 1, tool: "door", shift: 0.16 }),
  ],
};

/** Doors hang side by side in a rack. */
function doorRack(board: Parameters<MachineModel["body"]>[0], x: number): void {
  board.box([x, 0.06, -0.84], [0.56, 0.06, 0.3], { paint: "trim", bevel: 0.01 });
  for (let door = 0; door < 4; door += 1) {
    board.box([x - 0.2 + door * 0.13, 0.12, -0.84], [0.03, 0.3, 0.28], { paint: "steel", bevel: 0.01 });
    board.box([x - 0.2 + door * 0.13, 0.56, -0.84], [0.03, 0.03, 0.22], { paint: "steel", bevel: 0.01 });
    board.box([x - 0.2 + door * 0.13, 0.4, -0.94], [0.03, 0.18, 0.03], { paint: "steel", bevel: 0.01 });
  }
}
