import type { PartLook } from "../partLook.ts";

/** A display module: a bright face in a dark frame, its flexible board at the foot. */
export const look: PartLook = {
  size: [0.32, 0.09, 0.54],
  near(board) {
    board.box([0, 0, -0.03], [0.3, 0.06, 0.46], { paint: "trim", bevel: 0.025 });
    board.box([0, 0.055, -0.03], [0.26, 0.014, 0.41], { paint: "accent", bevel: 0.006, light: true });
    board.box([0, 0.02, 0.23], [0.18, 0.012, 0.08], { paint: "yellow", bevel: 0.004, light: true });
    board.box([0, 0.028, 0.25], [0.08, 0.016, 0.03], { paint: "trim", bevel: 0.003, light: true });
  },
  far(board) {
    board.box([0, 0, -0.03], [0.3, 0.06, 0.46], "trim");
    board.box([0, 0.055, -0.03], [0.26, 0.014, 0.41], "accent");
  },
};
