import type { PartLook } from "../partLook.ts";

/** A wafer on its carrier. */
export const look: PartLook = {
  size: [0.31, 0.052, 0.31],
  tintsWhole: true,
  near(board) {
    board.tube([0, 0, 0], { radius: 0.155, length: 0.025, sides: 20 }, "trim");
    board.tube([0, 0.022, 0], { radius: 0.14, length: 0.03, sides: 20 }, "accent");
  },
  far(board) {
    board.tube([0, 0, 0], { radius: 0.15, length: 0.05, sides: 8 }, "accent");
  },
};
