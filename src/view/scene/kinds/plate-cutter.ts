import { mast, operatorPanel } from "../machines/furniture.ts";
import { type MachineModel, dip, sway } from "../machines/machineModel.ts";

/** Plate cutting: a low water table of slats under a wide gantry on rails, whose plasma torches follow the contour. */
export const model: MachineModel = {
  size: [3.2, 2.5, 1.9],
  work: [0, 0.5, 0.1],
  lamp: [1.46, 1.9, -1.06],
  bar: { at: [0, 0.22, 1.2], width: 2.0 },
  takes: "steel-plate",
  leaves: "steel-plate",
  breathes: true,
  body(board) {
    board.box([0, 0.02, 0.1], [2.5, 0.34, 1.7], { paint: "panel", bevel: 0.04 });
    board.box([0, 0.36, 0.1], [2.36, 0.03, 1.56], { paint: "trim", bevel: 0 });
    for (let slat = 0; slat < 15; slat += 1) board.box([-1.12 + slat * 0.16, 0.38, 0.1], [0.025, 0.11, 1.54], { paint: "steel", bevel: 0, light: true });
    for (const x of [-1.42, 1.42]) {
      board.box([x, 0, 0], [0.24, 0.16, 2.4], { paint: "plinth", bevel: 0.02 });
      board.box([x, 0.16, 0], [0.1, 0.08, 2.4], { paint: "steel", bevel: 0.015 });
    }
    board.box([-1.0, 0.02, -1.04], [0.8, 1.16, 0.36], { paint: "shell", bevel: 0.05 });
    board.box([-1.0, 0.16, -0.854], [0.7, 0.9, 0.02], { paint: "panel", bevel: 0.02, light: true });
    for (const x of [-0.3, 0, 0.3]) board.tube([x, 0, -1.06], { radius: 0.13, length: 1.0, sides: 16 }, x === 0 ? "red" : "steel");
    operatorPanel(board, [1.4, 1.14, 1.02]);
    mast(board, [1.46, 1.9, -1.06], 0.1);
  },
  pieces: [
    {
      draw(board) {
        for (const x of [-1.42, 1.42]) {
          board.box([x, 0, 0], [0.26, 0.26, 0.6], { paint: "trim", bevel: 0.03 });
          board.box([x, 0.24, 0], [0.22, 0.74, 0.36], { paint: "yellow", bevel: 0.05 });
        }
        board.box([0, 0.9, 0], [3.1, 0.34, 0.36], { paint: "yellow", bevel: 0.06 });
        board.box([0, 0.98, 0.19], [2.5, 0.1, 0.02], { paint: "trim", bevel: 0, light: true });
        board.box([-1.0, 1.24, 0], [0.5, 0.24, 0.3], { paint: "shell", bevel: 0.04 });
      },
      pose(pose, progress) {
        pose.y = 0.24;
        pose.z = 0.62 * Math.cos(progress * Math.PI * 2);
      },
    },
    {
      draw(board) {
        for (const x of [-0.45, 0.45]) {
          board.box([x, 0.42, 0.3], [0.24, 0.54, 0.2], { paint: "shell", bevel: 0.04 });
          board.tube([x, 0.1, 0.3], { radius: 0.035, length: 0.36, end: 0.07 }, "trim");
          board.tube([x, 0, 0.3], { radius: 0.012, length: 0.12, end: 0.03, sides: 8 }, { paint: "heat", light: true });
          board.tube([x, -0.01, 0.3], { radius: 0.07, length: 0.02, sides: 12 }, { paint: "heat", light: true });
        }
      },
      pose(pose, progress) {
        pose.x = 0.36 * sway(progress, 2);
        pose.y = 0.6 + 0.12 * (1 - dip(progress, 0.08));
        pose.z = 0.62 * Math.cos(progress * Math.PI * 2) - 0.06;
      },
    },
  ],
};
