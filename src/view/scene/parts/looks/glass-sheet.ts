import type { PartLook } from "../partLook.ts";

/** A sheet of glass on its carrier. */
export const look: PartLook = {
  size: [0.95, 0.07, 0.75],
  near(board) {
    board.box([0, 0, 0], [0.93, 0.03, 0.73], { paint: "trim", bevel: 0.01 });
    board.box([0, 0.03, 0], [0.88, 0.018, 0.68], { paint: "sheet", bevel: 0.006 });
    for (const x of [-0.45, 0.45]) for (const z of [-0.35, 0.35]) board.box([x, 0.02, z], [0.08, 0.045, 0.08], { paint: "accent", bevel: 0.01 });
  },
  far(board) {
    board.box([0, 0, 0], [0.93, 0.03, 0.73], "accent");
    board.box([0, 0.03, 0], [0.86, 0.018, 0.66], "sheet");
  },
};
