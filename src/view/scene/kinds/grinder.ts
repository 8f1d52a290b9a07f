import { cabinet, hoses, mast, operatorPanel, port } from "../machines/furniture.ts";
import { type MachineModel, dip } from "../machines/machineModel.ts";

/** Thinning: two upright spindles over a round table; the front one comes down with a turning wheel. */
export const model: MachineModel = {
  size: [2.3, 2.0, 2.4],
  work: [0.44, 1.02, 0.06],
  lamp: [0.98, 2.2, -0.8],
  bar: { at: [-0.05, 0.74, 1.0], width: 1.5 },
  leaves: "wafer",
  body(board) {
    cabinet(board, [2.2, 0.86, 2.0], 3);
    board.turned([0, 0.84, 0.05], [[0, 0], [0.86, 0], [0.88, 0.03], [0.88, 0.09], [0.84, 0.12], [0, 0.12]], "steel");
    for (const angle of [0.15, 2.24, 4.33]) board.tube([Math.cos(angle) * 0.46, 0.95, 0.05 + Math.sin(angle) * 0.46], { radius: 0.27, length: 0.05 }, "trim");
    board.box([0, 0.86, -0.74], [1.8, 1.22, 0.44], { paint: "shell", bevel: 0.06 });
    board.box([0, 1.94, -0.52], [1.6, 0.16, 0.74], { paint: "panel", bevel: 0.04 });
    for (const x of [-0.44, 0.44]) board.box([x, 1.0, -0.49], [0.3, 0.96, 0.08], { paint: "trim", bevel: 0.02 });
    board.tube([-0.44, 1.3, -0.16], { radius: 0.27, length: 0.84 }, "shell");
    board.tube([-0.44, 1.7, -0.16], { radius: 0.285, length: 0.04 }, { paint: "steel", light: true });
    board.tube([-0.44, 1.12, -0.16], { radius: 0.24, length: 0.18, end: 0.27 }, "steel");
    board.tube([-0.44, 2.14, -0.16], { radius: 0.16, length: 0.18 }, "trim");
    for (const x of [-1.06, 1.06]) board.box([x, 0.86, 0.1], [0.06, 0.24, 1.6], { paint: "panel", bevel: 0.02 });
    board.pipe([[-0.44, 2.3, -0.16], [-0.44, 2.4, -0.26], [-0.44, 2.38, -0.6], [-0.44, 2.2, -0.8], [-0.44, 2.0, -0.9]], 0.045, "trim");
    operatorPanel(board, [0.96, 1.4, 0.84]);
    port(board, [0.3, 0.88, 0.96]);
    mast(board, [0.98, 2.2, -0.8], 0.86);
    hoses(board, [0.5, 0.6, -1.0]);
  },
  glass(board) {
    for (const x of [-1.06, 1.06]) board.box([x, 1.1, 0.1], [0.02, 0.46, 1.5], "shell");
  },
  pieces: [
    {
      draw(board) {
        board.tube([0, 0.16, 0], { radius: 0.27, length: 0.86 }, "shell");
        board.tube([0, 0.56, 0], { radius: 0.285, length: 0.04 }, { paint: "steel", light: true });
        board.tube([0, 1.02, 0], { radius: 0.16, length: 0.18 }, "trim");
        board.box([0, 0.34, -0.27], [0.26, 0.4, 0.16], "panel");
      },
      pose(pose, progress) {
        pose.x = 0.44;
        pose.y = 1.12 + 0.22 * (1 - dip(progress));
        pose.z = 0.04;
      },
    },
    {
      draw(board) {
        board.turned([0, 0, 0], [[0.16, 0], [0.33, 0], [0.33, 0.07], [0.24, 0.17], [0, 0.17]], "steel");
        for (let tooth = 0; tooth < 10; tooth += 1) {
          const angle = (tooth / 10) * Math.PI * 2;
          board.box([Math.cos(angle) * 0.29, -0.03, Math.sin(angle) * 0.29], [0.09, 0.05, 0.05], { paint: "trim", turn: [0, -angle, 0], bevel: 0.01, light: true });
        }
      },
      pose(pose, progress, turns) {
        pose.x = 0.44;
        pose.y = 1.12 + 0.22 * (1 - dip(progress));
        pose.z = 0.04;
        pose.turnY = turns * 5;
      },
    },
  ],
};
