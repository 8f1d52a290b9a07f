import { car } from "../shapes/car.ts";
import type { PartLook } from "../partLook.ts";

/** A welded frame of a car body without doors, of bare steel, on its skid. */
export const look: PartLook = {
  size: [1.6, 0.56, 0.74],
  rides: "skid",
  near(board) {
    car(board, { skin: "steel", sill: "accent", stage: "shell" });
  },
  far(board) {
    board.box([0, 0.1, 0], [1.5, 0.06, 0.64], "steel");
    for (const x of [-0.62, 0.6]) board.box([x, 0.12, 0], [0.34, 0.18, 0.62], "steel");
    board.box([-0.06, 0.46, 0], [0.64, 0.05, 0.52], "steel");
    for (const x of [0.36, -0.06, -0.44]) board.box([x, 0.14, 0], [0.05, 0.34, 0.6], "steel");
    board.box([0, 0.02, 0], [1.3, 0.08, 0.68], "accent");
  },
};
