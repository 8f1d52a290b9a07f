import { cabinet, hoses, mast, operatorPanel, port } from "../machines/furniture.ts";
import { type MachineModel, sway } from "../machines/machineModel.ts";

/** Dicing: a bridge across a low table; the blade's carriage scans along it under a sloped glass hood. */
export const model: MachineModel = {
  size: [2.1, 2.0, 2.0],
  work: [0, 0.98, 0.36],
  lamp: [-0.88, 2.05, -0.78],
  bar: { at: [0, 0.76, 0.95], width: 1.4 },
  leaves: "frame",
  body(board) {
    cabinet(board, [2.0, 0.88, 1.9], 2);
    board.box([0, 0.86, 0.2], [1.7, 0.06, 1.3], { paint: "trim", bevel: 0.02 });
    board.tube([0, 0.91, 0.38], { radius: 0.38, length: 0.05 }, "steel");
    board.tube([0, 0.95, 0.38], { radius: 0.32, length: 0.02 }, { paint: "belt", light: true });
    for (const x of [-0.84, 0.84]) board.box([x, 0.86, -0.12], [0.22, 0.6, 0.5], { paint: "shell", bevel: 0.04 });
    board.box([0, 1.4, -0.12], [1.92, 0.3, 0.42], { paint: "shell", bevel: 0.05 });
    for (const y of [1.46, 1.58]) board.box([0, y, 0.1], [1.6, 0.05, 0.03], { paint: "steel", bevel: 0.01, light: true });
    board.box([0, 0.86, -0.7], [1.96, 1.02, 0.5], { paint: "panel", bevel: 0.05 });
    for (const x of [-0.5, 0, 0.5]) board.box([x, 1.86, -0.7], [0.36, 0.03, 0.34], { paint: "trim", bevel: 0.01 });
    board.pipe([[0.5, 1.88, -0.7], [0.5, 2.02, -0.66], [0.3, 2.04, -0.4], [0.1, 1.9, -0.2], [0.1, 1.7, -0.12]], 0.045, "belt");
    for (const x of [-0.97, 0.97]) board.box([x, 0.88, 0.5], [0.05, 0.1, 0.86], { paint: "trim", bevel: 0.015 });
    operatorPanel(board, [0.86, 1.24, 0.96]);
    port(board, [-0.1, 0.9, 1.0]);
    mast(board, [-0.88, 2.05, -0.78], 1.84);
    hoses(board, [-0.5, 0.6, -0.95]);
  },
  glass(board) {
    board.box([0, 1.34, 0.46], [1.86, 0.02, 0.86], { paint: "shell", turn: [0.62, 0, 0] });
    for (const x of [-0.95, 0.95]) board.box([x, 0.98, 0.3], [0.015, 0.4, 0.5], "shell");
  },
  pieces: [
    {
      draw(board) {
        board.box([0, 0.26, -0.08], [0.34, 0.46, 0.22], { paint: "panel", bevel: 0.04 });
        board.box([0, 0.1, 0.1], [0.14, 0.22, 0.3], { paint: "trim", bevel: 0.03 });
        board.tube([-0.02, -0.01, 0.24], { radius: 0.15, length: 0.02, axis: "x" }, "steel");
        board.box([0.1, 0.18, 0.2], [0.04, 0.14, 0.18], { paint: "yellow", bevel: 0.01 });
      },
      pose(pose, progress) {
        pose.x = 0.52 * sway(progress, 3);
        pose.y = 1.14 - 0.12 * Math.min(1, Math.sin(Math.PI * progress) * 3);
        pose.z = 0.14;
      },
    },
  ],
};
