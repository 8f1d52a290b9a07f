import { hoses, mast, operatorPanel, port } from "../machines/furniture.ts";
import { type MachineModel, sway } from "../machines/machineModel.ts";

/** Mura inspection: a dark booth with a lit panel in it, on which a ring of cameras looks down from a dome. */
export const model: MachineModel = {
  size: [2.1, 2.2, 2.2],
  work: [0, 0.92, 0.3],
  lamp: [0.92, 2.5, -0.6],
  bar: { at: [0, 0.5, 0.98], width: 1.3 },
  leaves: "module",
  body(board) {
    board.box([0, 0.04, 0], [2.0, 0.1, 1.8], "trim");
    board.box([0, 0.14, 0], [1.9, 0.68, 1.8], { paint: "shell", bevel: 0.05 });
    board.box([0, 0.82, 0.1], [1.6, 0.06, 1.4], { paint: "trim", bevel: 0.01 });
    board.box([0, 0.88, 0.3], [0.5, 0.04, 0.62], { paint: "steel", bevel: 0.01 });
    board.box([0, 0.82, -0.76], [1.86, 1.3, 0.22], { paint: "trim", bevel: 0.04 });
    for (const x of [-0.86, 0.86]) board.box([x, 0.82, -0.1], [0.16, 1.24, 1.4], { paint: "trim", bevel: 0.04 });
    board.turned([0, 2.04, -0.06], [[0.98, 0], [0.98, 0.08], [0.86, 0.3], [0.56, 0.48], [0.2, 0.56], [0, 0.57]], "shell");
    board.box([0, 1.96, -0.06], [1.9, 0.1, 1.7], { paint: "shell", bevel: 0.04 });
    for (const x of [-0.5, 0.5]) board.box([x, 1.92, 0.3], [0.4, 0.03, 0.9], { paint: "lamp", bevel: 0, light: true });
    board.box([0.3, 1.2, -0.64], [0.8, 0.5, 0.02], { paint: "screen", bevel: 0.01, light: true });
    operatorPanel(board, [0.88, 1.3, 0.94]);
    port(board, [0, 0.88, 0.96]);
    mast(board, [0.92, 2.5, -0.6], 2.04);
    hoses(board, [-0.4, 0.5, -0.9]);
  },
  pieces: [
    {
      draw(board) {
        board.tube([0, 0.22, 0], { radius: 0.4, length: 0.05, sides: 24 }, "panel");
        for (let camera = 0; camera < 5; camera += 1) {
          const angle = (camera / 5) * Math.PI * 2;
          board.box([Math.cos(angle) * 0.3, 0.06, Math.sin(angle) * 0.3], [0.14, 0.18, 0.14], { paint: "shell", bevel: 0.02 });
          board.tube([Math.cos(angle) * 0.3, -0.04, Math.sin(angle) * 0.3], { radius: 0.05, length: 0.11 }, "trim");
        }
      },
      pose(pose, progress) {
        pose.y = 1.64;
        pose.z = 0.28;
        pose.turnY = 0.9 * sway(progress, 1);
      },
    },
  ],
};
