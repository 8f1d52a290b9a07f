import { hoses, mast, operatorPanel } from "../machines/furniture.ts";
import { type MachineModel, dip } from "../machines/machineModel.ts";

/** Glass in: sheets stand in an open cassette tower; a lift and its fork bring one down to the belt. */
export const model: MachineModel = {
  size: [2.5, 2.2, 2.2],
  work: [0.5, 0.86, 0.4],
  lamp: [1.1, 2.1, -0.8],
  bar: { at: [0.4, 0.5, 1.0], width: 1.2 },
  takes: "glass-sheet",
  leaves: "glass-sheet",
  body(board) {
    board.box([0, 0.05, 0], [2.3, 0.1, 1.9], "trim");
    board.box([0.44, 0.14, 0.2], [1.4, 0.6, 1.5], { paint: "shell", bevel: 0.05 });
    board.box([0.44, 0.74, 0.3], [1.24, 0.08, 1.1], { paint: "steel", bevel: 0.02 });
    for (let roller = 0; roller < 6; roller += 1) board.tube([-0.06 + roller * 0.2, 0.8, 0.34], { radius: 0.03, length: 1.0, axis: "z", sides: 8 }, { paint: "belt", light: true });
    for (const x of [-1.02, -0.36]) for (const z of [-0.86, 0.1]) board.box([x, 0.14, z], [0.09, 2.0, 0.09], { paint: "steel", bevel: 0.02 });
    board.box([-0.69, 2.12, -0.38], [0.86, 0.1, 1.12], { paint: "shell", bevel: 0.03 });
    board.box([-0.69, 0.14, -0.38], [0.86, 0.2, 1.12], { paint: "shell", bevel: 0.03 });
    for (let sheet = 0; sheet < 11; sheet += 1) board.box([-0.69, 0.46 + sheet * 0.145, -0.38], [0.72, 0.02, 0.92], { paint: sheet === 10 ? "trim" : "sheet", bevel: 0.004, light: true });
    board.box([0.3, 0.14, -0.76], [0.22, 2.06, 0.24], { paint: "panel", bevel: 0.03 });
    board.box([0.3, 2.16, -0.76], [0.34, 0.16, 0.34], { paint: "trim", bevel: 0.03 });
    operatorPanel(board, [1.04, 1.28, 0.92]);
    mast(board, [1.1, 2.1, -0.8], 0.14);
    hoses(board, [0.8, 0.5, -0.95]);
  },
  pieces: [
    {
      draw(board) {
        board.box([0, 0, -0.5], [0.34, 0.3, 0.18], { paint: "yellow", bevel: 0.03 });
        for (const x of [-0.2, 0.2]) board.box([x, 0.02, 0], [0.06, 0.03, 0.9], { paint: "trim", bevel: 0.01 });
        board.box([0, 0.05, 0.02], [0.9, 0.018, 0.7], { paint: "sheet", bevel: 0.004, light: true });
      },
      pose(pose, progress) {
        pose.x = 0.3 + 0.2 * dip(progress, 0.4);
        pose.y = 0.96 + 0.8 * (1 - dip(progress, 0.45));
        pose.z = -0.14 + 0.4 * dip(progress, 0.3);
      },
    },
  ],
};
