import type { PartLook } from "../partLook.ts";

/** A stack of cut steel blanks on a tray. */
export const look: PartLook = {
  size: [1.1, 0.16, 0.7],
  rides: "skid",
  near(board) {
    board.box([0, 0, 0], [1.08, 0.05, 0.66], { paint: "trim", bevel: 0.015 });
    for (let sheet = 0; sheet < 3; sheet += 1) board.box([0, 0.05 + sheet * 0.035, 0], [1.0 - sheet * 0.01, 0.026, 0.58], { paint: sheet === 2 ? "accent" : "steel", bevel: 0.008 });
  },
  far(board) {
    board.box([0, 0, 0], [1.08, 0.05, 0.66], "trim");
    board.box([0, 0.05, 0], [1.0, 0.1, 0.58], "accent");
  },
};
