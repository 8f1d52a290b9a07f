import type { PartLook } from "../partLook.ts";

/** Dies stacked on one another. */
export const look: PartLook = {
  size: [0.27, 0.2, 0.27],
  tintsWhole: true,
  near(board) {
    board.box([0, 0, 0], [0.27, 0.035, 0.27], { paint: "trim", bevel: 0.01 });
    for (let die = 0; die < 4; die += 1) board.box([0, 0.035 + die * 0.043, 0], [0.2, 0.034, 0.2], { paint: "accent", bevel: 0.008 });
    for (let gap = 0; gap < 3; gap += 1) board.box([0, 0.066 + gap * 0.043, 0], [0.185, 0.014, 0.185], { paint: "trim", bevel: 0 });
  },
  far(board) {
    board.box([0, 0, 0], [0.27, 0.035, 0.27], "trim");
    board.box([0, 0.035, 0], [0.2, 0.16, 0.2], "accent");
  },
};
