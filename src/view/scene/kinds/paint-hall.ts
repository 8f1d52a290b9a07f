import { mast, operatorPanel } from "../machines/furniture.ts";
import { hall } from "../machines/hall.ts";
import { type MachineModel, dip, sway } from "../machines/machineModel.ts";

/** A block paint hall: air that is dried and warmed comes in by ducts along the roof, a lift carries the spray gun past the block; paint drums at the door. */
export const model: MachineModel = {
  size: [3.4, 2.9, 3.2],
  work: [0, 0.12, 0.05],
  lamp: [1.54, 2.9, 1.2],
  bar: { at: [0, 2.36, 1.32], width: 1.6 },
  leaves: "painted-block",
  breathes: true,
  body(board) {
    hall(board);
    for (const x of [-0.8, 0.5]) board.box([x, 2.44, -1.0], [0.9, 0.5, 0.6], { paint: "shell", bevel: 0.05 });
    for (const x of [-0.8, 0.5]) board.tube([x, 2.94, -1.0], { radius: 0.24, length: 0.06, sides: 20 }, { paint: "trim", light: true });
    board.pipe([[-0.8, 2.6, -0.72], [-0.8, 2.6, -0.4], [-1.2, 2.56, -0.2], [-1.4, 2.56, 0.6], [-1.4, 2.56, 1.0]], 0.13, "panel");
    board.pipe([[0.5, 2.6, -0.72], [0.5, 2.6, -0.4], [1.1, 2.56, -0.2], [1.4, 2.56, 0.6], [1.4, 2.56, 1.0]], 0.13, "panel");
    for (const [index, x] of [0.86, 1.08, 1.3].entries()) {
      board.tube([x, 0.06, 1.28], { radius: 0.1, length: 0.3, sides: 16 }, index === 1 ? "hull" : "steel");
      board.tube([x, 0.36, 1.28], { radius: 0.085, length: 0.02, sides: 16 }, { paint: index === 1 ? "trim" : "hull", light: true });
    }
    board.box([0, 0.5, -1.2], [2.8, 1.4, 0.03], { paint: "pod", bevel: 0, light: true });
    operatorPanel(board, [-1.3, 1.1, 1.36]);
    mast(board, [1.54, 2.9, 1.2], 2.3);
  },
  pieces: [
    {
      draw(board) {
        board.box([0, -1.0, 0], [0.6, 0.14, 0.36], { paint: "trim", bevel: 0.03 });
        for (const turn of [-0.5, 0.5]) board.box([0, -0.6, 0], [0.05, 0.7, 0.05], { paint: "steel", bevel: 0.01, turn: [0, 0, turn] });
        board.box([0, 0, 0], [0.6, 0.06, 0.4], { paint: "yellow", bevel: 0.02 });
        for (const x of [-0.28, 0.28]) board.box([x, 0.06, 0], [0.03, 0.34, 0.36], { paint: "yellow", bevel: 0.01 });
        board.tube([0, 0.24, 0.1], { radius: 0.03, length: 0.26, axis: "z", sides: 8 }, "trim");
        board.tube([0, 0.22, 0.36], { radius: 0.03, length: 0.3, axis: "z", end: 0.12, sides: 12 }, { paint: "hull", light: true });
      },
      pose(pose, progress) {
        pose.x = 1.0 * sway(progress, 2);
        pose.y = 1.14 + 0.1 * sway(progress, 7) * dip(progress, 0.1);
        pose.z = -0.98;
      },
    },
  ],
};
