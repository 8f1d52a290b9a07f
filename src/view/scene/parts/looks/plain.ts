import type { PartLook } from "../partLook.ts";

/** Any part: a box. */
export const look: PartLook = {
  size: [0.26, 0.17, 0.26],
  tintsWhole: true,
  near(board) {
    board.box([0, 0, 0], [0.26, 0.17, 0.26], { paint: "accent", bevel: 0.03 });
  },
  far(board) {
    board.box([0, 0, 0], [0.26, 0.17, 0.26], "accent");
  },
};
