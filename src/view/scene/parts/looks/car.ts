import { car } from "../shapes/car.ts";
import type { PartLook } from "../partLook.ts";

/** A car with wheels and glass. */
export const look: PartLook = {
  size: [1.6, 0.56, 0.74],
  rides: "skid",
  near(board) {
    car(board, { skin: "accent", sill: "trim", isWhole: true });
  },
  far(board) {
    board.box([0, 0.1, 0], [1.56, 0.22, 0.66], "accent");
    board.box([-0.06, 0.32, 0], [0.76, 0.15, 0.57], "trim");
    board.box([-0.06, 0.47, 0], [0.66, 0.04, 0.52], "accent");
    for (const x of [-0.5, 0.5]) board.box([x, 0, 0], [0.26, 0.2, 0.68], "trim");
  },
};
