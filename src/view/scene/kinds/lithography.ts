import { hoses, mast, operatorPanel } from "../machines/furniture.ts";
import { type MachineModel, sway } from "../machines/machineModel.ts";

/** A lithography cell: coater track on the left, scanner with its lens column and reticle stage on the right, yellow light in the window. */
export const model: MachineModel = {
  size: [3.8, 2.2, 2.95],
  work: [-1.3, 1.0, 0.72],
  lamp: [-1.76, 2.2, -0.8],
  bar: { at: [-1.14, 0.72, 1.08], width: 1.2 },
  breathes: true,
  body(board) {
    board.box([0, 0.02, -0.05], [3.6, 0.12, 1.9], "trim");
    board.box([-1.2, 0.12, -0.1], [1.24, 1.7, 1.7], { paint: "panel", bevel: 0.05 });
    for (let level = 0; level < 4; level += 1) board.box([-1.2, 0.9 + level * 0.22, 0.752], [1.0, 0.17, 0.02], { paint: "trim", bevel: 0.01, light: true });
    for (const x of [-1.5, -0.94]) {
      board.box([x, 0.12, 0.86], [0.5, 0.8, 0.42], { paint: "shell", bevel: 0.04 });
      board.box([x, 0.92, 0.86], [0.44, 0.05, 0.36], { paint: "trim", bevel: 0.015 });
    }
    board.box([-0.94, 0.97, 0.86], [0.34, 0.26, 0.3], { paint: "pod", bevel: 0.05 });
    board.box([0.62, 0.12, -0.1], [2.36, 0.66, 1.86], { paint: "shell", bevel: 0.06 });
    board.box([0.62, 0.76, -0.5], [2.36, 1.06, 1.06], { paint: "shell", bevel: 0.06 });
    for (const x of [-0.46, 1.7]) board.box([x, 0.76, 0.4], [0.2, 1.06, 0.86], { paint: "shell", bevel: 0.05 });
    board.box([0.62, 1.72, -0.1], [2.36, 0.3, 1.86], { paint: "shell", bevel: 0.07 });
    board.box([0.62, 0.78, 0.36], [1.96, 0.05, 0.8], { paint: "trim", bevel: 0.01 });
    board.box([0.62, 1.68, 0.44], [1.7, 0.04, 0.14], { paint: "heat", bevel: 0, light: true });
    column(board);
    board.box([1.5, 2.02, -0.5], [0.5, 0.5, 0.7], { paint: "panel", bevel: 0.05 });
    board.pipe([[1.5, 2.4, -0.2], [1.3, 2.66, -0.1], [0.96, 2.72, -0.06], [0.7, 2.6, -0.06]], 0.07, "trim");
    operatorPanel(board, [1.66, 1.36, 0.98]);
    mast(board, [-1.76, 2.2, -0.8], 0.12);
    hoses(board, [0.9, 0.6, -1.0]);
  },
  glass(board) {
    board.box([0.62, 0.84, 0.82], [1.96, 0.86, 0.02], { paint: "yellow" });
  },
  pieces: [
    {
      draw(board) {
        board.box([0, 0, 0], [0.62, 0.08, 0.5], { paint: "steel", bevel: 0.02 });
        board.tube([0, 0.08, 0], { radius: 0.2, length: 0.025, sides: 24 }, { paint: "accent", light: true });
      },
      pose(pose, progress) {
        pose.x = 0.62 + 0.34 * sway(progress, 4);
        pose.y = 0.84;
        pose.z = 0.36 + 0.1 * sway(progress, 1);
      },
    },
    {
      draw(board) {
        board.box([0, 0, 0], [0.5, 0.06, 0.4], { paint: "trim", bevel: 0.02 });
        board.box([0, 0.06, 0], [0.3, 0.03, 0.3], { paint: "screen", bevel: 0.01, light: true });
      },
      pose(pose, progress) {
        pose.x = 0.62 - 0.28 * sway(progress, 4);
        pose.y = 2.36;
        pose.z = -0.06;
      },
    },
  ],
};

/** The projection lens, seen through the window, and the illuminator above. */
function column(board: Parameters<MachineModel["body"]>[0]): void {
  board.turned([0.62, 1.08, 0.3], [[0, 0], [0.12, 0], [0.2, 0.12], [0.26, 0.3], [0.26, 0.62], [0, 0.64]], "steel");
  for (const y of [1.26, 1.46]) board.tube([0.62, y, 0.3], { radius: 0.27, length: 0.03 }, { paint: "trim", light: true });
  board.box([0.62, 2.02, -0.06], [1.3, 0.32, 0.9], { paint: "panel", bevel: 0.05 });
  for (const x of [0.1, 1.14]) board.box([x, 2.34, -0.06], [0.1, 0.22, 0.5], { paint: "shell", bevel: 0.03 });
  board.turned([0.62, 2.46, -0.06], [[0.16, 0], [0.3, 0.06], [0.34, 0.3], [0.24, 0.44], [0, 0.46]], "shell");
}
