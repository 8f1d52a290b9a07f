import { mast, operatorPanel } from "../machines/furniture.ts";
import { type MachineModel, dip } from "../machines/machineModel.ts";
import type { Sketch } from "../solid/sketch.ts";

/** A pre-outfitting berth: the block on stools between scaffold and pipe racks; a jib crane swings spools of pipe into it. */
export const model: MachineModel = {
  size: [3.2, 2.9, 2.8],
  work: [-0.1, 0.2, 0.05],
  lamp: [-1.5, 2.3, -1.1],
  bar: { at: [0, 0.1, 1.36], width: 1.8 },
  leaves: "painted-block",
  body(board) {
    board.box([-0.1, 0, 0.05], [2.4, 0.05, 2.2], { paint: "panel", bevel: 0.02 });
    for (const x of [-0.75, 0.55]) for (const z of [-0.36, 0.46]) board.box([x, 0.05, z], [0.24, 0.14, 0.24], { paint: "plinth", bevel: 0.03 });
    for (const x of [-1.2, -0.5, 0.3, 1.0]) for (const z of [-0.86, -1.16]) board.tube([x, 0, z], { radius: 0.02, length: 1.9, sides: 6 }, { paint: "steel", light: true });
    for (const y of [0.5, 1.0, 1.5]) board.box([-0.1, y, -1.01], [2.36, 0.035, 0.36], { paint: "wood", bevel: 0.01, light: true });
    board.pipe([[-1.2, 0.1, -0.84], [-0.5, 0.98, -0.84]], 0.018, "steel");
    board.tube([1.36, 0, -0.7], { radius: 0.2, length: 0.12, sides: 18 }, "plinth");
    board.tube([1.36, 0.12, -0.7], { radius: 0.1, length: 2.1, sides: 18 }, "yellow");
    rack(board);
    operatorPanel(board, [-1.4, 1.1, 1.2]);
    mast(board, [-1.5, 2.3, -1.1], 0);
  },
  pieces: [
    {
      draw(board) {
        board.tube([0, 0, 0], { radius: 0.13, length: 0.3, sides: 18 }, "yellow");
        board.box([-0.66, 0.12, 0], [1.5, 0.14, 0.14], { paint: "yellow", bevel: 0.03 });
        board.box([0.2, 0.1, 0], [0.3, 0.2, 0.26], { paint: "trim", bevel: 0.03 });
        board.box([-1.2, 0.0, 0], [0.2, 0.14, 0.2], { paint: "trim", bevel: 0.02 });
        board.tube([-1.2, -0.5, 0], { radius: 0.01, length: 0.52, sides: 6 }, { paint: "trim", light: true });
        board.tube([-1.2, -0.62, -0.34], { radius: 0.055, length: 0.68, axis: "z", sides: 14 }, "screen");
        for (const z of [-0.36, 0.3]) board.tube([-1.2, -0.62, z], { radius: 0.085, length: 0.05, axis: "z", sides: 14 }, "steel");
      },
      pose(pose, progress) {
        const reach = dip((progress * 3) % 1, 0.24);
        pose.x = 1.36;
        pose.y = 2.2;
        pose.z = -0.7;
        pose.turnY = 1.5 - 1.05 * reach;
      },
    },
  ],
};

/** Pipe spools and a drum of cable that wait to be fitted. */
function rack(board: Sketch): void {
  for (const x of [0.94, 1.5]) board.box([x, 0, 0.9], [0.05, 0.7, 0.6], { paint: "trim", bevel: 0.01 });
  for (const [row, y] of [0.12, 0.36, 0.58].entries()) {
    for (const z of [0.7, 0.9, 1.1]) board.tube([1.22, y, z], { radius: 0.06, length: 0.7, axis: "x", sides: 12 }, row === 1 ? "hull" : row === 0 ? "screen" : "steel");
  }
  board.tube([0.5, 0.04, 1.1], { radius: 0.24, length: 0.06, axis: "z", sides: 22 }, "wood");
  board.tube([0.5, 0.14, 1.16], { radius: 0.14, length: 0.18, axis: "z", sides: 18 }, "trim");
  board.tube([0.5, 0.04, 1.34], { radius: 0.24, length: 0.06, axis: "z", sides: 22 }, "wood");
}
