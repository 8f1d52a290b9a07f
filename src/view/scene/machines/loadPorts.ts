import type { Sketch } from "../solid/sketch.ts";

/** The front end of a wafer tool: a clean cabinet of `width` at `z` with load ports before it at `xs`, a pod on all but the first. */
export function frontEnd(board: Sketch, { width, z, xs }: { readonly width: number; readonly z: number; readonly xs: readonly number[] }): void {
  board.box([0, 0.04, z - 0.06], [width - 0.1, 0.12, 0.46], "trim");
  board.box([0, 0.12, z - 0.04], [width, 1.62, 0.5], { paint: "shell", bevel: 0.05 });
  board.box([0, 1.5, z + 0.216], [width - 0.16, 0.12, 0.02], { paint: "panel", bevel: 0.01, light: true });
  for (const [index, x] of xs.entries()) {
    board.box([x, 0.12, z + 0.42], [0.5, 0.76, 0.44], { paint: "shell", bevel: 0.04 });
    board.box([x, 0.88, z + 0.42], [0.44, 0.05, 0.38], { paint: "trim", bevel: 0.015 });
    board.box([x, 0.94, z + 0.214], [0.4, 0.42, 0.02], { paint: "trim", bevel: 0.01, light: true });
    if (index > 0) pod(board, [x, 0.93, z + 0.42]);
  }
}

/** A pod that stands on a port or shelf. */
export function pod(board: Sketch, [x, y, z]: readonly [number, number, number]): void {
  board.box([x, y, z], [0.34, 0.27, 0.3], { paint: "pod", bevel: 0.05, light: true });
  board.box([x, y + 0.27, z], [0.15, 0.05, 0.15], { paint: "trim", bevel: 0.015, light: true });
}
