import type { PartLook } from "../partLook.ts";

/** Dies on a film in a frame. */
export const look: PartLook = {
  size: [0.29, 0.06, 0.29],
  tintsWhole: true,
  near(board) {
    board.box([0, 0, 0], [0.29, 0.03, 0.29], { paint: "trim", bevel: 0.01 });
    for (const x of [-0.065, 0.065]) for (const z of [-0.065, 0.065]) board.box([x, 0.025, z], [0.11, 0.035, 0.11], { paint: "accent", bevel: 0.008 });
  },
  far(board) {
    board.box([0, 0, 0], [0.29, 0.03, 0.29], "trim");
    board.box([0, 0.025, 0], [0.24, 0.035, 0.24], "accent");
  },
};
