import type { PartLook } from "../partLook.ts";

/** A moulded package with its mark. */
export const look: PartLook = {
  size: [0.28, 0.157, 0.28],
  tintsWhole: true,
  near(board) {
    board.box([0, 0, 0], [0.28, 0.03, 0.28], { paint: "steel", bevel: 0.008 });
    board.box([0, 0.028, 0], [0.25, 0.12, 0.25], { paint: "trim", bevel: 0.022 });
    board.box([0, 0.145, 0], [0.19, 0.012, 0.19], { paint: "accent", bevel: 0.004 });
  },
  far(board) {
    board.box([0, 0, 0], [0.25, 0.145, 0.25], "trim");
    board.box([0, 0.145, 0], [0.19, 0.012, 0.19], "accent");
  },
};
