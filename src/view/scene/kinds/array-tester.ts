import { hoses, mast, operatorPanel } from "../machines/furniture.ts";
import { type MachineModel, dip, sway } from "../machines/machineModel.ts";

/** Array test: a frame of probe needles comes down from a gantry onto the sheet; racks of instruments behind. */
export const model: MachineModel = {
  size: [2.4, 2.2, 2.3],
  work: [0, 0.86, 0.36],
  lamp: [1.04, 2.2, -0.8],
  bar: { at: [0, 0.5, 1.06], width: 1.5 },
  takes: "glass-sheet",
  leaves: "glass-sheet",
  body(board) {
    for (const x of [-0.9, 0.9]) for (const z of [-0.7, 0.86]) board.box([x, 0, z], [0.26, 0.34, 0.26], { paint: "trim", bevel: 0.03 });
    board.box([0, 0.3, 0.14], [2.2, 0.42, 1.86], { paint: "shell", bevel: 0.05 });
    board.box([0, 0.72, 0.14], [2.1, 0.1, 1.76], { paint: "plinth", bevel: 0.02 });
    board.box([0, 0.81, 0.36], [1.1, 0.05, 0.9], { paint: "trim", bevel: 0.01 });
    for (const x of [-0.7, 0, 0.7]) {
      board.box([x, 0.3, -0.88], [0.64, 1.66, 0.4], { paint: "panel", bevel: 0.04 });
      for (let unit = 0; unit < 5; unit += 1) {
        board.box([x, 0.9 + unit * 0.2, -0.674], [0.52, 0.15, 0.014], { paint: unit % 2 === 0 ? "trim" : "shell", bevel: 0.006, light: true });
        board.box([x + 0.18, 0.95 + unit * 0.2, -0.664], [0.07, 0.035, 0.012], { paint: "screen", bevel: 0, light: true });
      }
    }
    for (const x of [-0.94, 0.94]) board.box([x, 0.8, 0.1], [0.14, 0.12, 1.7], { paint: "steel", bevel: 0.02 });
    operatorPanel(board, [0.98, 1.26, 1.0]);
    mast(board, [1.04, 2.2, -0.8], 1.9);
    hoses(board, [0.4, 0.6, -1.06]);
  },
  pieces: [
    {
      draw(board) {
        for (const x of [-0.94, 0.94]) board.box([x, 0, 0], [0.18, 0.66, 0.3], { paint: "shell", bevel: 0.04 });
        board.box([0, 0.54, 0], [2.06, 0.2, 0.28], { paint: "shell", bevel: 0.05 });
      },
      pose(pose, progress) {
        pose.y = 0.9;
        pose.z = 0.36 + 0.26 * sway(progress, 1);
      },
    },
    {
      draw(board) {
        board.box([0, 0.1, 0], [1.3, 0.1, 0.34], { paint: "panel", bevel: 0.02 });
        board.box([0, 0.2, 0], [0.3, 0.3, 0.2], { paint: "trim", bevel: 0.03 });
        for (let pin = 0; pin < 12; pin += 1) board.tube([-0.55 + pin * 0.1, 0, 0.1], { radius: 0.012, length: 0.11, sides: 6 }, { paint: "heat", light: true });
      },
      pose(pose, progress) {
        pose.y = 0.9 + 0.2 * (1 - dip(progress * 3 - Math.floor(progress * 3), 0.25));
        pose.z = 0.36 + 0.26 * sway(progress, 1);
      },
    },
  ],
};
