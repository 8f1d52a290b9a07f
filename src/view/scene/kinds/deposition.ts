import { hoses, mast, operatorPanel } from "../machines/furniture.ts";
import { frontEnd } from "../machines/loadPorts.ts";
import { type MachineModel, sway } from "../machines/machineModel.ts";
import type { Sketch } from "../solid/sketch.ts";

/** A deposition cluster: three domed chambers round a transfer chamber under glass, whose robot hands wafers from one to the next. */
export const model: MachineModel = {
  size: [3.2, 3.2, 2.1],
  work: [-0.5, 0.93, 1.36],
  lamp: [1.1, 2.1, 0.9],
  bar: { at: [0, 0.6, 1.62], width: 0.4 },
  breathes: true,
  body(board) {
    frontEnd(board, { width: 2.4, z: 0.94, xs: [-0.5, 0.5] });
    board.tube([0, 0, -0.1], { radius: 0.5, length: 0.44, sides: 6 }, "trim");
    board.tube([0, 0.42, -0.1], { radius: 0.7, length: 0.5, sides: 6 }, "steel");
    board.tube([0, 0.9, -0.1], { radius: 0.6, length: 0.05, sides: 30 }, { paint: "trim", light: true });
    for (const angle of [0.06, 0.5, 0.94]) chamber(board, Math.cos(angle * Math.PI) * 1.06, -0.16 - Math.sin(angle * Math.PI) * 0.92);
    board.box([0, 0.6, 0.56], [0.6, 0.3, 0.36], { paint: "steel", bevel: 0.03 });
    board.box([1.32, 0.12, 0.5], [0.4, 1.3, 0.5], { paint: "panel", bevel: 0.04 });
    operatorPanel(board, [1.0, 1.34, 1.26]);
    mast(board, [1.1, 2.1, 0.9], 1.74);
    hoses(board, [0.5, 0.5, -1.5]);
  },
  glass(board) {
    board.tube([0, 0.95, -0.1], { radius: 0.54, length: 0.04, sides: 30 }, "shell");
  },
  pieces: [
    {
      draw(board) {
        board.tube([0, 0, 0], { radius: 0.1, length: 0.08 }, "trim");
        board.box([0.2, 0.04, 0], [0.42, 0.035, 0.09], { paint: "shell", bevel: 0.01 });
        board.tube([0.44, 0.06, 0], { radius: 0.17, length: 0.02, sides: 24 }, { paint: "accent", light: true });
      },
      pose(pose, progress) {
        pose.y = 0.97;
        pose.z = -0.1;
        pose.turnY = -Math.PI / 2 + Math.PI * 1.5 * sway(progress, 1);
      },
    },
  ],
};

/** A process chamber: a drum with a domed lid, a glowing window, a gas box on top. */
function chamber(board: Sketch, x: number, z: number): void {
  board.tube([x, 0, z], { radius: 0.3, length: 0.4, sides: 12 }, "trim");
  board.tube([x, 0.38, z], { radius: 0.46, length: 0.56, sides: 28 }, "shell");
  board.tube([x, 0.93, z], { radius: 0.49, length: 0.06, sides: 28 }, { paint: "steel", light: true });
  board.turned([x, 0.98, z], [[0.44, 0], [0.42, 0.14], [0.3, 0.3], [0.12, 0.38], [0, 0.39]], "steel");
  board.tube([x, 1.34, z], { radius: 0.1, length: 0.3 }, "panel");
  board.pipe([[x, 1.6, z], [x * 0.8, 1.74, z], [x * 0.5, 1.7, z * 0.6]], 0.035, "trim");
  board.tube([x, 0.58, z + 0.42], { radius: 0.1, length: 0.08, axis: "z" }, { paint: "heat", light: true });
}
