import type { PartLook } from "../partLook.ts";

/** A sheet of glass with the panels that have been made on it. */
export const look: PartLook = {
  size: [0.95, 0.07, 0.75],
  near(board) {
    board.box([0, 0, 0], [0.93, 0.03, 0.73], { paint: "trim", bevel: 0.01 });
    board.box([0, 0.03, 0], [0.88, 0.018, 0.68], { paint: "sheet", bevel: 0.006 });
    for (let column = 0; column < 4; column += 1) {
      for (let row = 0; row < 2; row += 1) {
        board.box([-0.315 + column * 0.21, 0.046, -0.165 + row * 0.33], [0.17, 0.012, 0.28], { paint: "accent", bevel: 0.004, light: true });
        board.box([-0.315 + column * 0.21, 0.057, -0.165 + row * 0.33], [0.14, 0.004, 0.24], { paint: "screen", bevel: 0, light: true });
      }
    }
  },
  far(board) {
    board.box([0, 0, 0], [0.93, 0.03, 0.73], "trim");
    board.box([0, 0.03, 0], [0.88, 0.02, 0.68], "sheet");
    for (let column = 0; column < 4; column += 1) board.box([-0.315 + column * 0.21, 0.05, 0], [0.17, 0.012, 0.6], "accent");
  },
};
