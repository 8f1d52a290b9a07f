import { car } from "../shapes/car.ts";
import type { PartLook } from "../partLook.ts";

/** A welded car body of bare steel, on its skid. */
export const look: PartLook = {
  size: [1.6, 0.56, 0.74],
  rides: "skid",
  near(board) {
    car(board, { skin: "steel", sill: "accent", isWhole: false });
  },
  far(board) {
    board.box([0, 0.1, 0], [1.56, 0.22, 0.66], "steel");
    board.box([-0.06, 0.32, 0], [0.72, 0.2, 0.56], "steel");
    board.box([0, 0.02, 0], [1.3, 0.08, 0.68], "accent");
  },
};
