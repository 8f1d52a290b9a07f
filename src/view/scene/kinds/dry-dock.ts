import { mast, operatorPanel } from "../machines/furniture.ts";
import { type MachineModel, dip } from "../machines/machineModel.ts";
import type { Paint } from "../palette.ts";
import type { Sketch } from "../solid/sketch.ts";

/** Of the hull: length of one block, half the breadth, and the height where its bottom blocks end. */
const [bay, half, seam, keel] = [1.35, 0.95, 0.62, 0.42];
/** Where the blocks of the hull stand along the dock, stern first. */
const frames = [-2.7, -1.35, 0, 1.35, 2.7] as const;

/** A dry dock: stepped walls, keel blocks and a gate to sea at the right; a hull grows in it block by block, and is floated out when it is whole. */
export const model: MachineModel = {
  size: [8.4, 3.6, 2.6],
  work: [0, 1.5, 0],
  lamp: [-3.9, 2.2, -1.5],
  bar: { at: [-3.0, 0.42, 1.82], width: 1.6 },
  takes: "painted-block",
  leaves: "painted-block",
  body(board) {
    board.box([0, 0, 0], [8.2, 0.08, 3.5], { paint: "plinth", bevel: 0.02 });
    for (const side of [-1, 1]) {
      board.box([0, 0.08, side * 1.62], [8.2, 0.62, 0.34], { paint: "panel", bevel: 0.03 });
      board.box([0, 0.08, side * 1.38], [8.0, 0.36, 0.2], { paint: "panel", bevel: 0.03 });
      board.box([0, 0.7, side * 1.62], [8.2, 0.03, 0.06], { paint: "yellow", bevel: 0, light: true });
      for (let post = 0; post < 9; post += 1) board.tube([-3.8 + post * 0.95, 0.7, side * 1.5], { radius: 0.05, length: 0.12, end: 0.07, sides: 10 }, { paint: "trim", light: true });
    }
    board.box([-4.0, 0.08, 0], [0.26, 0.62, 3.0], { paint: "panel", bevel: 0.03 });
    board.box([4.02, 0.08, 0], [0.2, 0.72, 3.0], { paint: "steel", bevel: 0.03 });
    for (const z of [-1, -0.5, 0, 0.5, 1]) board.box([4.13, 0.12, z], [0.05, 0.6, 0.06], { paint: "trim", bevel: 0.01 });
    for (let block = 0; block < 14; block += 1) for (const z of [-0.5, 0, 0.5]) board.box([-3.25 + block * 0.5, 0.08, z], [0.16, keel - 0.08, 0.18], { paint: "wood", bevel: 0.02 });
    for (const x of [-2.0, 0.7, 2.6]) scaffold(board, x);
    operatorPanel(board, [-3.86, 1.4, 1.7]);
    mast(board, [-3.9, 2.2, -1.5], 0.7);
  },
  pieces: [
    {
      draw(board) {
        board.box([0, 0, 0], [0.06, 0.4, 0.06], { paint: "trim", bevel: 0 });
        board.tube([0, -0.04, 0], { radius: 0.05, length: 0.05, sides: 8 }, { paint: "heat", light: true });
      },
      pose(pose, progress) {
        pose.x = -2.4 + 4.8 * progress;
        pose.y = 1.0 + 0.3 * (1 - dip(progress, 0.1));
        pose.z = half + 0.08;
      },
    },
  ],
  grows: {
    leaves: [9.5, -0.15, 0],
    pieces: [
      (board) => midship(board, frames[2]), (board) => midship(board, frames[1]), (board) => midship(board, frames[3]), (board) => stern(board), (board) => bow(board),
      (board) => topside(board, frames[2]), (board) => topside(board, frames[1]), (board) => topside(board, frames[3]), (board) => poop(board), (board) => forecastle(board),
      (board) => hatches(board), (board) => house(board),
    ],
  },
};

const skin: Paint = "hull";

function midship(board: Sketch, x: number): void {
  board.box([x, keel, 0], [bay - 0.02, seam, half * 2], { paint: skin, bevel: 0.12 });
  board.box([x, keel + seam - 0.04, 0], [bay - 0.02, 0.05, half * 2 + 0.01], { paint: "trim", bevel: 0 });
}

function stern(board: Sketch): void {
  board.box([frames[0] + 0.16, keel + 0.16, 0], [bay - 0.34, seam - 0.16, half * 1.8], { paint: skin, bevel: 0.16 });
  board.box([frames[0] - 0.3, keel + 0.3, 0], [0.5, seam - 0.3, half * 1.5], { paint: skin, bevel: 0.14 });
  board.box([frames[0] - 0.42, keel - 0.02, 0], [0.18, 0.5, 0.06], { paint: "trim", bevel: 0.02 });
  board.tube([frames[0] - 0.24, keel, 0], { radius: 0.17, length: 0.05, axis: "x", sides: 14 }, "yellow");
}

function bow(board: Sketch): void {
  board.box([frames[4] - 0.34, keel, 0], [bay * 0.5, seam, half * 1.86], { paint: skin, bevel: 0.14 });
  board.box([frames[4] + 0.08, keel, 0], [0.56, seam, half * 1.3], { paint: skin, bevel: 0.2 });
  board.box([frames[4] + 0.4, keel + 0.04, 0], [0.42, seam - 0.06, half * 0.7], { paint: skin, bevel: 0.18 });
  board.tube([frames[4] + 0.3, keel - 0.02, 0], { radius: 0.16, length: 0.5, axis: "x", end: 0.09 }, skin);
}

function topside(board: Sketch, x: number): void {
  for (const side of [-1, 1]) board.box([x, keel + seam, side * (half - 0.06)], [bay - 0.02, 0.46, 0.12], { paint: "shell", bevel: 0.03 });
  board.box([x, keel + seam, 0], [0.06, 0.4, half * 1.8], { paint: "panel", bevel: 0.01 });
  for (const side of [-1, 1]) board.box([x, keel + seam + 0.4, side * (half - 0.2)], [bay - 0.02, 0.05, 0.4], { paint: "panel", bevel: 0.01 });
}

function poop(board: Sketch): void {
  board.box([frames[0] + 0.02, keel + seam, 0], [bay, 0.46, half * 1.86], { paint: "shell", bevel: 0.1 });
}

function forecastle(board: Sketch): void {
  board.box([frames[4] - 0.24, keel + seam, 0], [0.8, 0.5, half * 1.86], { paint: "shell", bevel: 0.1 });
  board.box([frames[4] + 0.3, keel + seam, 0], [0.62, 0.56, half * 1.1], { paint: "shell", bevel: 0.2 });
  board.tube([frames[4] - 0.1, keel + seam + 0.5, 0], { radius: 0.03, length: 0.6, sides: 8 }, "steel");
}

function hatches(board: Sketch): void {
  for (const x of [frames[1] + 0.2, frames[2], frames[3]]) board.box([x, keel + seam + 0.42, 0], [bay - 0.3, 0.13, half * 1.3], { paint: skin, bevel: 0.04 });
}

function house(board: Sketch): void {
  const top = keel + seam + 0.46;
  board.box([frames[0] + 0.1, top, 0], [0.7, 0.62, half * 1.5], { paint: "shell", bevel: 0.05 });
  for (const y of [0.14, 0.36]) board.box([frames[0] + 0.456, top + y, 0], [0.02, 0.1, half * 1.3], { paint: "trim", bevel: 0, light: true });
  board.box([frames[0] + 0.16, top + 0.62, 0], [0.56, 0.22, half * 1.96], { paint: "shell", bevel: 0.04 });
  board.box([frames[0] + 0.446, top + 0.68, 0], [0.02, 0.1, half * 1.86], { paint: "screen", bevel: 0, light: true });
  board.tube([frames[0] - 0.2, top + 0.6, 0], { radius: 0.2, length: 0.42, end: 0.17 }, skin);
  board.tube([frames[0] + 0.2, top + 0.84, 0], { radius: 0.025, length: 0.44, sides: 8 }, "steel");
}

/** A tower of tubes beside the hull for those who work on it. */
function scaffold(board: Sketch, x: number): void {
  for (const dx of [-0.3, 0.3]) for (const z of [1.06, 1.28]) board.tube([x + dx, 0.08, z], { radius: 0.018, length: 1.5, sides: 6 }, { paint: "steel", light: true });
  for (const y of [0.56, 1.04, 1.5]) board.box([x, y, 1.17], [0.66, 0.03, 0.26], { paint: "wood", bevel: 0, light: true });
}
