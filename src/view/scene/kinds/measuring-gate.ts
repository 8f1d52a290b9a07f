import { mast, operatorPanel } from "../machines/furniture.ts";
import { type MachineModel, dip, sway } from "../machines/machineModel.ts";

/** Measuring: a gate with laser heads all round rides along the body on floor rails, a line of blue light under it. */
export const model: MachineModel = {
  size: [2.5, 2.0, 2.3],
  work: [0, 0.34, 0.2],
  lamp: [1.12, 2.1, -0.7],
  bar: { at: [0, 0.1, 0.96], width: 1.4 },
  body(board) {
    board.box([0, 0, 0.1], [2.4, 0.08, 1.7], { paint: "panel", bevel: 0.02 });
    board.box([0, 0.08, 0.2], [1.9, 0.12, 0.5], { paint: "trim", bevel: 0.02 });
    for (const x of [-0.56, 0.56]) board.box([x, 0.18, 0.2], [0.14, 0.16, 0.46], { paint: "steel", bevel: 0.02 });
    for (const z of [-0.5, 0.86]) {
      board.box([0, 0.08, z], [2.3, 0.05, 0.12], { paint: "steel", bevel: 0.01 });
      for (const x of [-1.12, 1.12]) board.box([x, 0.08, z], [0.06, 0.14, 0.16], { paint: "yellow", bevel: 0.01 });
    }
    board.box([-0.86, 0.08, -0.76], [0.6, 1.3, 0.34], { paint: "shell", bevel: 0.04 });
    board.box([-0.86, 0.24, -0.585], [0.44, 0.9, 0.02], { paint: "panel", bevel: 0.01, light: true });
    board.box([0.5, 0.08, -0.76], [0.9, 0.56, 0.34], { paint: "shell", bevel: 0.04 });
    operatorPanel(board, [0.5, 1.02, -0.66]);
    mast(board, [1.12, 2.1, -0.7], 0.08);
  },
  pieces: [
    {
      draw(board) {
        for (const z of [-0.5, 0.86]) {
          board.box([0, 0.02, z], [0.46, 0.14, 0.2], { paint: "trim", bevel: 0.03 });
          board.box([0, 0.12, z], [0.26, 1.42, 0.16], { paint: "shell", bevel: 0.05 });
          for (const y of [0.36, 0.72, 1.08]) {
            board.box([0, y, z + (z > 0 ? -0.11 : 0.11)], [0.18, 0.14, 0.1], { paint: "trim", bevel: 0.02 });
            board.box([0, y + 0.04, z + (z > 0 ? -0.17 : 0.17)], [0.1, 0.05, 0.02], { paint: "screen", bevel: 0.005, light: true });
          }
        }
        board.box([0, 1.5, 0.18], [0.3, 0.2, 1.56], { paint: "shell", bevel: 0.06 });
        for (const z of [-0.12, 0.18, 0.48]) board.box([0, 1.42, z], [0.18, 0.1, 0.16], { paint: "trim", bevel: 0.02 });
        board.box([0, 1.4, 0.18], [0.04, 0.02, 0.9], { paint: "screen", bevel: 0, light: true });
      },
      pose(pose, progress) {
        pose.x = 0.78 * sway(progress, 1) * dip(progress, 0.1);
        pose.y = 0.1;
      },
    },
  ],
};
