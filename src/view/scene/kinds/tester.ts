import { cabinet, hoses, mast, operatorPanel, port } from "../machines/furniture.ts";
import { type MachineModel, dip } from "../machines/machineModel.ts";

/** Electrical test: a tall rack of instruments beside a handler; the test head comes down onto the socket. */
export const model: MachineModel = {
  size: [2.15, 2.0, 2.6],
  work: [0.34, 0.98, 0.36],
  lamp: [-0.9, 2.5, -0.6],
  bar: { at: [0.2, 0.74, 0.95], width: 1.3 },
  body(board) {
    cabinet(board, [2.05, 0.86, 1.9], 3);
    board.box([-0.66, 0.86, -0.1], [0.66, 1.5, 1.5], { paint: "shell", bevel: 0.05 });
    for (let unit = 0; unit < 8; unit += 1) {
      const y = 0.98 + unit * 0.165;
      board.box([-0.66, y, 0.652], [0.54, 0.13, 0.016], { paint: unit % 3 === 1 ? "trim" : "panel", bevel: 0.006, light: true });
      board.box([-0.46, y + 0.05, 0.664], [0.06, 0.025, 0.012], { paint: "screen", bevel: 0, light: true });
      board.box([-0.84, y + 0.05, 0.664], [0.1, 0.02, 0.012], { paint: "plinth", bevel: 0, light: true });
    }
    board.box([0.34, 0.86, 0.26], [1.2, 0.06, 1.2], { paint: "plinth", bevel: 0.02 });
    board.box([0.34, 0.91, 0.36], [0.5, 0.06, 0.5], { paint: "trim", bevel: 0.015 });
    for (const x of [-0.1, 0.78]) board.box([x, 0.92, 0.36], [0.2, 0.1, 0.6], { paint: "panel", bevel: 0.02 });
    board.box([0.34, 0.86, -0.62], [1.2, 0.9, 0.5], { paint: "panel", bevel: 0.05 });
    board.tube([0.34, 1.74, -0.5], { radius: 0.15, length: 0.7 }, "shell");
    board.tube([0.34, 2.42, -0.5], { radius: 0.18, length: 0.06 }, "trim");
    board.pipe([[-0.66, 2.34, -0.2], [-0.66, 2.5, -0.2], [-0.5, 2.58, -0.2], [-0.1, 2.5, -0.3], [0.2, 2.3, -0.42]], 0.07, "trim");
    operatorPanel(board, [0.9, 1.34, 0.94]);
    port(board, [0.34, 0.88, 1.0]);
    mast(board, [-0.9, 2.5, -0.6], 2.34);
    hoses(board, [-0.5, 0.6, -0.95]);
  },
  pieces: [
    {
      draw(board) {
        board.box([0, 0.18, 0], [0.92, 0.42, 0.74], { paint: "shell", bevel: 0.06 });
        board.box([0, 0.28, 0.37], [0.7, 0.2, 0.02], { paint: "panel", bevel: 0.01, light: true });
        for (let fin = 0; fin < 6; fin += 1) board.box([-0.3 + fin * 0.12, 0.6, -0.02], [0.05, 0.05, 0.56], { paint: "trim", bevel: 0.01 });
        board.box([0, 0.06, 0], [0.5, 0.13, 0.5], { paint: "trim", bevel: 0.02 });
        board.box([0, 0, 0], [0.32, 0.07, 0.32], { paint: "steel", bevel: 0.01 });
        board.box([0, 0.3, -0.56], [0.3, 0.2, 0.44], { paint: "panel", bevel: 0.04 });
        board.tube([0, 0.24, -0.86], { radius: 0.2, length: 0.32 }, "panel");
      },
      pose(pose, progress) {
        pose.x = 0.34;
        pose.y = 1.13 + 0.4 * (1 - dip(progress, 0.16));
        pose.z = 0.36;
      },
    },
  ],
};
