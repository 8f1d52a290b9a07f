import { hoses, mast, operatorPanel } from "../machines/furniture.ts";
import { type MachineModel, dip, sway } from "../machines/machineModel.ts";

/** Laser cutting of glass: a granite table, a slim bridge over it with two heads and their beams, an exhaust behind. */
export const model: MachineModel = {
  size: [2.5, 2.2, 2.0],
  work: [0, 0.88, 0.24],
  lamp: [1.1, 2.1, -0.86],
  bar: { at: [0, 0.5, 1.06], width: 1.6 },
  leaves: "cell",
  body(board) {
    for (const x of [-0.94, 0.94]) for (const z of [-0.7, 0.86]) board.box([x, 0, z], [0.26, 0.34, 0.26], { paint: "trim", bevel: 0.03 });
    board.box([0, 0.3, 0.1], [2.3, 0.44, 2.0], { paint: "shell", bevel: 0.05 });
    board.box([0, 0.74, 0.1], [2.2, 0.1, 1.9], { paint: "plinth", bevel: 0.02 });
    board.box([0, 0.83, 0.24], [1.2, 0.04, 0.96], { paint: "trim", bevel: 0.01 });
    for (let groove = 0; groove < 6; groove += 1) board.box([-0.5 + groove * 0.2, 0.86, 0.24], [0.015, 0.008, 0.9], { paint: "steel", bevel: 0, light: true });
    for (const x of [-0.98, 0.98]) board.box([x, 0.83, 0.1], [0.16, 0.12, 1.8], { paint: "steel", bevel: 0.02 });
    board.box([0, 0.84, -0.86], [2.2, 0.9, 0.34], { paint: "panel", bevel: 0.05 });
    board.box([-0.5, 1.72, -0.86], [0.8, 0.22, 0.3], { paint: "shell", bevel: 0.05 });
    board.pipe([[0.5, 1.7, -0.86], [0.5, 1.94, -0.86], [0.2, 1.98, -0.86], [-0.1, 1.86, -0.86]], 0.08, "panel");
    operatorPanel(board, [1.0, 1.26, 1.02]);
    mast(board, [1.1, 2.1, -0.86], 1.7);
    hoses(board, [0.4, 0.6, -1.02]);
  },
  pieces: [
    {
      draw(board) {
        for (const x of [-0.98, 0.98]) board.box([x, 0, 0], [0.18, 0.42, 0.34], { paint: "shell", bevel: 0.04 });
        board.box([0, 0.36, 0], [2.14, 0.22, 0.26], { paint: "shell", bevel: 0.05 });
        board.box([0, 0.42, 0.135], [1.7, 0.07, 0.02], { paint: "steel", bevel: 0, light: true });
      },
      pose(pose, progress) {
        pose.y = 0.95;
        pose.z = 0.24 + 0.42 * sway(progress, 1);
      },
    },
    {
      draw(board) {
        for (const x of [-0.3, 0.3]) {
          board.box([x, 0.12, 0.2], [0.2, 0.44, 0.16], { paint: "panel", bevel: 0.03 });
          board.box([x, 0.34, 0.285], [0.14, 0.1, 0.01], { paint: "screen", bevel: 0, light: true });
          board.tube([x, 0, 0.2], { radius: 0.03, length: 0.13, end: 0.07 }, "trim");
          board.tube([x, -0.12, 0.2], { radius: 0.008, length: 0.13, sides: 6 }, { paint: "heat", light: true });
        }
      },
      pose(pose, progress) {
        pose.x = 0.3 * sway(progress, 3);
        pose.y = 1.02 + 0.14 * (1 - dip(progress, 0.1));
        pose.z = 0.24 + 0.42 * sway(progress, 1);
      },
    },
  ],
};
