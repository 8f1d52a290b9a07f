import { hoses, mast, operatorPanel } from "../../src/view/scene/machines/furniture.ts";
import { type MachineModel, dip } from "../../src/view/scene/machines/machineModel.ts";

/** How a station of the kind my-thing looks, by the name of this file. Metres, from the middle of its floor; its front is towards +z. */
export const model: MachineModel = {
  size: [1.8, 2, 2],
  work: [0, 0.9, 0.4],
  lamp: [0.8, 2.1, -0.6],
  bar: { at: [0, 0.5, 0.92], width: 1.2 },
  // What stands still.
  body(board) {
    board.box([0, 0, 0], [1.7, 0.86, 1.8], { paint: "panel", bevel: 0.05 });
    board.box([0, 0.86, -0.5], [1.6, 1, 0.7], { paint: "shell", bevel: 0.05 });
    board.box([0, 0.86, 0.4], [0.6, 0.04, 0.6], "steel");
    operatorPanel(board, [0.75, 1.2, 0.85]);
    mast(board, [0.8, 2.1, -0.6], 1.9);
    hoses(board, [-0.3, 0.5, -0.95]);
  },
  // What moves with the work, whose progress goes from 0 to 1.
  pieces: [
    {
      draw(board) {
        board.tube([0, 0, 0], { radius: 0.16, length: 0.4 }, "steel");
      },
      pose(pose, progress) {
        pose.y = 1.5 - 0.5 * dip(progress);
        pose.z = 0.4;
      },
    },
  ],
};
