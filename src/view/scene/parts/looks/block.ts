import { block } from "../shapes/block.ts";
import type { PartLook } from "../partLook.ts";

/** A block of a hull: shell, frames and decks, of bare steel. */
export const look: PartLook = {
  size: [1.7, 1.02, 1.2],
  rides: "floor",
  near(board) {
    block(board, { height: 0.9, skin: "steel", frames: "accent" });
  },
  far(board) {
    board.box([0, 0.08, 0], [1.66, 0.08, 1.16], "steel");
    for (const z of [-0.56, 0.56]) board.box([0, 0.08, z], [1.66, 0.9, 0.05], "steel");
    for (const x of [-0.6, -0.2, 0.2, 0.6]) board.box([x, 0.16, 0], [0.06, 0.78, 1.08], "accent");
  },
};
