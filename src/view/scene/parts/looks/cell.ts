import type { PartLook } from "../partLook.ts";

/** A panel that has been cut out of its sheet, on a tray. */
export const look: PartLook = {
  size: [0.32, 0.06, 0.5],
  near(board) {
    board.box([0, 0, 0], [0.31, 0.025, 0.49], { paint: "trim", bevel: 0.01 });
    board.box([0, 0.025, 0], [0.26, 0.02, 0.44], { paint: "accent", bevel: 0.006 });
    board.box([0, 0.044, -0.02], [0.22, 0.008, 0.36], { paint: "screen", bevel: 0, light: true });
  },
  far(board) {
    board.box([0, 0, 0], [0.31, 0.025, 0.49], "trim");
    board.box([0, 0.025, 0], [0.26, 0.02, 0.44], "accent");
  },
};
