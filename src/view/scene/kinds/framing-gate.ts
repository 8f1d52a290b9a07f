import type { Sketch } from "../solid/sketch.ts";
import { mast, operatorPanel } from "../machines/furniture.ts";
import { type MachineModel, type MovingPiece, dip } from "../machines/machineModel.ts";

/** Framing: two gates with their clamps close on floor and side panels from both sides under a steel portal, the roof comes down between. */
export const model: MachineModel = {
  size: [3.2, 2.9, 2.9],
  work: [0, 0.34, 0.2],
  lamp: [1.44, 3.0, -0.98],
  bar: { at: [0, 0.1, 1.42], width: 1.8 },
  leaves: "body-shell",
  body(board) {
    board.box([0, 0, 0.1], [3.1, 0.08, 2.7], { paint: "panel", bevel: 0.02 });
    board.box([0, 0.08, 0.2], [1.9, 0.14, 0.5], { paint: "trim", bevel: 0.03 });
    for (const x of [-0.6, 0.6]) board.box([x, 0.2, 0.2], [0.16, 0.14, 0.46], { paint: "steel", bevel: 0.02 });
    for (const x of [-1.4, 1.4]) {
      for (const z of [-0.96, 1.26]) board.box([x, 0.08, z], [0.18, 2.44, 0.18], { paint: "shell", bevel: 0.03 });
      board.box([x, 2.34, 0.15], [0.2, 0.24, 2.4], { paint: "shell", bevel: 0.04 });
      for (const z of [-0.7, 1.0]) board.box([x * 0.5, 0.08, z], [0.1, 0.05, 0.7], { paint: "steel", bevel: 0.01 });
    }
    for (const z of [-0.96, 1.26]) board.box([0, 2.36, z], [2.96, 0.2, 0.16], { paint: "shell", bevel: 0.04 });
    board.box([0, 2.5, 0.15], [0.7, 0.26, 0.5], { paint: "panel", bevel: 0.04 });
    board.box([-0.9, 2.44, 0.15], [0.5, 0.2, 1.6], { paint: "trim", bevel: 0.03 });
    board.box([1.0, 0.08, -1.12], [0.9, 1.4, 0.26], { paint: "shell", bevel: 0.04 });
    board.box([1.0, 0.22, -0.984], [0.74, 1.06, 0.02], { paint: "panel", bevel: 0.01, light: true });
    operatorPanel(board, [1.38, 1.3, 1.42]);
    mast(board, [1.44, 3.0, -0.98], 2.5);
  },
  pieces: [gate(-1), gate(1), roof()],
};

/** One of the side gates: a lattice of steel with clamps; it leans away and closes on the body. */
function gate(side: 1 | -1): MovingPiece {
  return {
    draw(board) {
      lattice(board);
      for (const x of [-0.66, -0.22, 0.22, 0.66]) {
        for (const y of [0.16, 0.74]) {
          board.box([x, y, -side * 0.12], [0.09, 0.1, 0.2], { paint: "trim", bevel: 0.02 });
          board.box([x, y + 0.02, -side * 0.22], [0.06, 0.06, 0.05], { paint: "heat", bevel: 0.01, light: true });
        }
      }
    },
    pose(pose, progress) {
      const open = 1 - dip(progress, 0.18);
      pose.y = 0.2;
      pose.z = 0.2 + side * (0.52 + 0.34 * open);
      pose.turnX = side * 0.16 * open;
    },
  };
}

function lattice(board: Sketch): void {
  for (const y of [0, 0.5, 1.0]) board.box([0, y, 0], [1.7, 0.1, 0.09], { paint: "yellow", bevel: 0.02 });
  for (const x of [-0.8, -0.27, 0.27, 0.8]) board.box([x, 0, 0], [0.1, 1.1, 0.09], { paint: "yellow", bevel: 0.02 });
}

/** The gripper that lays the roof on. */
function roof(): MovingPiece {
  return {
    draw(board) {
      board.tube([0, 0.1, 0], { radius: 0.09, length: 0.9 }, "steel");
      board.box([0, 0.06, 0], [0.9, 0.07, 0.5], { paint: "yellow", bevel: 0.02 });
      for (const x of [-0.32, 0.32]) for (const z of [-0.18, 0.18]) board.tube([x, 0, z], { radius: 0.05, length: 0.07 }, "trim");
    },
    pose(pose, progress) {
      pose.x = -0.08;
      pose.y = 0.94 + 0.7 * (1 - dip(progress, 0.26));
      pose.z = 0.2;
    },
  };
}
