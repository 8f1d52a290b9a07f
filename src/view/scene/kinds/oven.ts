import type { Sketch } from "../solid/sketch.ts";
import { hoses, mast, operatorPanel, port } from "../machines/furniture.ts";
import { type MachineModel, dip } from "../machines/machineModel.ts";

/** Pressure cure: a lying autoclave on saddles, its round door to the front, the glow of its window breathing. */
export const model: MachineModel = {
  size: [1.95, 2.0, 2.3],
  work: [0, 1.02, 0.4],
  lamp: [0.82, 2.2, -0.5],
  bar: { at: [0, 0.4, 0.87], width: 1.3 },
  breathes: true,
  body(board) {
    board.box([0, 0.02, -0.05], [1.6, 0.1, 1.66], "trim");
    board.box([0, 0.1, -0.05], [1.76, 0.46, 1.84], { paint: "panel", bevel: 0.05 });
    for (const z of [-0.6, 0.2]) board.box([0, 0.5, z], [1.3, 0.34, 0.16], { paint: "plinth", bevel: 0.03 });
    vessel(board);
    board.tube([-0.3, 1.78, -0.5], { radius: 0.13, length: 0.4 }, "shell");
    board.tube([-0.3, 2.16, -0.5], { radius: 0.18, length: 0.05 }, "trim");
    board.tube([0.24, 1.78, -0.1], { radius: 0.05, length: 0.26 }, "steel");
    board.tube([0.24, 2.02, -0.1], { radius: 0.1, length: 0.04, sides: 10 }, "red");
    board.pipe([[-0.78, 0.5, -0.6], [-0.82, 0.9, -0.6], [-0.8, 1.6, -0.6], [-0.6, 1.9, -0.6], [-0.3, 1.96, -0.52]], 0.06, "steel");
    board.pipe([[0.8, 0.5, 0.2], [0.84, 0.8, 0.2], [0.84, 1.4, 0.12], [0.6, 1.7, 0.06]], 0.035, "trim");
    board.box([0.74, 0.52, 0.62], [0.26, 0.5, 0.28], { paint: "shell", bevel: 0.04 });
    operatorPanel(board, [0.76, 1.2, 0.76]);
    port(board, [0, 0.88, 1.0]);
    mast(board, [0.82, 2.2, -0.5], 0.5);
    hoses(board, [-0.3, 0.44, -0.95]);
  },
  pieces: [
    {
      draw(board) {
        board.tube([0, -0.56, 0.04], { radius: 0.56, length: 0.1, axis: "z" }, "shell");
        board.tube([0, -0.26, 0.085], { radius: 0.26, length: 0.06, axis: "z" }, { paint: "trim", light: true });
        board.tube([0, -0.2, 0.1], { radius: 0.2, length: 0.06, axis: "z" }, { paint: "heat", light: true });
        for (let bolt = 0; bolt < 12; bolt += 1) {
          const angle = (bolt / 12) * Math.PI * 2;
          board.tube([Math.cos(angle) * 0.46, Math.sin(angle) * 0.46 - 0.04, 0.1], { radius: 0.04, length: 0.06, axis: "z", sides: 8 }, { paint: "steel", light: true });
        }
        board.box([-0.54, -0.14, 0.02], [0.12, 0.28, 0.12], "trim");
      },
      pose(pose, progress) {
        const open = 1 - dip(progress, 0.12);
        pose.x = -0.46 * open;
        pose.y = 1.2;
        pose.z = 0.58 + 0.24 * open;
        pose.turnY = -1.0 * open;
      },
    },
  ],
};

function vessel(board: Sketch): void {
  board.tube([0, 0.6, -0.2], { radius: 0.6, length: 1.44, axis: "z", sides: 36 }, "shell");
  for (const z of [-0.84, -0.42, 0.02, 0.46]) board.tube([0, 0.57, z], { radius: 0.63, length: 0.07, axis: "z", sides: 36 }, { paint: "steel", light: true });
  board.tube([0, 0.7, 0.52], { radius: 0.5, length: 0.06, axis: "z" }, { paint: "heat", light: true });
}
