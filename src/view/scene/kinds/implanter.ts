import { hoses, mast, operatorPanel } from "../machines/furniture.ts";
import { pod } from "../machines/loadPorts.ts";
import type { MachineModel } from "../machines/machineModel.ts";

/** An ion implanter: a source in its yellow cage, the beam bent by a magnet and led through a long tube into the end station, where wafers turn on a wheel. */
export const model: MachineModel = {
  size: [4.6, 3.0, 2.4],
  work: [1.5, 0.93, 1.2],
  lamp: [2.06, 2.4, 0.3],
  bar: { at: [0.4, 0.6, 1.32], width: 1.2 },
  breathes: true,
  body(board) {
    board.box([0, 0.02, -0.1], [4.4, 0.12, 2.5], "trim");
    board.box([-1.5, 0.14, -0.7], [1.3, 0.6, 1.1], { paint: "panel", bevel: 0.05 });
    for (const x of [-2.1, -1.5, -0.9]) for (const z of [-1.2, -0.2]) board.box([x, 0.14, z], [0.06, 1.9, 0.06], { paint: "yellow", bevel: 0.01 });
    for (const y of [1.0, 1.5, 2.0]) for (const z of [-1.2, -0.2]) board.box([-1.5, y, z], [1.26, 0.05, 0.05], { paint: "yellow", bevel: 0.01, light: true });
    board.tube([-1.5, 0.74, -0.7], { radius: 0.3, length: 0.5, sides: 24 }, "steel");
    for (const y of [1.26, 1.38, 1.5]) board.tube([-1.5, y, -0.7], { radius: 0.36, length: 0.05, sides: 24 }, { paint: "wood", light: true });
    board.tube([-1.5, 0.86, -0.5], { radius: 0.14, length: 0.6, axis: "z" }, "heat");
    board.pipe([[-1.5, 1.0, -0.3], [-1.5, 1.0, 0.14], [-1.38, 1.0, 0.42], [-1.1, 1.0, 0.56], [-0.6, 1.0, 0.6]], 0.13, "steel");
    for (const y of [0.62, 1.14]) board.tube([-1.34, y, 0.38], { radius: 0.46, length: 0.24, sides: 28 }, { paint: "hull" });
    board.tube([-0.5, 0.87, 0.6], { radius: 0.13, length: 1.3, axis: "x" }, "steel");
    for (const x of [-0.5, -0.06, 0.38]) board.tube([x, 0.81, 0.6], { radius: 0.2, length: 0.08, axis: "x" }, { paint: "panel", light: true });
    board.box([-0.1, 0.14, 0.6], [1.1, 0.6, 0.5], { paint: "shell", bevel: 0.04 });
    board.box([1.5, 0.14, 0.2], [1.4, 0.6, 1.7], { paint: "shell", bevel: 0.05 });
    board.box([1.5, 0.74, -0.1], [1.4, 1.3, 0.9], { paint: "shell", bevel: 0.06 });
    board.box([1.5, 0.74, 1.0], [0.5, 0.16, 0.5], { paint: "panel", bevel: 0.03 });
    board.box([1.5, 0.89, 1.16], [0.44, 0.04, 0.34], { paint: "trim", bevel: 0.01 });
    pod(board, [2.0, 0.74, 0.9]);
    operatorPanel(board, [0.6, 1.34, 1.16]);
    mast(board, [2.06, 2.4, 0.3], 2.04);
    hoses(board, [1.4, 0.6, -0.62]);
  },
  glass(board) {
    board.box([1.36, 0.94, 0.62], [1.0, 0.96, 0.5], "shell");
  },
  pieces: [
    {
      draw(board) {
        board.tube([0, -0.42, 0], { radius: 0.42, length: 0.05, axis: "z", sides: 28 }, "steel");
        for (let wafer = 0; wafer < 6; wafer += 1) {
          const angle = (wafer / 6) * Math.PI * 2;
          board.tube([Math.cos(angle) * 0.28, Math.sin(angle) * 0.28 - 0.12, 0.04], { radius: 0.12, length: 0.03, axis: "z", sides: 16 }, { paint: "accent", light: true });
        }
      },
      pose(pose, _progress, turns) {
        pose.x = 1.36;
        pose.y = 1.42;
        pose.z = 0.62;
        pose.turnZ = turns * Math.PI * 2;
      },
    },
  ],
};
