import type { PartLook } from "../partLook.ts";

/** A plate with the stiffeners that have been welded to it. */
export const look: PartLook = {
  size: [1.7, 0.28, 1.1],
  rides: "floor",
  near(board) {
    for (const x of [-0.6, 0.6]) board.box([x, 0, 0], [0.1, 0.06, 1.04], { paint: "wood", bevel: 0.01 });
    board.box([0, 0.06, 0], [1.66, 0.045, 1.06], { paint: "steel", bevel: 0.01 });
    for (let rib = 0; rib < 6; rib += 1) {
      const z = -0.42 + rib * 0.168;
      board.box([0, 0.1, z], [1.6, 0.13, 0.025], { paint: "accent", bevel: 0.006 });
      board.box([0, 0.215, z], [1.6, 0.018, 0.06], { paint: "accent", bevel: 0.004, light: true });
    }
  },
  far(board) {
    board.box([0, 0, 0], [1.66, 0.1, 1.06], "steel");
    for (const z of [-0.35, 0, 0.35]) board.box([0, 0.1, z], [1.6, 0.14, 0.06], "accent");
  },
};
