import { mast, operatorPanel } from "../machines/furniture.ts";
import { type MachineModel, dip } from "../machines/machineModel.ts";

/** E-coat: a long open bath between catwalks; a carrier on an overhead rail lowers bodies into it, bus bars along its sides. */
export const model: MachineModel = {
  size: [4.6, 2.6, 3.0],
  work: [0, 0.5, 0.1],
  lamp: [2.16, 2.5, 1.0],
  bar: { at: [0, 0.3, 0.98], width: 2.4 },
  leaves: "ecoated-body",
  body(board) {
    board.box([0, 0, 0.1], [4.4, 0.12, 2.0], { paint: "trim", bevel: 0.02 });
    for (const z of [-0.56, 0.76]) {
      board.box([0, 0.1, z], [4.0, 0.76, 0.14], { paint: "shell", bevel: 0.04 });
      board.box([0, 0.84, z], [4.0, 0.07, 0.2], { paint: "steel", bevel: 0.02 });
      for (let plate = 0; plate < 7; plate += 1) board.box([-1.65 + plate * 0.55, 0.5, z > 0 ? z - 0.085 : z + 0.085], [0.3, 0.34, 0.03], { paint: "heat", bevel: 0.005, light: true });
    }
    for (const x of [-2.0, 2.0]) board.box([x, 0.1, 0.1], [0.14, 0.62, 1.4], { paint: "shell", bevel: 0.04 });
    board.box([0, 0.1, 0.1], [3.9, 0.46, 1.24], { paint: "figure", bevel: 0 });
    board.box([0, 0.08, 0.98], [4.2, 0.42, 0.24], { paint: "panel", bevel: 0.02 });
    for (const x of [-2.1, -0.7, 0.7, 2.1]) board.box([x, 0.5, 1.08], [0.03, 0.5, 0.03], { paint: "yellow", bevel: 0.005, light: true });
    for (const y of [0.76, 0.98]) board.box([0, y, 1.08], [4.24, 0.03, 0.03], { paint: "yellow", bevel: 0.005, light: true });
    for (const x of [-2.1, 2.1]) for (const z of [-0.8, 0.9]) board.box([x, 0.1, z], [0.14, 2.4, 0.14], { paint: "shell", bevel: 0.03 });
    for (const x of [-2.1, 2.1]) board.box([x, 2.42, 0.05], [0.16, 0.16, 1.9], { paint: "shell", bevel: 0.03 });
    for (const z of [-0.2, 0.4]) board.box([0, 2.5, z], [4.5, 0.16, 0.1], { paint: "steel", bevel: 0.02 });
    for (const x of [-1.4, 0, 1.4]) board.tube([x, 0.1, -0.98], { radius: 0.24, length: 1.1 }, "shell");
    board.pipe([[-1.4, 1.2, -0.98], [-1.4, 1.4, -0.9], [0, 1.4, -0.86], [1.4, 1.4, -0.9], [1.4, 1.2, -0.98]], 0.05, "steel");
    operatorPanel(board, [2.06, 1.34, 1.16]);
    mast(board, [2.16, 2.5, 1.0], 0.5);
  },
  pieces: [
    {
      draw(board) {
        board.box([0, 1.34, 0], [1.3, 0.14, 0.5], { paint: "yellow", bevel: 0.03 });
        for (const x of [-0.5, 0.5]) {
          for (const z of [-0.36, 0.36]) board.box([x, 0.06, z], [0.06, 1.34, 0.06], { paint: "trim", bevel: 0.015 });
          board.box([x, 0.02, 0], [0.08, 0.06, 0.8], { paint: "trim", bevel: 0.015 });
        }
        board.tube([0, 1.46, 0], { radius: 0.07, length: 0.9 }, "steel");
      },
      pose(pose, progress) {
        pose.y = 0.42 + 0.3 * (1 - dip((progress * 6) % 1, 0.3));
        pose.z = 0.1;
      },
    },
  ],
};
