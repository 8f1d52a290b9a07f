import { mast, operatorPanel } from "../machines/furniture.ts";
import { type MachineModel, dip } from "../machines/machineModel.ts";

/** One-side butt welding: plates clamped on a backing beam under a tall portal; a carriage with wires and flux runs along the seam. */
export const model: MachineModel = {
  size: [3.2, 2.5, 2.7],
  work: [0, 0.44, 0.1],
  lamp: [-1.5, 2.6, -0.6],
  bar: { at: [0, 0.2, 1.16], width: 2.0 },
  takes: "steel-plate",
  leaves: "steel-plate",
  breathes: true,
  body(board) {
    board.box([0, 0.02, 0.1], [2.7, 0.2, 2.0], { paint: "panel", bevel: 0.04 });
    for (const z of [-0.7, -0.35, 0.55, 0.9]) board.tube([0, 0.26, z], { radius: 0.08, length: 2.6, axis: "x", sides: 12 }, "steel");
    board.box([0, 0.22, 0.1], [2.6, 0.18, 0.26], { paint: "trim", bevel: 0.03 });
    for (const x of [-1.42, 1.42]) {
      board.box([x, 0, 0.1], [0.26, 2.0, 0.5], { paint: "shell", bevel: 0.05 });
      board.box([x, 0, 0.1], [0.4, 0.16, 1.2], { paint: "plinth", bevel: 0.03 });
    }
    board.box([0, 1.94, 0.1], [3.1, 0.4, 0.54], { paint: "shell", bevel: 0.07 });
    board.box([0, 2.02, 0.375], [2.4, 0.2, 0.02], { paint: "panel", bevel: 0.01, light: true });
    board.box([0, 1.88, 0.1], [2.5, 0.08, 0.16], { paint: "trim", bevel: 0.01 });
    for (let clamp = 0; clamp < 8; clamp += 1) for (const z of [-0.28, 0.48]) board.box([-1.05 + clamp * 0.3, 0.62, z], [0.12, 0.14, 0.14], { paint: "yellow", bevel: 0.02, light: true });
    for (const x of [-0.8, 0.8]) board.box([x, 0, -1.06], [0.7, 1.1, 0.36], { paint: "shell", bevel: 0.05 });
    for (const x of [-0.8, 0.8]) board.pipe([[x, 1.0, -1.0], [x, 1.8, -0.9], [x * 0.9, 2.4, -0.4], [x * 0.6, 2.36, 0]], 0.035, "trim");
    operatorPanel(board, [1.42, 1.24, 1.0]);
    mast(board, [-1.5, 2.6, -0.6], 0.1);
  },
  pieces: [
    {
      draw(board) {
        board.box([0, 0.9, 0], [0.6, 0.5, 0.5], { paint: "yellow", bevel: 0.05 });
        board.turned([-0.16, 1.4, 0], [[0.04, 0], [0.15, 0.16], [0.15, 0.36]], "steel");
        for (const x of [-0.16, 0, 0.16]) {
          board.tube([x, 0.24, 0.04], { radius: 0.03, length: 0.7, sides: 10 }, "trim");
          board.tube([x, 0.1, 0.04], { radius: 0.025, length: 0.14, end: 0.05, sides: 8 }, "steel");
        }
        board.tube([0, 0.05, 0.04], { radius: 0.06, length: 0.05, sides: 10 }, { paint: "heat", light: true });
      },
      pose(pose, progress) {
        pose.x = -0.95 + 1.9 * progress;
        pose.y = 0.5 + 0.16 * (1 - dip(progress, 0.08));
        pose.z = 0.1;
      },
    },
  ],
};
