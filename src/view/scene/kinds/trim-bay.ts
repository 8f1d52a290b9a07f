import type { Sketch } from "../solid/sketch.ts";
import { mast } from "../machines/furniture.ts";
import { type MachineModel, dip, sway } from "../machines/machineModel.ts";

/** Trim: a wooden-floored platform under a rail of hanging tools, racks of parts on both sides; a handling arm swings the cockpit in. */
export const model: MachineModel = {
  size: [3.0, 2.4, 2.6],
  work: [0, 0.34, 0.3],
  lamp: [1.4, 2.5, -1.02],
  bar: { at: [0, 0.08, 1.12], width: 1.6 },
  leaves: "trimmed-body",
  body(board) {
    board.box([0, 0, 0.1], [2.9, 0.1, 2.2], { paint: "wood", bevel: 0.02 });
    board.box([0, 0.1, 0.3], [1.9, 0.14, 0.54], { paint: "trim", bevel: 0.03 });
    for (const x of [-0.6, 0.6]) board.box([x, 0.22, 0.3], [0.16, 0.12, 0.46], { paint: "steel", bevel: 0.02 });
    for (const x of [-1.38, 1.38]) board.box([x, 0.1, -0.96], [0.12, 2.2, 0.12], { paint: "shell", bevel: 0.02 });
    for (const x of [-1.38, 1.38]) board.box([x, 2.2, 0.02], [0.12, 0.12, 2.1], { paint: "shell", bevel: 0.02 });
    for (const z of [-0.96, 0.3, 0.96]) board.box([0, 2.2, z], [2.84, 0.1, 0.08], { paint: "shell", bevel: 0.02 });
    board.box([0, 2.14, 0.3], [2.6, 0.03, 0.12], { paint: "lamp", bevel: 0, light: true });
    for (const x of [-0.9, -0.3, 0.4, 1.0]) {
      board.pipe([[x, 2.2, 0.96], [x + 0.03, 1.9, 0.96], [x, 1.66, 0.96]], 0.015, "yellow");
      board.box([x, 1.5, 0.96], [0.07, 0.18, 0.07], { paint: "trim", bevel: 0.02, light: true });
    }
    partRack(board, -0.86);
    partRack(board, 0.86);
    mast(board, [1.4, 2.5, -1.02], 2.3);
  },
  pieces: [
    {
      draw(board) {
        board.tube([0, 0.5, 0], { radius: 0.035, length: 0.92 }, "steel");
        board.box([0, 1.4, 0], [0.26, 0.16, 0.26], { paint: "yellow", bevel: 0.04 });
        board.box([0, 0.44, 0.14], [0.08, 0.08, 0.4], { paint: "yellow", bevel: 0.02 });
        board.box([0, 0.2, 0.36], [0.2, 0.2, 0.56], { paint: "trim", bevel: 0.05 });
        board.box([-0.07, 0.32, 0.36], [0.08, 0.06, 0.4], { paint: "screen", bevel: 0.02, light: true });
      },
      pose(pose, progress) {
        const inside = dip(progress, 0.3);
        pose.x = 0.9 - 0.62 * inside + 0.04 * sway(progress, 3);
        pose.y = 0.62 - 0.12 * inside;
        pose.z = -0.4 + 0.3 * inside;
      },
    },
    worker(-0.56, 0.98, Math.PI),
    worker(0.5, 0.98, Math.PI),
  ],
};

/** Boxes of parts on leaning shelves. */
function partRack(board: Sketch, x: number): void {
  for (const side of [-0.4, 0.4]) board.box([x + side, 0.1, -0.84], [0.04, 1.16, 0.3], { paint: "steel", bevel: 0.01 });
  for (let shelf = 0; shelf < 3; shelf += 1) {
    board.box([x, 0.3 + shelf * 0.36, -0.82], [0.8, 0.03, 0.34], { paint: "steel", bevel: 0.01, turn: [0.16, 0, 0] });
    for (let box = 0; box < 3; box += 1) {
      board.box([x - 0.26 + box * 0.26, 0.34 + shelf * 0.36, -0.8], [0.2, 0.15, 0.26], { paint: (box + shelf) % 3 === 0 ? "screen" : (box + shelf) % 3 === 1 ? "plinth" : "hull", bevel: 0.02, light: true });
    }
  }
}

/** Somebody who works on the car, leaning in and out with the work. */
function worker(x: number, z: number, facing: number): MachineModel["pieces"][number] {
  return {
    draw(board) {
      for (const side of [-0.06, 0.06]) board.box([side, 0, 0], [0.08, 0.42, 0.1], { paint: "trim", bevel: 0.03 });
      board.box([0, 0.4, 0], [0.24, 0.36, 0.14], { paint: "figure", bevel: 0.06 });
      board.tube([0, 0.78, 0], { radius: 0.075, length: 0.16 }, "wood");
      for (const side of [-0.13, 0.13]) board.box([side, 0.56, 0.12], [0.06, 0.06, 0.26], { paint: "figure", bevel: 0.02 });
    },
    pose(pose, progress) {
      pose.x = x + 0.3 * sway(progress, 2) * dip(progress, 0.1);
      pose.y = 0.1;
      pose.z = z;
      pose.turnY = facing;
      pose.turnX = -0.12 - 0.1 * Math.abs(sway(progress, 5));
    },
  };
}
