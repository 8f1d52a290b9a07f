import { mast, operatorPanel } from "../machines/furniture.ts";
import { type MachineModel, dip } from "../machines/machineModel.ts";

/** Marriage: a scissor table lifts the chassis with axles and battery to the body that hangs between four posts. */
export const model: MachineModel = {
  size: [3.0, 2.4, 2.8],
  work: [0, 0.82, 0.2],
  lamp: [1.34, 2.8, -0.86],
  bar: { at: [0, 0.1, 1.2], width: 1.6 },
  leaves: "car",
  body(board) {
    board.box([0, 0, 0.12], [2.9, 0.08, 2.2], { paint: "panel", bevel: 0.02 });
    for (const x of [-1.14, 1.14]) {
      for (const z of [-0.66, 1.06]) {
        board.box([x, 0.08, z], [0.22, 2.3, 0.22], { paint: "shell", bevel: 0.04 });
        board.box([x, 0.5, z + (z > 0 ? -0.12 : 0.12)], [0.08, 1.6, 0.02], { paint: "yellow", bevel: 0.005, light: true });
      }
      board.box([x, 2.34, 0.2], [0.26, 0.18, 2.0], { paint: "shell", bevel: 0.04 });
    }
    for (const z of [-0.24, 0.64]) board.box([0, 2.38, z], [2.5, 0.14, 0.12], { paint: "steel", bevel: 0.02 });
    board.box([0, 2.46, 0.2], [0.9, 0.24, 0.6], { paint: "panel", bevel: 0.05 });
    for (const z of [-0.32, 0.72]) {
      board.box([0, 1.5, z], [1.5, 0.06, 0.06], { paint: "yellow", bevel: 0.02 });
      for (const x of [-0.55, 0.55]) {
        board.box([x, 0.86, z], [0.06, 0.66, 0.06], { paint: "yellow", bevel: 0.02 });
        board.pipe([[x, 1.54, z], [x, 2.4, z]], 0.02, "trim");
      }
    }
    board.box([0, 0.08, 0.2], [1.6, 0.1, 0.7], { paint: "trim", bevel: 0.02 });
    for (const [x, lean] of [[-0.3, 0.5], [0.3, -0.5]] as const) for (const z of [-0.06, 0.46]) board.box([x, 0.16, z], [0.08, 0.3, 0.06], { paint: "steel", bevel: 0.01, turn: [0, 0, lean] });
    operatorPanel(board, [1.3, 1.3, 1.3]);
    mast(board, [1.34, 2.8, -0.86], 0.08);
  },
  pieces: [
    {
      draw(board) {
        board.box([0, 0, 0], [1.5, 0.08, 0.66], { paint: "plinth", bevel: 0.02 });
        board.box([0, 0.1, 0], [0.7, 0.09, 0.5], { paint: "trim", bevel: 0.02 });
        for (const x of [-0.5, 0.5]) {
          board.box([x, 0.12, 0], [0.12, 0.07, 0.6], { paint: "steel", bevel: 0.02 });
          for (const z of [-0.29, 0.29]) board.tube([x, 0.08, z], { radius: 0.135, length: 0.12, axis: "z", sides: 18 }, "trim");
        }
      },
      pose(pose, progress) {
        pose.y = 0.26 + 0.4 * dip(progress, 0.34);
        pose.z = 0.2;
      },
    },
  ],
};
