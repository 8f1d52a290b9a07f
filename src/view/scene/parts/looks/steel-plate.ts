import type { PartLook } from "../partLook.ts";

/** A primed steel plate on bearers. */
export const look: PartLook = {
  size: [1.7, 0.12, 1.0],
  rides: "floor",
  near(board) {
    for (const x of [-0.6, 0, 0.6]) board.box([x, 0, 0], [0.1, 0.06, 0.96], { paint: "wood", bevel: 0.01 });
    board.box([0, 0.06, 0], [1.66, 0.045, 0.98], { paint: "steel", bevel: 0.01 });
    board.box([-0.7, 0.102, 0], [0.1, 0.006, 0.96], { paint: "accent", bevel: 0, light: true });
    board.box([0.62, 0.102, -0.3], [0.26, 0.006, 0.14], { paint: "accent", bevel: 0, light: true });
  },
  far(board) {
    board.box([0, 0, 0], [1.66, 0.1, 0.98], "steel");
    board.box([-0.7, 0.1, 0], [0.12, 0.008, 0.96], "accent");
  },
};
