import { mast, operatorPanel } from "../machines/furniture.ts";
import { type MachineModel, dip, sway } from "../machines/machineModel.ts";

/** Sub-block assembly: panels on a low bed under a half portal, from which two welding arms reach to the web frames. */
export const model: MachineModel = {
  size: [2.7, 2.5, 2.2],
  work: [0, 0.16, 0.15],
  lamp: [-1.24, 2.1, -0.96],
  bar: { at: [0, 0.08, 1.16], width: 1.6 },
  leaves: "sub-block",
  breathes: true,
  body(board) {
    board.box([0, 0, 0.15], [2.3, 0.1, 1.9], { paint: "panel", bevel: 0.03 });
    for (let row = 0; row < 5; row += 1) for (const z of [-0.4, 0.15, 0.7]) board.box([-0.84 + row * 0.42, 0.1, z], [0.1, 0.06, 0.1], { paint: "steel", bevel: 0.01 });
    for (const x of [-1.1, 1.1]) {
      board.box([x, 0, -0.94], [0.2, 1.8, 0.22], { paint: "shell", bevel: 0.04 });
      board.box([x, 1.56, -0.5], [0.14, 0.14, 0.9], { paint: "shell", bevel: 0.03 });
    }
    board.box([0, 1.7, -0.94], [2.46, 0.26, 0.3], { paint: "yellow", bevel: 0.05 });
    for (const x of [-0.6, 0.6]) board.box([x, 0, -1.0], [0.56, 0.8, 0.3], { paint: "shell", bevel: 0.05 });
    for (const x of [-0.6, 0.6]) board.pipe([[x, 0.8, -1.0], [x, 1.2, -1.08], [x, 1.6, -1.1], [x * 0.8, 1.8, -0.8]], 0.03, "trim");
    operatorPanel(board, [1.2, 1.1, 1.0]);
    mast(board, [-1.24, 2.1, -0.96], 0);
  },
  pieces: ([-0.5, 0.5] as const).map((at) => ({
    draw(board) {
      board.box([0, 0.84, -0.62], [0.3, 0.28, 0.4], { paint: "shell", bevel: 0.04 });
      board.box([0, 0.92, -0.24], [0.13, 0.13, 0.8], { paint: "yellow", bevel: 0.03 });
      board.box([0, 0.44, 0.12], [0.1, 0.52, 0.1], { paint: "yellow", bevel: 0.03 });
      board.tube([0, 0.24, 0.12], { radius: 0.03, length: 0.22, end: 0.05, sides: 10 }, "trim");
      board.tube([0, 0.18, 0.12], { radius: 0.035, length: 0.06, sides: 8 }, { paint: "heat", light: true });
    },
    pose(pose, progress) {
      pose.x = at + 0.28 * sway(progress, 4);
      pose.y = 0.62 + 0.24 * (1 - dip(progress, 0.06));
      pose.z = 0.05 + 0.16 * sway(progress, 7);
    },
  })),
};
