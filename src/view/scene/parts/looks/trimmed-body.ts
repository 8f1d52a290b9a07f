import { car } from "../shapes/car.ts";
import type { PartLook } from "../partLook.ts";

/** A painted car with its glass and lights, still without wheels. */
export const look: PartLook = {
  size: [1.6, 0.56, 0.74],
  rides: "skid",
  near(board) {
    car(board, { skin: "accent", sill: "trim", stage: "trimmed" });
  },
  far(board) {
    board.box([0, 0.1, 0], [1.56, 0.22, 0.66], "accent");
    board.box([-0.06, 0.32, 0], [0.76, 0.15, 0.57], "trim");
    board.box([-0.06, 0.47, 0], [0.66, 0.04, 0.52], "accent");
    board.box([0, 0, 0], [1.3, 0.08, 0.4], "trim");
  },
};
