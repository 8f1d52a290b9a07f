import { mast, operatorPanel } from "../machines/furniture.ts";
import { type MachineModel, type MovingPiece, dip, sway } from "../machines/machineModel.ts";

/** Wheel alignment: the car stands on a ramp with turn plates; measuring heads come to its wheels from four columns. */
export const model: MachineModel = {
  size: [2.9, 2.1, 2.0],
  work: [0, 0.4, 0.24],
  lamp: [1.3, 2.0, -0.74],
  bar: { at: [0, 0.12, 1.08], width: 1.4 },
  body(board) {
    board.box([0, 0, 0.1], [2.8, 0.06, 1.9], { paint: "panel", bevel: 0.02 });
    for (const z of [-0.05, 0.53]) {
      board.box([0, 0.06, z], [2.2, 0.32, 0.26], { paint: "shell", bevel: 0.03 });
      for (const x of [-0.5, 0.5]) board.tube([x, 0.37, z], { radius: 0.12, length: 0.03, sides: 20 }, { paint: "steel", light: true });
      for (const x of [-1.2, 1.2]) board.box([x, 0.06, z], [0.4, 0.16, 0.24], { paint: "trim", bevel: 0.02, turn: [0, 0, x > 0 ? -0.5 : 0.5] });
    }
    board.box([0, 0.04, 0.24], [1.7, 0.14, 0.28], { paint: "trim", bevel: 0.01 });
    board.box([0, 0.12, 0.24], [1.5, 0.06, 0.12], { paint: "lamp", bevel: 0, light: true });
    for (const x of [-0.5, 0.5]) for (const z of [-0.52, 1.0]) {
      board.box([x, 0.06, z], [0.2, 0.5, 0.16], { paint: "shell", bevel: 0.03 });
      board.box([x, 0.56, z], [0.12, 0.3, 0.1], { paint: "trim", bevel: 0.02 });
    }
    board.box([0, 0.06, -0.8], [1.4, 1.0, 0.3], { paint: "shell", bevel: 0.04 });
    board.box([0, 1.06, -0.8], [1.2, 0.56, 0.08], { paint: "trim", bevel: 0.02 });
    board.box([0, 1.1, -0.75], [1.1, 0.46, 0.02], { paint: "screen", bevel: 0, light: true });
    operatorPanel(board, [1.28, 1.16, 1.0]);
    mast(board, [1.3, 2.0, -0.74], 0.06);
  },
  pieces: [heads(-0.5), heads(0.5)],
};

/** The pair of measuring heads at one axle. */
function heads(x: number): MovingPiece {
  return {
    draw(board) {
      for (const z of [-0.66, 0.66]) {
        board.box([0, 0.06, z], [0.06, 0.06, 0.3], { paint: "yellow", bevel: 0.015 });
        board.tube([0, -0.02, z - Math.sign(z) * 0.14], { radius: 0.11, length: 0.05, axis: "z", sides: 16 }, { paint: "steel", light: true });
        board.box([0, 0.12, z], [0.16, 0.1, 0.12], { paint: "trim", bevel: 0.02 });
        board.box([0, 0.14, z - Math.sign(z) * 0.062], [0.1, 0.05, 0.01], { paint: "screen", bevel: 0, light: true });
      }
    },
    pose(pose, progress) {
      pose.x = x + (1 - dip(progress, 0.16)) * Math.sign(x) * 0.2;
      pose.y = 0.48;
      pose.z = 0.24;
      pose.turnY = 0.05 * sway(progress, 4);
    },
  };
}
