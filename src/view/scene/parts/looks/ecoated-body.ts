import { car } from "../shapes/car.ts";
import type { PartLook } from "../partLook.ts";

/** A car body in the matt grey of its first coat, on its skid. */
export const look: PartLook = {
  size: [1.6, 0.56, 0.74],
  rides: "skid",
  near(board) {
    car(board, { skin: "figure", sill: "accent", stage: "body" });
  },
  far(board) {
    board.box([0, 0.1, 0], [1.56, 0.22, 0.66], "figure");
    board.box([-0.06, 0.32, 0], [0.72, 0.2, 0.56], "figure");
    board.box([0, 0.02, 0], [1.3, 0.08, 0.68], "accent");
  },
};
