import type { PartLook } from "../partLook.ts";

/** Pressed panels of a car body, a side frame and a bonnet, in their rack. */
export const look: PartLook = {
  size: [1.3, 0.5, 0.6],
  rides: "skid",
  near(board) {
    board.box([0, 0, 0], [1.26, 0.05, 0.54], { paint: "trim", bevel: 0.015 });
    for (const x of [-0.6, 0.6]) board.box([x, 0.05, 0], [0.04, 0.4, 0.5], { paint: "trim", bevel: 0.01 });
    for (const z of [-0.16, 0, 0.16]) {
      board.box([0, 0.05, z], [1.08, 0.12, 0.03], { paint: "accent", bevel: 0.014 });
      board.box([-0.04, 0.36, z], [0.62, 0.04, 0.03], { paint: "steel", bevel: 0.014 });
      for (const [x, lean] of [[-0.4, 0.35], [0.02, 0], [0.36, -0.5]] as const) board.box([x, 0.15, z], [0.05, 0.24, 0.03], { paint: "steel", bevel: 0.012, turn: [0, 0, -lean] });
    }
  },
  far(board) {
    board.box([0, 0, 0], [1.26, 0.05, 0.54], "trim");
    board.box([0, 0.05, 0], [1.08, 0.12, 0.4], "accent");
    board.box([0, 0.17, 0], [0.7, 0.22, 0.36], "steel");
  },
};
