import { hoses, mast, operatorPanel } from "../machines/furniture.ts";
import { type MachineModel, sway } from "../machines/machineModel.ts";

/** Measuring of films: a granite table with a slender bridge of stone, whose optical head goes from point to point over the sheet. */
export const model: MachineModel = {
  size: [2.2, 1.9, 2.2],
  work: [0, 0.9, 0.24],
  lamp: [0.98, 2.0, -0.8],
  bar: { at: [0, 0.44, 1.0], width: 1.4 },
  takes: "panel-sheet",
  leaves: "panel-sheet",
  body(board) {
    for (const x of [-0.8, 0.8]) for (const z of [-0.6, 0.8]) board.tube([x, 0, z], { radius: 0.16, length: 0.36 }, "trim");
    board.box([0, 0.34, 0.1], [2.0, 0.3, 1.8], { paint: "shell", bevel: 0.05 });
    board.box([0, 0.62, 0.1], [1.96, 0.22, 1.76], { paint: "plinth", bevel: 0.03 });
    board.box([0, 0.84, 0.24], [1.06, 0.05, 0.86], { paint: "trim", bevel: 0.01 });
    for (const x of [-0.86, 0.86]) board.box([x, 0.84, 0.1], [0.14, 0.1, 1.7], { paint: "steel", bevel: 0.02 });
    board.box([0, 0.34, -0.92], [1.4, 1.1, 0.26], { paint: "panel", bevel: 0.04 });
    board.box([0, 1.1, -0.786], [1.0, 0.24, 0.012], { paint: "screen", bevel: 0.01, light: true });
    operatorPanel(board, [0.9, 1.26, 0.96]);
    mast(board, [0.98, 2.0, -0.8], 0.62);
    hoses(board, [-0.4, 0.5, -1.04]);
  },
  pieces: [
    {
      draw(board) {
        for (const x of [-0.86, 0.86]) board.box([x, 0, 0], [0.2, 0.6, 0.34], { paint: "plinth", bevel: 0.03 });
        board.box([0, 0.56, 0], [1.96, 0.2, 0.3], { paint: "plinth", bevel: 0.03 });
        board.box([0, 0.62, 0.155], [1.5, 0.06, 0.01], { paint: "steel", bevel: 0, light: true });
      },
      pose(pose, progress) {
        pose.y = 0.92;
        pose.z = 0.2 + 0.34 * sway(progress, 1);
      },
    },
    {
      draw(board) {
        board.box([0, 0.24, 0.24], [0.3, 0.44, 0.2], { paint: "shell", bevel: 0.04 });
        board.tube([0, 0.06, 0.24], { radius: 0.09, length: 0.2, end: 0.12 }, "trim");
        board.tube([0, 0.05, 0.24], { radius: 0.05, length: 0.02 }, { paint: "lamp", light: true });
        board.box([0, 0.5, 0.345], [0.2, 0.08, 0.01], { paint: "screen", bevel: 0, light: true });
      },
      pose(pose, progress) {
        pose.x = 0.46 * sway(progress, 4);
        pose.y = 1.02;
        pose.z = 0.2 + 0.34 * sway(progress, 1);
      },
    },
  ],
};
