import { cabinet, hoses, mast, operatorPanel, port } from "../machines/furniture.ts";
import { type MachineModel, dip } from "../machines/machineModel.ts";

/** Thermo-compression bonding: a granite table under a tall portal; the bond head comes down and holds. */
export const model: MachineModel = {
  size: [1.95, 2.0, 2.5],
  work: [0, 1.04, 0.36],
  lamp: [-0.78, 2.4, -0.66],
  bar: { at: [0, 0.73, 0.95], width: 1.3 },
  leaves: "stack",
  body(board) {
    cabinet(board, [1.85, 0.84, 1.9], 2);
    board.box([0, 0.84, 0.12], [1.66, 0.14, 1.5], { paint: "plinth", bevel: 0.025 });
    board.box([0, 0.97, 0.36], [0.66, 0.05, 0.6], { paint: "steel", bevel: 0.015 });
    board.box([0, 1.01, 0.36], [0.42, 0.03, 0.42], { paint: "trim", bevel: 0.01, light: true });
    for (const x of [-0.68, 0.68]) board.box([x, 0.96, -0.26], [0.28, 1.16, 0.54], { paint: "shell", bevel: 0.05 });
    board.box([0, 1.86, -0.24], [1.66, 0.46, 0.66], { paint: "shell", bevel: 0.07 });
    board.box([0, 1.95, 0.095], [1.2, 0.28, 0.02], { paint: "panel", bevel: 0.01, light: true });
    board.box([0, 2.05, 0.11], [0.46, 0.07, 0.01], { paint: "trim", bevel: 0, light: true });
    board.box([0, 1.1, -0.44], [1.1, 0.76, 0.06], { paint: "trim", bevel: 0.01 });
    board.box([0, 0.86, -0.8], [1.76, 1.16, 0.26], { paint: "panel", bevel: 0.04 });
    board.tube([0.3, 2.3, -0.26], { radius: 0.12, length: 0.14 }, "trim");
    board.tube([-0.24, 2.3, -0.26], { radius: 0.17, length: 0.22 }, "panel");
    board.pipe([[0.3, 2.42, -0.26], [0.36, 2.52, -0.3], [0.5, 2.46, -0.5], [0.5, 2.2, -0.7], [0.5, 2.0, -0.8]], 0.035, "trim");
    board.box([0, 1.84, 0.02], [1.0, 0.03, 0.08], { paint: "lamp", bevel: 0.01, light: true });
    for (const x of [-0.62, 0.62]) {
      board.box([x, 0.98, 0.52], [0.24, 0.16, 0.44], { paint: "panel", bevel: 0.03 });
      for (let die = 0; die < 3; die += 1) board.box([x, 1.135, 0.39 + die * 0.13], [0.12, 0.02, 0.09], { paint: "trim", bevel: 0, light: true });
    }
    operatorPanel(board, [0.8, 1.38, 0.92]);
    port(board, [0, 0.88, 1.0]);
    mast(board, [-0.78, 2.4, -0.66], 2.0);
    hoses(board, [0.4, 0.6, -0.95]);
  },
  glass(board) {
    for (const x of [-0.9, 0.9]) board.box([x, 0.98, 0.42], [0.015, 0.8, 0.9], "shell");
  },
  pieces: [
    {
      draw(board) {
        board.box([0, 0.42, -0.14], [0.46, 0.6, 0.24], { paint: "shell", bevel: 0.05 });
        board.box([0, 0.24, 0], [0.36, 0.32, 0.34], { paint: "panel", bevel: 0.04 });
        board.box([0, 0.54, 0.04], [0.26, 0.24, 0.3], { paint: "trim", bevel: 0.03 });
        board.tube([0, 0.1, 0], { radius: 0.1, length: 0.16, end: 0.14 }, "steel");
        board.box([0, 0.03, 0], [0.24, 0.08, 0.24], { paint: "trim", bevel: 0.01 });
        board.box([0, 0, 0], [0.18, 0.035, 0.18], { paint: "heat", bevel: 0 });
        for (const x of [-0.23, 0.23]) board.tube([x, 0.12, 0.04], { radius: 0.05, length: 0.32 }, "steel");
      },
      pose(pose, progress) {
        pose.y = 1.22 + 0.28 * (1 - dip(progress, 0.2));
        pose.z = 0.36;
      },
    },
  ],
};
