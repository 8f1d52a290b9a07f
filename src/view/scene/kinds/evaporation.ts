import { hoses, mast, operatorPanel } from "../machines/furniture.ts";
import { type MachineModel, sway } from "../machines/machineModel.ts";
import type { Sketch } from "../solid/sketch.ts";

/** Evaporation through a mask: vacuum chambers round a transfer chamber with its robot under glass, cryo-pumps above, a lock in front. */
export const model: MachineModel = {
  size: [4.0, 3.4, 2.3],
  work: [0, 0.86, 1.36],
  lamp: [1.7, 2.1, 1.0],
  bar: { at: [-1.3, 0.5, 1.66], width: 0.9 },
  takes: "glass-sheet",
  leaves: "panel-sheet",
  breathes: true,
  body(board) {
    board.tube([0, 0, 0], { radius: 0.86, length: 0.42, sides: 6 }, "trim");
    board.tube([0, 0.4, 0], { radius: 0.98, length: 0.62, sides: 8 }, "steel");
    board.tube([0, 1.0, 0], { radius: 0.9, length: 0.05, sides: 32 }, { paint: "trim", light: true });
    for (const [angle, distance] of [[Math.PI, 1.3], [0, 1.3], [Math.PI / 2, 1.12], [Math.PI * 0.75, 1.34], [Math.PI * 0.25, 1.34]] as const) {
      chamber(board, Math.cos(angle) * distance, -Math.sin(angle) * distance * 0.92);
    }
    board.box([0, 0.1, 1.3], [1.24, 0.62, 0.8], { paint: "shell", bevel: 0.05 });
    board.box([0, 0.72, 1.36], [1.16, 0.12, 0.7], { paint: "steel", bevel: 0.02 });
    board.box([0, 1.0, 1.1], [1.24, 0.26, 0.36], { paint: "shell", bevel: 0.06 });
    board.box([0, 0.88, 1.284], [1.02, 0.12, 0.02], { paint: "trim", bevel: 0.01, light: true });
    board.box([-1.3, 0.1, 1.36], [1.0, 0.86, 0.52], { paint: "shell", bevel: 0.05 });
    board.box([1.36, 0.1, 1.3], [0.9, 1.3, 0.5], { paint: "shell", bevel: 0.05 });
    board.box([1.36, 0.24, 1.556], [0.8, 1.06, 0.02], { paint: "panel", bevel: 0.02, light: true });
    operatorPanel(board, [-1.3, 1.3, 1.56]);
    mast(board, [1.7, 2.1, 1.0], 1.4);
    hoses(board, [0.5, 0.5, -1.62]);
  },
  glass(board) {
    board.tube([0, 1.05, 0], { radius: 0.78, length: 0.04, sides: 32 }, "shell");
  },
  pieces: [
    {
      draw(board) {
        board.tube([0, 0, 0], { radius: 0.16, length: 0.1 }, "trim");
        board.box([0.3, 0.06, 0], [0.62, 0.05, 0.12], { paint: "shell", bevel: 0.02 });
        for (const z of [-0.12, 0.12]) board.box([0.66, 0.05, z], [0.4, 0.025, 0.05], { paint: "shell", bevel: 0.01 });
        board.box([0.6, 0.085, 0], [0.5, 0.02, 0.42], { paint: "accent", bevel: 0.005, light: true });
      },
      pose(pose, progress) {
        pose.y = 1.09;
        pose.turnY = Math.PI * 0.5 - Math.PI * 1.25 * (0.5 - 0.5 * Math.cos(progress * Math.PI * 2)) + 0.1 * sway(progress, 3);
      },
    },
  ],
};

/** A process chamber: a drum on legs with a flanged lid, a window that glows, and a pump on top. */
function chamber(board: Sketch, x: number, z: number): void {
  board.tube([x, 0, z], { radius: 0.34, length: 0.4, sides: 12 }, "trim");
  board.tube([x, 0.36, z], { radius: 0.54, length: 0.72, sides: 30 }, "shell");
  board.tube([x, 1.06, z], { radius: 0.58, length: 0.08, sides: 30 }, "steel");
  board.tube([x, 1.14, z], { radius: 0.52, length: 0.1, end: 0.4, sides: 30 }, "shell");
  board.tube([x - 0.14, 1.22, z], { radius: 0.18, length: 0.42 }, "panel");
  board.tube([x - 0.14, 1.62, z], { radius: 0.2, length: 0.06 }, { paint: "steel", light: true });
  board.tube([x + 0.24, 1.22, z], { radius: 0.09, length: 0.26 }, "trim");
  board.tube([x, 0.6, z + 0.5], { radius: 0.13, length: 0.07, axis: "z" }, { paint: "steel", light: true });
  board.tube([x, 0.63, z + 0.55], { radius: 0.1, length: 0.04, axis: "z" }, { paint: "heat", light: true });
}
