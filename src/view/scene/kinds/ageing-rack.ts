import { hoses, mast, operatorPanel } from "../machines/furniture.ts";
import { type MachineModel, sway } from "../machines/machineModel.ts";
import type { Sketch } from "../solid/sketch.ts";

/** Ageing: tall racks in which panels stand lit, row over row; a lift goes along them. */
export const model: MachineModel = {
  size: [2.9, 2.4, 2.1],
  work: [0, 0.92, 0.5],
  lamp: [1.3, 2.5, -0.6],
  bar: { at: [0, 0.5, 0.96], width: 1.3 },
  leaves: "module",
  breathes: true,
  body(board) {
    board.box([0, 0.04, -0.1], [2.7, 0.14, 1.9], "trim");
    for (const x of [-0.72, 0.72]) rack(board, x);
    board.box([0, 2.3, -0.5], [2.7, 0.16, 0.9], { paint: "shell", bevel: 0.04 });
    board.box([0, 0.18, 0.5], [1.5, 0.66, 0.8], { paint: "shell", bevel: 0.05 });
    board.box([0, 0.84, 0.5], [1.3, 0.06, 0.7], { paint: "steel", bevel: 0.02 });
    for (const y of [0.3, 2.2]) board.box([0, y, 0.02], [2.6, 0.07, 0.08], { paint: "steel", bevel: 0.02 });
    operatorPanel(board, [1.1, 1.2, 0.86]);
    mast(board, [1.3, 2.5, -0.6], 2.44);
    hoses(board, [0.4, 0.6, -1.0]);
  },
  pieces: [
    {
      draw(board) {
        board.box([0, 0, 0], [0.1, 1.9, 0.1], { paint: "yellow", bevel: 0.02 });
        board.box([0, 0.9, 0.1], [0.36, 0.08, 0.26], { paint: "trim", bevel: 0.02 });
        board.box([0, 0.98, 0.1], [0.26, 0.03, 0.22], { paint: "accent", bevel: 0.01, light: true });
      },
      pose(pose, progress) {
        pose.x = 1.1 * sway(progress, 2);
        pose.y = 0.34;
        pose.z = 0.08;
      },
    },
  ],
};

/** Six shelves of panels that shine. */
function rack(board: Sketch, x: number): void {
  board.box([x, 0.18, -0.86], [1.32, 2.14, 0.12], { paint: "panel", bevel: 0.03 });
  for (const side of [-0.66, 0, 0.66]) board.box([x + side, 0.18, -0.5], [0.06, 2.14, 0.7], { paint: "shell", bevel: 0.02 });
  for (let shelf = 0; shelf < 6; shelf += 1) {
    const y = 0.36 + shelf * 0.32;
    board.box([x, y, -0.5], [1.3, 0.035, 0.68], { paint: "steel", bevel: 0.01 });
    for (let place = 0; place < 4; place += 1) {
      const at = x - 0.5 + place * 0.33;
      board.box([at, y + 0.035, -0.3], [0.24, 0.22, 0.03], { paint: "trim", bevel: 0.01, light: true });
      board.box([at, y + 0.055, -0.28], [0.2, 0.18, 0.01], { paint: (shelf + place) % 3 === 0 ? "heat" : "lamp", bevel: 0, light: true });
    }
  }
}
