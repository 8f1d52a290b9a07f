import type { Sketch, Triple } from "../solid/sketch.ts";
import type { MovingPiece } from "./machineModel.ts";
import { dip, sway } from "./machineModel.ts";

/** What a robot holds at its wrist. */
export type Tool = "tongs" | "bell";

/** The foot that an industrial robot turns on. */
export function robotFoot(board: Sketch, [x, y, z]: Triple): void {
  board.box([x, y, z], [0.5, 0.08, 0.5], { paint: "trim", bevel: 0.02 });
  board.tube([x, y + 0.08, z], { radius: 0.2, length: 0.24 }, "trim");
}

/** A six-axis arm over its foot at `at`, reaching towards `facing` radians about y; it works with `beats` strokes a cycle. */
export function robotArm(at: Triple, { facing, beats, tool, shift }: { readonly facing: number; readonly beats: number; readonly tool: Tool; readonly shift: number }): MovingPiece {
  return {
    draw(board) {
      board.tube([0, 0, 0], { radius: 0.22, length: 0.2 }, "yellow");
      board.box([0, 0.12, 0], [0.34, 0.34, 0.3], { paint: "yellow", bevel: 0.06 });
      board.box([-0.1, 0.36, 0], [0.2, 0.8, 0.2], { paint: "yellow", bevel: 0.06, turn: [0, 0, 0.28] });
      board.tube([-0.21, 0.99, -0.17], { radius: 0.15, length: 0.34, axis: "z" }, "trim");
      board.box([0.16, 1.08, 0], [0.86, 0.18, 0.19], { paint: "yellow", bevel: 0.05, turn: [0, 0, -0.12] });
      board.box([-0.34, 1.14, 0], [0.3, 0.22, 0.24], { paint: "trim", bevel: 0.05 });
      board.tube([0.6, 1.0, 0], { radius: 0.08, length: 0.16, axis: "x" }, "trim");
      board.pipe([[-0.2, 0.4, 0.14], [-0.34, 0.8, 0.17], [-0.16, 1.26, 0.16], [0.2, 1.28, 0.14], [0.58, 1.14, 0.08]], 0.028, "trim");
      if (tool === "tongs") tongs(board);
      else bell(board);
    },
    pose(pose, progress) {
      const reach = dip(progress, 0.14);
      pose.x = at[0];
      pose.y = at[1];
      pose.z = at[2];
      pose.turnY = facing + (1 - reach) * 0.9 + 0.24 * sway(Math.min(1, progress + shift), beats) * reach;
      pose.turnZ = -0.08 * reach - 0.06 * Math.abs(sway(progress, beats)) * reach;
    },
  };
}

/** Spot-welding tongs: two arms with copper tips and their transformer. */
function tongs(board: Sketch): void {
  board.box([0.74, 0.92, 0], [0.2, 0.2, 0.22], { paint: "shell", bevel: 0.04 });
  for (const y of [0.78, 1.06]) board.box([0.94, y, 0], [0.36, 0.05, 0.06], { paint: "steel", bevel: 0.015 });
  board.tube([1.1, 0.82, 0], { radius: 0.025, length: 0.09 }, "heat");
  board.tube([1.1, 0.97, 0], { radius: 0.025, length: 0.09 }, "trim");
}

/** A rotary atomiser. */
function bell(board: Sketch): void {
  board.tube([0.68, 0.95, 0], { radius: 0.09, length: 0.24, axis: "x", end: 0.07 }, "shell");
  board.tube([0.9, 0.94, 0], { radius: 0.05, length: 0.1, axis: "x", end: 0.1 }, "trim");
}
