import { cabinet, hoses, mast, operatorPanel, port } from "../machines/furniture.ts";
import type { MachineModel } from "../machines/machineModel.ts";
import type { Sketch } from "../solid/sketch.ts";

const centre = 1.42;

/** X-ray inspection: a large upright ring in which source and detector go round the part. */
export const model: MachineModel = {
  size: [2.15, 2.0, 2.4],
  work: [0, 1.36, 0.16],
  lamp: [0.92, 2.3, -0.72],
  bar: { at: [0, 0.5, 0.96], width: 1.5 },
  body(board) {
    cabinet(board, [2.05, 0.62, 1.9], 2);
    ring(board, { outer: 0.98, inner: 0.66, z: -0.16, depth: 0.52 });
    board.box([0, 0.6, -0.16], [1.5, 0.3, 0.56], { paint: "shell", bevel: 0.05 });
    board.box([0, 0.6, 0.36], [0.36, 0.62, 0.3], { paint: "panel", bevel: 0.03 });
    board.box([0, 1.2, 0.26], [0.5, 0.08, 1.0], { paint: "steel", bevel: 0.03 });
    board.box([0, 1.28, 0.2], [0.4, 0.03, 0.44], { paint: "trim", bevel: 0.01 });
    board.box([0, 0.6, -0.72], [1.9, 1.1, 0.34], { paint: "panel", bevel: 0.05 });
    for (const x of [-0.6, 0.6]) board.box([x, 1.7, -0.72], [0.5, 0.06, 0.24], { paint: "trim", bevel: 0.02 });
    operatorPanel(board, [0.88, 1.06, 0.96]);
    port(board, [0, 0.9, 0.98]);
    mast(board, [0.92, 2.3, -0.72], 1.6);
    hoses(board, [0.4, 0.5, -0.95]);
  },
  pieces: [
    {
      draw(board) {
        board.box([0, 0.4, 0.08], [0.3, 0.24, 0.44], { paint: "trim", bevel: 0.04 });
        board.tube([0, 0.3, 0.16], { radius: 0.1, length: 0.12, end: 0.07 }, "steel");
        board.box([0, -0.62, 0.08], [0.62, 0.1, 0.44], { paint: "trim", bevel: 0.03 });
        board.box([0, -0.53, 0.08], [0.5, 0.02, 0.36], { paint: "screen", bevel: 0.01, light: true });
      },
      pose(pose, progress) {
        pose.y = centre;
        pose.z = 0.06;
        pose.turnZ = Math.PI * 2 * progress * progress * (3 - 2 * progress);
      },
    },
  ],
};

/** An upright ring of segments, as a lathe can't be hollow and bevelled at once. */
function ring(board: Sketch, { outer, inner, z, depth }: { outer: number; inner: number; z: number; depth: number }): void {
  const radius = (outer + inner) / 2;
  const wall = outer - inner;
  const profile: [number, number][] = [
    [inner, 0.04], [inner + 0.04, 0], [outer - 0.06, 0], [outer, 0.06], [outer, depth - 0.06], [outer - 0.06, depth], [inner + 0.04, depth], [inner, depth - 0.04], [inner, 0.04],
  ];
  board.turned([0, centre - depth / 2, z], profile, { paint: "shell", turn: [Math.PI / 2, 0, 0], light: true });
  for (let mark = 0; mark < 16; mark += 1) {
    const angle = (mark / 16) * Math.PI * 2;
    board.box([Math.cos(angle) * radius, centre + Math.sin(angle) * radius - 0.03, z + depth / 2 + 0.003], [wall * 0.5, 0.06, 0.008], { paint: "panel", turn: [0, 0, angle], bevel: 0, light: true });
  }
  board.turned([0, centre - 0.01, z + depth / 2], [[inner + 0.02, 0], [inner + 0.06, 0], [inner + 0.06, 0.02], [inner + 0.02, 0.02]], { paint: "screen", turn: [Math.PI / 2, 0, 0], light: true });
}
