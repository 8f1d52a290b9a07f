import { hoses, mast, operatorPanel } from "../machines/furniture.ts";
import { frontEnd } from "../machines/loadPorts.ts";
import { type MachineModel, dip } from "../machines/machineModel.ts";

const platens = [[-0.56, 0], [0.56, 0], [0, -0.96]] as const;

/** A polisher: three platens that turn under a cross of heads, each of which presses a wafer onto its pad; slurry drips from an arm. */
export const model: MachineModel = {
  size: [2.9, 3.2, 2.3],
  work: [-0.5, 0.93, 1.36],
  lamp: [1.2, 2.3, 0.9],
  bar: { at: [0, 0.6, 1.62], width: 0.4 },
  body(board) {
    frontEnd(board, { width: 2.3, z: 0.94, xs: [-0.5, 0.5] });
    board.box([0, 0.02, -0.4], [2.5, 0.12, 2.1], "trim");
    board.box([0, 0.12, -0.4], [2.6, 0.7, 2.2], { paint: "shell", bevel: 0.05 });
    board.box([0, 0.82, -0.4], [2.4, 0.04, 2.0], { paint: "panel", bevel: 0.01 });
    for (const [x, z] of platens) board.tube([x, 0.84, z], { radius: 0.52, length: 0.06, sides: 32 }, "steel");
    for (const [x, z] of [[-1.24, -1.44], [1.24, -1.44]] as const) board.box([x, 0.82, z], [0.1, 1.3, 0.1], { paint: "shell", bevel: 0.02 });
    board.box([0, 2.08, -0.4], [2.6, 0.12, 2.2], { paint: "shell", bevel: 0.05 });
    board.tube([0, 1.5, -0.36], { radius: 0.22, length: 0.6, sides: 24 }, "trim");
    board.pipe([[-1.2, 0.86, -0.5], [-1.2, 1.14, -0.5], [-0.9, 1.16, -0.36], [-0.68, 1.06, -0.24]], 0.03, "yellow");
    board.pipe([[1.2, 0.86, -0.5], [1.2, 1.14, -0.5], [0.9, 1.16, -0.36], [0.68, 1.06, -0.24]], 0.03, "yellow");
    operatorPanel(board, [1.0, 1.34, 1.26]);
    mast(board, [1.2, 2.3, 0.9], 1.74);
    hoses(board, [-0.6, 0.5, -1.5]);
  },
  glass(board) {
    for (const side of [-1, 1]) board.box([side * 1.27, 0.9, -0.4], [0.02, 1.1, 1.9], "shell");
  },
  pieces: [
    {
      draw(board) {
        for (const [x, z] of platens) {
          board.tube([x, 0, z], { radius: 0.48, length: 0.03, sides: 32 }, { paint: "belt", light: true });
          board.tube([x + 0.2, 0.03, z], { radius: 0.05, length: 0.01 }, { paint: "panel", light: true });
        }
      },
      pose(pose) {
        pose.y = 0.9;
      },
    },
    {
      draw(board) {
        board.tube([0, 0.16, 0], { radius: 0.06, length: 0.5 }, "steel");
        board.tube([0, 0.03, 0], { radius: 0.25, length: 0.14, sides: 28 }, "shell");
        board.tube([0, 0, 0], { radius: 0.22, length: 0.035, sides: 28 }, { paint: "accent", light: true });
        board.box([0.16, 0.17, 0], [0.1, 0.03, 0.1], { paint: "trim", bevel: 0.005, light: true });
      },
      pose(pose, progress, turns) {
        pose.x = -0.56 + 0.12 * Math.sin(turns * 2);
        pose.y = 1.3 - 0.36 * dip(progress, 0.18);
        pose.turnY = turns * Math.PI * 2;
      },
    },
    {
      draw(board) {
        board.tube([0, 0.16, 0], { radius: 0.06, length: 0.5 }, "steel");
        board.tube([0, 0.03, 0], { radius: 0.25, length: 0.14, sides: 28 }, "shell");
        board.tube([0, 0, 0], { radius: 0.22, length: 0.035, sides: 28 }, { paint: "accent", light: true });
        board.box([0.16, 0.17, 0], [0.1, 0.03, 0.1], { paint: "trim", bevel: 0.005, light: true });
      },
      pose(pose, progress, turns) {
        pose.x = 0.56 - 0.12 * Math.sin(turns * 2);
        pose.y = 1.3 - 0.36 * dip(progress, 0.3);
        pose.turnY = -turns * Math.PI * 2;
      },
    },
  ],
};
