import { block } from "../shapes/block.ts";
import type { PartLook } from "../partLook.ts";

/** A panel with its web frames, open to the top. */
export const look: PartLook = {
  size: [1.7, 0.55, 1.2],
  rides: "floor",
  near(board) {
    block(board, { height: 0.42, skin: "steel", frames: "accent" });
  },
  far(board) {
    board.box([0, 0.08, 0], [1.66, 0.1, 1.16], "steel");
    for (const x of [-0.6, -0.2, 0.2, 0.6]) board.box([x, 0.18, 0], [0.06, 0.34, 1.1], "accent");
  },
};
