import { hoses, mast, operatorPanel } from "../machines/furniture.ts";
import { type MachineModel, sway } from "../machines/machineModel.ts";

/** Laser annealing: a long laser box beside a tower of optics; a curtain of light stands over the sheet that passes under it. */
export const model: MachineModel = {
  size: [3.2, 2.5, 2.4],
  work: [0.5, 0.88, 0.4],
  lamp: [1.44, 2.3, -0.8],
  bar: { at: [0.3, 0.5, 1.06], width: 1.6 },
  takes: "glass-sheet",
  leaves: "glass-sheet",
  breathes: true,
  body(board) {
    board.box([0, 0.04, 0], [3.0, 0.12, 2.1], "trim");
    board.box([0.5, 0.16, 0.16], [1.9, 0.58, 1.74], { paint: "shell", bevel: 0.05 });
    board.box([0.5, 0.74, 0.16], [1.8, 0.1, 1.66], { paint: "plinth", bevel: 0.02 });
    board.box([-1.0, 0.16, -0.1], [0.86, 1.2, 1.86], { paint: "shell", bevel: 0.06 });
    board.box([-1.0, 0.34, 0.842], [0.7, 0.84, 0.02], { paint: "panel", bevel: 0.02, light: true });
    board.box([-1.0, 1.36, -0.1], [0.5, 0.22, 1.3], { paint: "panel", bevel: 0.05 });
    for (const x of [-0.26, 1.28]) board.box([x, 0.84, -0.3], [0.22, 1.24, 0.5], { paint: "shell", bevel: 0.05 });
    board.box([0.5, 2.0, -0.2], [1.82, 0.44, 0.86], { paint: "shell", bevel: 0.07 });
    board.box([0.5, 2.1, 0.235], [1.3, 0.22, 0.02], { paint: "panel", bevel: 0.01, light: true });
    board.pipe([[-1.0, 1.5, -0.2], [-1.0, 2.2, -0.2], [-0.3, 2.24, -0.2]], 0.13, "steel");
    board.box([0.5, 1.66, 0.16], [1.16, 0.36, 0.3], { paint: "trim", bevel: 0.03 });
    board.box([0.5, 0.96, 0.16], [1.0, 0.7, 0.012], { paint: "heat", bevel: 0, light: true });
    for (const x of [-0.02, 1.02]) board.box([x, 0.84, 0.3], [0.08, 0.06, 1.4], { paint: "steel", bevel: 0.01 });
    operatorPanel(board, [-1.0, 1.5, 0.9]);
    mast(board, [1.44, 2.3, -0.8], 0.16);
    hoses(board, [-0.9, 0.6, -1.04]);
  },
  pieces: [
    {
      draw(board) {
        board.box([0, 0, 0], [1.0, 0.04, 0.8], { paint: "trim", bevel: 0.01 });
        board.box([0, 0.04, 0], [0.9, 0.018, 0.7], { paint: "sheet", bevel: 0.005, light: true });
      },
      pose(pose, progress) {
        pose.x = 0.5;
        pose.y = 0.87;
        pose.z = 0.24 + 0.3 * sway(progress, 2);
      },
    },
  ],
};
