import { hoses, mast, operatorPanel } from "../machines/furniture.ts";
import { frontEnd } from "../machines/loadPorts.ts";
import { type MachineModel, sway } from "../machines/machineModel.ts";

/** Inspection of a whole wafer: it turns and creeps under a ring of detectors; a large screen shows where its defects lie. */
export const model: MachineModel = {
  size: [2.4, 2.6, 2.3],
  work: [-0.5, 0.93, 1.16],
  lamp: [1.0, 2.2, 0.7],
  bar: { at: [0, 0.6, 1.42], width: 0.4 },
  body(board) {
    frontEnd(board, { width: 2.1, z: 0.74, xs: [-0.5, 0.5] });
    board.box([0, 0.02, -0.3], [2.0, 0.12, 1.6], "trim");
    board.box([0, 0.12, -0.34], [2.1, 0.68, 1.6], { paint: "shell", bevel: 0.05 });
    board.box([0, 0.8, -1.0], [2.1, 1.1, 0.3], { paint: "shell", bevel: 0.05 });
    board.box([0, 1.76, -0.5], [1.0, 0.2, 0.9], { paint: "shell", bevel: 0.05 });
    board.tube([0, 1.36, -0.34], { radius: 0.16, length: 0.42 }, "trim");
    board.tube([0, 1.2, -0.34], { radius: 0.42, end: 0.3, length: 0.18, sides: 30 }, "steel");
    for (let detector = 0; detector < 8; detector += 1) {
      const angle = (detector / 8) * Math.PI * 2;
      board.tube([Math.cos(angle) * 0.4, 1.24, -0.34 + Math.sin(angle) * 0.4], { radius: 0.06, length: 0.2 }, { paint: detector % 2 === 0 ? "red" : "panel", light: true });
    }
    board.box([-0.76, 1.0, -0.82], [0.5, 0.7, 0.04], { paint: "trim", bevel: 0.02, light: true });
    board.tube([-0.76, 1.35, -0.8], { radius: 0.2, length: 0.03, axis: "z", sides: 28 }, { paint: "screen", light: true });
    for (const [x, y] of [[-0.84, 1.28], [-0.7, 1.4], [-0.66, 1.3], [-0.8, 1.44]] as const) board.box([x, y, -0.766], [0.03, 0.03, 0.006], { paint: "heat", bevel: 0, light: true });
    operatorPanel(board, [0.9, 1.34, 1.06]);
    mast(board, [1.0, 2.2, 0.7], 1.74);
    hoses(board, [0.5, 0.5, -1.16]);
  },
  glass(board) {
    board.box([0, 0.84, -0.34], [1.96, 0.34, 1.1], "shell");
  },
  pieces: [
    {
      draw(board) {
        board.tube([0, 0, 0], { radius: 0.3, length: 0.05, sides: 28 }, "trim");
        board.tube([0, 0.05, 0], { radius: 0.28, length: 0.02, sides: 32 }, { paint: "accent", light: true });
        board.box([0.24, 0.07, 0], [0.05, 0.01, 0.03], { paint: "trim", bevel: 0, light: true });
      },
      pose(pose, progress, turns) {
        pose.x = 0.28 * sway(progress, 1);
        pose.y = 0.9;
        pose.z = -0.34;
        pose.turnY = turns * Math.PI * 4;
      },
    },
  ],
};
