import { mast, operatorPanel } from "../machines/furniture.ts";
import type { MachineModel } from "../machines/machineModel.ts";
import { robotArm, robotFoot } from "../machines/robot.ts";

/** Painting: a bright glazed tunnel under a plenum with air ducts; two robots with atomisers paint the body. */
export const model: MachineModel = {
  size: [3.5, 2.4, 3.1],
  work: [0, 0.34, 0.2],
  lamp: [1.62, 2.9, 0.9],
  bar: { at: [0, 2.2, 1.14], width: 1.8 },
  leaves: "painted-body",
  breathes: true,
  body(board) {
    board.box([0, 0, 0], [3.4, 0.14, 2.3], { paint: "plinth", bevel: 0.03 });
    for (let slat = 0; slat < 9; slat += 1) board.box([-1.4 + slat * 0.35, 0.14, 0.2], [0.22, 0.02, 1.6], { paint: "trim", bevel: 0, light: true });
    for (const x of [-1.62, 1.62]) for (const z of [-1.02, 1.02]) board.box([x, 0.14, z], [0.12, 1.96, 0.12], { paint: "shell", bevel: 0.03 });
    board.box([0, 0.14, -1.06], [3.3, 1.96, 0.08], { paint: "shell", bevel: 0.02 });
    board.box([0, 2.06, 0], [3.5, 0.42, 2.36], { paint: "shell", bevel: 0.06 });
    for (const z of [-0.5, 0.5]) board.box([0, 2.03, z], [2.9, 0.04, 0.16], { paint: "lamp", bevel: 0, light: true });
    for (const x of [-1.05, 0.1]) {
      board.tube([x, 2.48, -0.1], { radius: 0.36, length: 0.34 }, "shell");
      board.tube([x, 2.8, -0.1], { radius: 0.26, length: 0.05 }, { paint: "trim", light: true });
    }
    board.pipe([[1.1, 2.46, -0.2], [1.1, 2.84, -0.2], [1.1, 2.9, -0.6], [1.1, 2.5, -1.16], [1.1, 0.3, -1.16]], 0.17, "panel");
    board.pipe([[0.66, 2.46, 0.1], [0.66, 2.72, 0.1], [0.9, 2.8, 0.1], [1.1, 2.76, -0.2]], 0.12, "panel");
    for (const x of [-1.12, 1.12]) robotFoot(board, [x, 0.14, -0.62]);
    operatorPanel(board, [1.44, 1.36, 1.18]);
    mast(board, [1.62, 2.9, 0.9], 2.46);
  },
  glass(board) {
    board.box([0, 0.9, 1.06], [3.1, 1.16, 0.02], "shell");
    for (const x of [-1.66, 1.66]) board.box([x, 0.9, 0], [0.02, 1.16, 1.9], "shell");
  },
  pieces: [
    robotArm([-1.12, 0.46, -0.62], { facing: -0.6, beats: 2, tool: "bell", shift: 0 }),
    robotArm([1.12, 0.46, -0.62], { facing: -2.54, beats: 2, tool: "bell", shift: 0.2 }),
  ],
};
