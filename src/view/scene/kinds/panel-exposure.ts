import { hoses, mast, operatorPanel } from "../machines/furniture.ts";
import { type MachineModel, sway } from "../machines/machineModel.ts";

/** Lithography on glass: a row of projection lenses under a bridge over a broad stage, behind yellow panes; the coater's hood beside it. */
export const model: MachineModel = {
  size: [3.1, 2.4, 2.5],
  work: [0.3, 0.92, 0.4],
  lamp: [1.4, 2.3, -0.8],
  bar: { at: [0.3, 0.5, 1.06], width: 1.7 },
  takes: "glass-sheet",
  leaves: "glass-sheet",
  breathes: true,
  body(board) {
    board.box([0, 0.04, 0], [2.9, 0.12, 2.1], "trim");
    board.box([0.3, 0.16, 0.1], [2.2, 0.62, 1.86], { paint: "shell", bevel: 0.05 });
    board.box([0.3, 0.78, 0.1], [2.06, 0.1, 1.76], { paint: "plinth", bevel: 0.02 });
    board.box([-1.12, 0.16, 0], [0.56, 1.86, 1.9], { paint: "panel", bevel: 0.05 });
    for (let level = 0; level < 5; level += 1) board.box([-1.12, 0.5 + level * 0.27, 0.956], [0.42, 0.19, 0.02], { paint: "trim", bevel: 0.01, light: true });
    for (const x of [-0.7, 1.3]) board.box([x, 0.86, -0.2], [0.22, 1.26, 0.9], { paint: "shell", bevel: 0.05 });
    board.box([0.3, 1.72, -0.2], [2.2, 0.4, 0.96], { paint: "shell", bevel: 0.07 });
    for (let lens = 0; lens < 6; lens += 1) {
      const x = -0.4 + lens * 0.28;
      board.tube([x, 1.28, 0.1], { radius: 0.1, length: 0.46, end: 0.12 }, "steel");
      board.tube([x, 1.18, 0.1], { radius: 0.07, length: 0.1, end: 0.1 }, "trim");
      board.tube([x, 1.165, 0.1], { radius: 0.05, length: 0.02 }, { paint: "heat", light: true });
    }
    board.box([0.3, 2.12, -0.2], [1.0, 0.18, 0.6], { paint: "panel", bevel: 0.04 });
    for (const x of [-0.1, 0.3, 0.7]) board.tube([x, 2.3, -0.2], { radius: 0.13, length: 0.2 }, "panel");
    operatorPanel(board, [1.28, 1.34, 1.0]);
    mast(board, [1.4, 2.3, -0.8], 0.16);
    hoses(board, [0.6, 0.6, -1.02]);
  },
  glass(board) {
    board.box([0.3, 0.94, 0.98], [1.9, 0.74, 0.02], { paint: "yellow" });
  },
  pieces: [
    {
      draw(board) {
        board.box([0, 0, 0], [1.04, 0.06, 0.84], { paint: "steel", bevel: 0.02 });
        board.box([0, 0.06, 0], [0.9, 0.02, 0.7], { paint: "sheet", bevel: 0.005, light: true });
      },
      pose(pose, progress) {
        pose.x = 0.3 + 0.3 * sway(progress, 3);
        pose.y = 0.9;
        pose.z = 0.3 + 0.24 * sway(progress, 1);
      },
    },
  ],
};
