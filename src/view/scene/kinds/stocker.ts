import { mast, operatorPanel } from "../machines/furniture.ts";
import { pod } from "../machines/loadPorts.ts";
import { type MachineModel, dip, sway } from "../machines/machineModel.ts";

/** A stocker: shelves of pods behind an open front, a lift that runs along them, a port on which pods come and go. */
export const model: MachineModel = {
  size: [2.6, 1.9, 2.9],
  work: [0, 0.92, 0.7],
  lamp: [1.16, 2.9, -0.5],
  bar: { at: [-0.76, 0.44, 0.78], width: 0.8 },
  takes: "foup",
  leaves: "foup",
  body(board) {
    board.box([0, 0.02, -0.1], [2.5, 0.12, 1.5], "trim");
    board.box([0, 0.12, -0.72], [2.5, 2.7, 0.16], { paint: "shell", bevel: 0.03 });
    for (const x of [-1.2, 1.2]) board.box([x, 0.12, -0.3], [0.12, 2.7, 0.9], { paint: "shell", bevel: 0.03 });
    board.box([0, 2.72, -0.3], [2.5, 0.14, 1.0], { paint: "shell", bevel: 0.04 });
    for (let level = 0; level < 5; level += 1) {
      const y = 0.3 + level * 0.5;
      board.box([0, y - 0.05, -0.46], [2.3, 0.05, 0.4], { paint: "steel", bevel: 0.01 });
      for (let place = 0; place < 5; place += 1) if ((level * 3 + place * 2) % 7 !== 0) pod(board, [-0.92 + place * 0.46, y, -0.46]);
    }
    board.box([0, 0.12, 0.62], [0.62, 0.76, 0.56], { paint: "shell", bevel: 0.05 });
    board.box([0, 0.88, 0.66], [0.5, 0.04, 0.4], { paint: "trim", bevel: 0.015 });
    board.box([-0.76, 0.12, 0.6], [0.8, 0.5, 0.32], { paint: "panel", bevel: 0.04 });
    for (const y of [0.16, 2.62]) board.box([0, y, 0.02], [2.3, 0.06, 0.1], { paint: "rail", bevel: 0.01 });
    operatorPanel(board, [0.86, 1.3, 0.5]);
    mast(board, [1.16, 2.9, -0.5], 2.82);
  },
  pieces: [
    {
      draw(board) {
        board.box([0, 0, 0], [0.14, 2.4, 0.12], { paint: "yellow", bevel: 0.02 });
      },
      pose(pose, progress) {
        pose.x = 0.8 * sway(progress, 1);
        pose.y = 0.2;
        pose.z = 0.02;
      },
    },
    {
      draw(board) {
        board.box([0, 0, 0], [0.46, 0.08, 0.3], { paint: "trim", bevel: 0.02 });
        pod(board, [0, 0.08, 0]);
      },
      pose(pose, progress) {
        pose.x = 0.8 * sway(progress, 1);
        pose.y = 0.4 + 1.3 * dip(progress, 0.4);
        pose.z = -0.02;
      },
    },
  ],
};
