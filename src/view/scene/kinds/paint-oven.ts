import { mast, operatorPanel } from "../machines/furniture.ts";
import { type MachineModel, sway } from "../machines/machineModel.ts";

/** Baking: a long insulated tunnel on short legs, a row of glowing windows, burners, fans and stacks on its roof. */
export const model: MachineModel = {
  size: [5.2, 2.4, 2.7],
  work: [0, 0.4, 0.1],
  lamp: [2.5, 2.6, 0.86],
  bar: { at: [0, 0.28, 0.99], width: 3.0 },
  leaves: "painted-body",
  breathes: true,
  body(board) {
    board.box([0, 0, 0.05], [5.0, 0.12, 1.8], { paint: "trim", bevel: 0.02 });
    board.box([0, 0.1, 0.05], [4.9, 0.3, 1.8], { paint: "plinth", bevel: 0.03 });
    for (const z of [-0.72, 0.8]) board.box([0, 0.36, z], [4.9, 1.3, 0.2], { paint: "shell", bevel: 0.05 });
    board.box([0, 1.6, 0.04], [5.0, 0.36, 1.8], { paint: "shell", bevel: 0.09 });
    for (let window = 0; window < 7; window += 1) {
      board.box([-1.98 + window * 0.66, 0.72, 0.905], [0.44, 0.56, 0.02], { paint: "trim", bevel: 0.02, light: true });
      board.box([-1.98 + window * 0.66, 0.77, 0.915], [0.36, 0.46, 0.02], { paint: "heat", bevel: 0.02, light: true });
    }
    for (const x of [-2.38, 2.38]) {
      board.box([x, 0.38, 0.04], [0.12, 1.24, 1.34], { paint: "trim", bevel: 0.03 });
      board.box([x, 1.62, 0.04], [0.24, 0.44, 1.5], { paint: "panel", bevel: 0.05 });
    }
    for (const x of [-1.6, 0, 1.6]) {
      board.box([x, 1.94, -0.1], [0.7, 0.36, 0.8], { paint: "panel", bevel: 0.05 });
      board.tube([x + 0.5, 1.94, -0.3], { radius: 0.14, length: 0.72 }, "steel");
      board.tube([x + 0.5, 2.62, -0.3], { radius: 0.18, length: 0.06 }, { paint: "trim", light: true });
      board.pipe([[x - 0.35, 2.1, -0.1], [x - 0.6, 2.14, -0.1], [x - 0.66, 2.0, -0.3], [x - 0.66, 1.9, -0.3]], 0.09, "steel");
    }
    board.pipe([[-2.2, 1.98, 0.5], [-2.2, 2.12, 0.5], [0, 2.14, 0.5], [2.2, 2.12, 0.5], [2.2, 1.98, 0.5]], 0.06, "yellow");
    operatorPanel(board, [2.4, 1.3, 1.06]);
    mast(board, [2.5, 2.6, 0.86], 1.9);
  },
  pieces: [
    {
      draw(board) {
        for (const x of [-1.6, 0, 1.6]) {
          board.box([x, 0, 0], [0.5, 0.03, 0.08], { paint: "trim", bevel: 0 });
          board.box([x, 0, 0], [0.08, 0.03, 0.5], { paint: "trim", bevel: 0 });
        }
      },
      pose(pose, progress) {
        pose.y = 2.31;
        pose.z = -0.1 + 0.01 * sway(progress, 20);
      },
    },
  ],
};
