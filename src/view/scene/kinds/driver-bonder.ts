import { cabinet, hoses, mast, operatorPanel, port } from "../machines/furniture.ts";
import { type MachineModel, dip } from "../machines/machineModel.ts";

/** Driver bonding: film drivers come off a reel; a wide hot blade presses them to the panel's edge under two cameras. */
export const model: MachineModel = {
  size: [2.0, 2.0, 2.1],
  work: [0, 0.96, 0.34],
  lamp: [-0.84, 2.2, -0.6],
  bar: { at: [0, 0.66, 0.9], width: 1.2 },
  leaves: "cell",
  body(board) {
    cabinet(board, [1.9, 0.84, 1.76], 2);
    board.box([0, 0.84, 0.16], [1.7, 0.06, 1.3], { paint: "plinth", bevel: 0.02 });
    board.box([0, 0.88, 0.34], [0.6, 0.07, 0.62], { paint: "steel", bevel: 0.02 });
    for (const x of [-0.5, 0.5]) board.box([x, 0.88, -0.34], [0.22, 1.1, 0.4], { paint: "shell", bevel: 0.05 });
    board.box([0, 1.66, -0.3], [1.3, 0.36, 0.5], { paint: "shell", bevel: 0.06 });
    board.tube([-0.72, 1.2, 0], { radius: 0.34, length: 0.06, axis: "z", sides: 28 }, "panel");
    board.tube([-0.72, 1.36, 0.05], { radius: 0.18, length: 0.05, axis: "z", sides: 24 }, { paint: "yellow", light: true });
    board.pipe([[-0.42, 1.4, 0.05], [-0.3, 1.2, 0.06], [-0.2, 1.0, 0.08], [0, 0.97, 0.12]], 0.012, "yellow");
    board.tube([0.74, 1.02, 0], { radius: 0.26, length: 0.06, axis: "z", sides: 28 }, "panel");
    for (const x of [-0.2, 0.2]) board.tube([x, 1.96, -0.24], { radius: 0.1, length: 0.2 }, "trim");
    operatorPanel(board, [0.84, 1.44, 0.84]);
    port(board, [0, 0.88, 0.94]);
    mast(board, [-0.84, 2.2, -0.6], 0.84);
    hoses(board, [0.4, 0.6, -0.88]);
  },
  pieces: [
    {
      draw(board) {
        board.box([0, 0.22, -0.1], [0.7, 0.3, 0.24], { paint: "panel", bevel: 0.04 });
        board.box([0, 0.06, 0], [0.56, 0.18, 0.1], { paint: "trim", bevel: 0.02 });
        board.box([0, 0, 0], [0.52, 0.06, 0.05], { paint: "heat", bevel: 0, light: true });
        for (const x of [-0.36, 0.36]) board.tube([x, 0.1, 0.06], { radius: 0.05, length: 0.28 }, "steel");
      },
      pose(pose, progress) {
        pose.y = 1.02 + 0.32 * (1 - dip(progress, 0.24));
        pose.z = 0.12;
      },
    },
  ],
};
