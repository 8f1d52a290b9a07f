import type { PartLook } from "../partLook.ts";

/** A closed pod of wafers, as an overhead hoist carries it. */
export const look: PartLook = {
  size: [0.36, 0.34, 0.34],
  near(board) {
    board.box([0, 0, 0], [0.34, 0.26, 0.3], { paint: "pod", bevel: 0.05 });
    board.box([0, 0.25, 0], [0.16, 0.05, 0.16], { paint: "trim", bevel: 0.015 });
    board.tube([0, 0.29, 0], { radius: 0.07, length: 0.025, sides: 12 }, { paint: "trim", light: true });
    board.box([0, 0.03, 0.148], [0.28, 0.2, 0.02], { paint: "accent", bevel: 0.01, light: true });
    for (const x of [-1, 1]) board.box([x * 0.175, 0.1, 0], [0.02, 0.08, 0.18], { paint: "accent", bevel: 0.006, light: true });
  },
  far(board) {
    board.box([0, 0, 0], [0.34, 0.26, 0.3], "pod");
    board.box([0, 0.03, 0.148], [0.28, 0.2, 0.02], "accent");
    board.box([0, 0.26, 0], [0.16, 0.06, 0.16], "trim");
  },
};
