import { mast, operatorPanel } from "../machines/furniture.ts";
import { type MachineModel, sway } from "../machines/machineModel.ts";

/** A plate blasting and priming line: a tunnel over rollers with curtains at both ends, blast wheels on its roof, a cyclone and a filter beside it. */
export const model: MachineModel = {
  size: [3.4, 2.5, 3.0],
  work: [0, 0.42, 0.2],
  lamp: [1.5, 2.7, -0.9],
  bar: { at: [0, 1.5, 1.06], width: 1.5 },
  takes: "steel-plate",
  leaves: "steel-plate",
  breathes: true,
  body(board) {
    for (const z of [-0.5, 0.9]) board.box([0, 0, z], [3.3, 0.3, 0.12], { paint: "plinth", bevel: 0.02 });
    for (let roller = 0; roller < 11; roller += 1) board.tube([-1.5 + roller * 0.3, 0.28, 0.2], { radius: 0.075, length: 1.3, axis: "z", sides: 12 }, "steel");
    for (const z of [-0.62, 1.0]) board.box([0, 0.3, z], [2.1, 1.5, 0.08], { paint: "shell", bevel: 0.03 });
    board.box([0, 1.1, 0.2], [2.2, 0.72, 1.72], { paint: "shell", bevel: 0.06 });
    for (const side of [-1, 1]) {
      board.box([side * 1.11, 1.0, 0.2], [0.04, 0.24, 1.4], { paint: "trim", bevel: 0.01 });
      for (let strip = 0; strip < 7; strip += 1) board.box([side * 1.1, 0.56, -0.34 + strip * 0.18], [0.02, 0.48, 0.15], { paint: "belt", bevel: 0, light: true });
    }
    for (const x of [-0.6, 0.1]) {
      board.box([x, 1.8, 0.2], [0.5, 0.3, 0.7], { paint: "panel", bevel: 0.05 });
      board.tube([x, 1.95, 0.56], { radius: 0.16, length: 0.34, axis: "z", sides: 18 }, "trim");
    }
    board.turned([0.9, 1.82, -0.5], [[0.06, 0], [0.3, 0.5], [0.3, 0.95], [0.14, 1.0]], "steel");
    board.pipe([[0.2, 2.05, 0], [0.3, 2.5, -0.2], [0.7, 2.62, -0.4], [0.9, 2.56, -0.5]], 0.12, "panel");
    board.box([-1.0, 0, -1.02], [1.0, 1.7, 0.44], { paint: "panel", bevel: 0.05 });
    for (const x of [-1.3, -1.0, -0.7]) board.tube([x, 1.7, -1.02], { radius: 0.13, length: 0.24, sides: 14 }, "steel");
    board.box([0.4, 1.24, 1.07], [0.9, 0.16, 0.02], { paint: "lamp", bevel: 0.01, light: true });
    operatorPanel(board, [1.4, 1.2, 1.1]);
    mast(board, [1.5, 2.7, -0.9], 0.3);
  },
  pieces: [
    {
      draw(board) {
        board.box([0, 0, 0], [0.16, 0.3, 1.3], { paint: "yellow", bevel: 0.03 });
        for (const z of [-0.4, 0, 0.4]) board.tube([0, -0.1, z], { radius: 0.03, length: 0.12, end: 0.05, sides: 8 }, "trim");
      },
      pose(pose, progress) {
        pose.x = 1.32 + 0.1 * sway(progress, 3);
        pose.y = 0.74;
        pose.z = 0.2;
      },
    },
  ],
};
