import { mast, operatorPanel } from "../machines/furniture.ts";
import { type MachineModel, dip, sway } from "../machines/machineModel.ts";

/** Looking over a finished surface: arches with bands of light over the car, and a bow of cameras that travels under them. */
export const model: MachineModel = {
  size: [2.8, 2.0, 2.3],
  work: [0, 0.34, 0.2],
  lamp: [1.3, 2.2, -0.62],
  bar: { at: [0, 0.1, 1.0], width: 1.6 },
  body(board) {
    board.box([0, 0, 0.14], [2.7, 0.08, 1.74], { paint: "panel", bevel: 0.02 });
    board.box([0, 0.08, 0.2], [2.1, 0.06, 0.56], { paint: "plinth", bevel: 0.02 });
    for (const x of [-0.6, 0.6]) board.box([x, 0.14, 0.2], [0.14, 0.2, 0.46], { paint: "steel", bevel: 0.02 });
    for (const x of [-1.16, -0.58, 0, 0.58, 1.16]) {
      for (const z of [-0.52, 0.92]) {
        board.box([x, 0.08, z], [0.1, 1.5, 0.1], { paint: "shell", bevel: 0.02 });
        board.box([x, 0.3, z + (z > 0 ? -0.06 : 0.06)], [0.06, 1.1, 0.02], { paint: "lamp", bevel: 0, light: true });
      }
      for (const [z, lean] of [[-0.4, -0.7], [0.8, 0.7]] as const) board.box([x, 1.52, z], [0.1, 0.12, 0.42], { paint: "shell", bevel: 0.02, turn: [lean, 0, 0] });
      board.box([x, 1.72, 0.2], [0.1, 0.1, 0.94], { paint: "shell", bevel: 0.02 });
      board.box([x, 1.7, 0.2], [0.06, 0.02, 0.86], { paint: "lamp", bevel: 0, light: true });
    }
    for (const z of [-0.16, 0.56]) board.box([0, 1.8, z], [2.5, 0.06, 0.08], { paint: "panel", bevel: 0.02 });
    board.box([0.5, 0.08, -0.78], [0.9, 0.6, 0.34], { paint: "shell", bevel: 0.04 });
    operatorPanel(board, [0.5, 1.06, -0.68]);
    mast(board, [1.3, 2.2, -0.62], 0.08);
  },
  pieces: [
    {
      draw(board) {
        board.box([0, 1.2, 0.2], [0.14, 0.08, 1.1], { paint: "trim", bevel: 0.02 });
        for (const z of [-0.36, 0.76]) board.box([0, 0.4, z], [0.14, 0.86, 0.06], { paint: "trim", bevel: 0.02 });
        for (const z of [-0.1, 0.2, 0.5]) board.box([0, 1.12, z], [0.12, 0.09, 0.12], { paint: "screen", bevel: 0.02, light: true });
      },
      pose(pose, progress) {
        pose.x = 0.94 * sway(progress, 1) * dip(progress, 0.1);
        pose.y = 0.06;
      },
    },
  ],
};
