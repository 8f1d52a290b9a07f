import { cabinet, hoses, mast, operatorPanel, port } from "../machines/furniture.ts";
import { type MachineModel, dip, sway } from "../machines/machineModel.ts";

/** Underfill: pressure vessels beside a light gantry whose needle follows the edge of the stack. */
export const model: MachineModel = {
  size: [2.0, 2.0, 2.2],
  work: [0.22, 0.98, 0.4],
  lamp: [0.84, 2.05, -0.7],
  bar: { at: [0.1, 0.74, 0.95], width: 1.3 },
  leaves: "stack",
  body(board) {
    cabinet(board, [1.9, 0.86, 1.9], 2);
    board.box([0.24, 0.86, 0.22], [1.24, 0.08, 1.3], { paint: "steel", bevel: 0.02 });
    board.box([0.22, 0.93, 0.4], [0.5, 0.05, 0.5], { paint: "trim", bevel: 0.015 });
    for (const z of [0.02, -0.58]) {
      board.turned([-0.64, 0.86, z], [[0, 0], [0.24, 0], [0.27, 0.05], [0.27, 0.86], [0.2, 1.0], [0.08, 1.05], [0, 1.06]], "shell");
      for (const y of [1.0, 1.58]) board.tube([-0.64, y, z], { radius: 0.282, length: 0.035 }, { paint: "steel", light: true });
      board.tube([-0.64, 1.92, z], { radius: 0.06, length: 0.1 }, "trim");
      board.tube([-0.64, 1.24, z + 0.27], { radius: 0.07, length: 0.03, axis: "z" }, { paint: "trim", light: true });
    }
    board.pipe([[-0.64, 2.0, 0.02], [-0.6, 2.1, 0.02], [-0.3, 2.1, 0.02], [0.0, 1.96, 0.05], [0.12, 1.78, 0.1]], 0.03, "trim");
    board.pipe([[-0.64, 2.0, -0.58], [-0.64, 2.1, -0.5], [-0.64, 2.12, -0.2], [-0.64, 2.02, 0.0]], 0.03, "trim");
    for (const x of [-0.26, 0.82]) board.box([x, 0.86, -0.2], [0.13, 0.86, 0.24], { paint: "shell", bevel: 0.03 });
    board.box([0.28, 1.6, -0.2], [1.26, 0.22, 0.24], { paint: "shell", bevel: 0.04 });
    board.box([0.28, 1.66, -0.07], [1.0, 0.08, 0.03], { paint: "trim", bevel: 0.01, light: true });
    board.box([0.3, 0.86, -0.76], [1.2, 0.8, 0.34], { paint: "panel", bevel: 0.04 });
    board.box([0.28, 1.58, -0.1], [0.9, 0.025, 0.06], { paint: "lamp", bevel: 0.01, light: true });
    operatorPanel(board, [0.8, 1.34, 0.94]);
    port(board, [0.22, 0.88, 1.0]);
    mast(board, [0.84, 2.05, -0.7], 1.66);
    hoses(board, [0.2, 0.6, -0.95]);
  },
  glass(board) {
    board.box([0.92, 0.96, 0.4], [0.015, 0.56, 0.9], "shell");
  },
  pieces: [
    {
      draw(board) {
        board.box([0, 0.34, -0.34], [0.32, 0.36, 0.2], { paint: "panel", bevel: 0.03 });
        board.box([0, 0.44, -0.12], [0.16, 0.14, 0.4], { paint: "shell", bevel: 0.03 });
        board.tube([0, 0.24, 0], { radius: 0.08, length: 0.46 }, "pod");
        board.tube([0, 0.3, 0], { radius: 0.083, length: 0.16 }, { paint: "trim", light: true });
        board.tube([0, 0.68, 0], { radius: 0.09, length: 0.06 }, "trim");
        board.tube([0, 0.12, 0], { radius: 0.02, length: 0.13, end: 0.07 }, "trim");
        board.tube([0, 0, 0], { radius: 0.012, length: 0.14 }, "steel");
      },
      pose(pose, progress) {
        const down = dip(progress, 0.16);
        pose.x = 0.22 + 0.14 * sway(progress, 2) * down;
        pose.z = 0.38 + 0.14 * Math.cos(progress * Math.PI * 8) * down;
        pose.y = 1.4 - 0.2 * down;
      },
    },
  ],
};
