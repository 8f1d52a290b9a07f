import { cabinet, hoses, mast, operatorPanel, port } from "../machines/furniture.ts";
import { type MachineModel, dip } from "../machines/machineModel.ts";

/** Lighting test: a dark hood open to the front; needles touch the panel below, and what it shows stands large on a screen above. */
export const model: MachineModel = {
  size: [1.8, 2.0, 2.1],
  work: [0, 0.96, 0.34],
  lamp: [0.74, 2.4, -0.6],
  bar: { at: [0, 0.66, 0.9], width: 1.1 },
  leaves: "cell",
  body(board) {
    cabinet(board, [1.7, 0.84, 1.76], 2);
    for (const x of [-0.74, 0.74]) board.box([x, 0.84, -0.1], [0.16, 1.3, 1.3], { paint: "shell", bevel: 0.04 });
    board.box([0, 0.84, -0.66], [1.5, 1.3, 0.2], { paint: "trim", bevel: 0.02 });
    board.box([0, 2.06, -0.06], [1.66, 0.3, 1.4], { paint: "shell", bevel: 0.06 });
    board.box([0, 1.36, -0.4], [1.1, 0.66, 0.06], { paint: "trim", bevel: 0.02, turn: [-0.2, 0, 0] });
    board.box([0, 1.4, -0.36], [1.0, 0.56, 0.02], { paint: "screen", bevel: 0.01, turn: [-0.2, 0, 0], light: true });
    for (const [x, paint] of [[-0.3, "red"], [0, "yellow"], [0.3, "lamp"]] as const) board.box([x, 1.56, -0.33], [0.24, 0.2, 0.02], { paint, bevel: 0, turn: [-0.2, 0, 0], light: true });
    board.box([0, 0.86, 0.34], [0.6, 0.08, 0.7], { paint: "steel", bevel: 0.02 });
    operatorPanel(board, [0.72, 1.3, 0.86]);
    port(board, [0, 0.88, 0.94]);
    mast(board, [0.74, 2.4, -0.6], 2.3);
    hoses(board, [0.3, 0.6, -0.88]);
  },
  pieces: [
    {
      draw(board) {
        board.box([0, 0.1, 0], [0.5, 0.1, 0.16], { paint: "panel", bevel: 0.02 });
        board.box([0, 0.2, -0.3], [0.16, 0.12, 0.7], { paint: "shell", bevel: 0.03 });
        for (let pin = 0; pin < 7; pin += 1) board.tube([-0.18 + pin * 0.06, 0, 0.02], { radius: 0.01, length: 0.11, sides: 6 }, { paint: "heat", light: true });
      },
      pose(pose, progress) {
        pose.y = 1.04 + 0.2 * (1 - dip(progress, 0.2));
        pose.z = 0.56;
      },
    },
  ],
};
