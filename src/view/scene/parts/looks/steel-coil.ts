import type { PartLook } from "../partLook.ts";

/** A coil of sheet steel, lying on its side, with a coloured band. */
export const look: PartLook = {
  size: [0.8, 0.8, 0.6],
  rides: "skid",
  near(board) {
    board.tube([0, 0.02, 0], { radius: 0.38, length: 0.54, axis: "z", sides: 32 }, "steel");
    board.tube([0, 0.01, 0], { radius: 0.392, length: 0.1, axis: "z", sides: 32 }, { paint: "accent", light: true });
    board.tube([0, 0.26, 0], { radius: 0.14, length: 0.56, axis: "z", sides: 20 }, { paint: "trim", light: true });
    for (const x of [-0.26, 0.26]) board.box([x, 0, 0], [0.12, 0.1, 0.5], { paint: "trim", bevel: 0.02 });
  },
  far(board) {
    board.tube([0, 0.02, 0], { radius: 0.38, length: 0.54, axis: "z" }, "steel");
    board.tube([0, 0.01, 0], { radius: 0.39, length: 0.1, axis: "z" }, "accent");
  },
};
