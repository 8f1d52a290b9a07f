import { car } from "../shapes/car.ts";
import type { PartLook } from "../partLook.ts";

/** A painted car body; its colour is the part's own. */
export const look: PartLook = {
  size: [1.6, 0.56, 0.74],
  rides: "skid",
  near(board) {
    car(board, { skin: "accent", sill: "accent", isWhole: false });
  },
  far(board) {
    board.box([0, 0.1, 0], [1.56, 0.22, 0.66], "accent");
    board.box([-0.06, 0.32, 0], [0.72, 0.2, 0.56], "accent");
    board.box([0, 0.02, 0], [1.3, 0.08, 0.4], "trim");
  },
};
