import { mast, operatorPanel } from "../machines/furniture.ts";
import { type MachineModel, dip, sway } from "../machines/machineModel.ts";

/** A panel line: a bed of rollers under a portal from which a row of heads welds stiffeners to the plate, all at once. */
export const model: MachineModel = {
  size: [3.2, 2.5, 2.5],
  work: [0, 0.42, 0.2],
  lamp: [1.5, 2.56, -0.5],
  bar: { at: [0, 0.16, 1.16], width: 2.0 },
  takes: "steel-plate",
  leaves: "stiffened-panel",
  breathes: true,
  body(board) {
    board.box([0, 0.02, 0.1], [2.7, 0.24, 1.9], { paint: "panel", bevel: 0.04 });
    for (let roller = 0; roller < 9; roller += 1) board.tube([-1.12 + roller * 0.28, 0.26, 0.1], { radius: 0.075, length: 1.6, axis: "z", sides: 12 }, "steel");
    for (const z of [-0.78, 0.98]) board.box([0, 0.26, z], [2.6, 0.2, 0.1], { paint: "trim", bevel: 0.02 });
    for (const x of [-1.44, 1.44]) {
      for (const z of [-0.66, 0.3]) board.box([x, 0, z], [0.22, 1.9, 0.24], { paint: "shell", bevel: 0.04 });
      board.box([x, 0, -0.18], [0.34, 0.2, 1.5], { paint: "plinth", bevel: 0.03 });
      board.box([x, 1.0, -0.18], [0.14, 0.14, 0.8], { paint: "shell", bevel: 0.02 });
    }
    for (const z of [-0.66, 0.3]) board.box([0, 1.84, z], [3.12, 0.36, 0.28], { paint: "shell", bevel: 0.06 });
    board.box([0, 2.2, -0.18], [2.4, 0.06, 0.9], { paint: "panel", bevel: 0.02 });
    for (const x of [-0.9, -0.3, 0.3, 0.9]) board.tube([x, 2.26, -0.3], { radius: 0.2, length: 0.22, sides: 20 }, x < 0 ? "yellow" : "steel");
    for (const x of [-0.9, -0.3, 0.3, 0.9]) board.pipe([[x, 2.4, -0.3], [x, 2.52, -0.1], [x, 2.36, 0.1], [x, 1.7, -0.12]], 0.03, "trim");
    board.box([0.9, 0, -1.06], [1.2, 1.0, 0.34], { paint: "shell", bevel: 0.05 });
    operatorPanel(board, [1.42, 1.26, 0.9]);
    mast(board, [1.5, 2.56, -0.5], 2.1);
  },
  pieces: [
    {
      draw(board) {
        board.box([0, 0.92, 0], [2.5, 0.22, 0.46], { paint: "panel", bevel: 0.04 });
        for (let head = 0; head < 6; head += 1) {
          const x = -1.0 + head * 0.4;
          board.box([x, 0.4, 0.1], [0.18, 0.6, 0.2], { paint: "yellow", bevel: 0.03 });
          board.tube([x, 0.12, 0.12], { radius: 0.03, length: 0.3, end: 0.06, sides: 10 }, "trim");
          board.tube([x, 0.06, 0.12], { radius: 0.03, length: 0.06, sides: 8 }, { paint: "heat", light: true });
        }
      },
      pose(pose, progress) {
        pose.x = 0.1 * sway(progress, 1);
        pose.y = 0.52 + 0.3 * (1 - dip(progress, 0.16));
        pose.z = -0.18 + 0.3 * sway(progress, 1);
      },
    },
  ],
};
