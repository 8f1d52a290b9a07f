import type { StationKind } from "#line";
import type { StationView } from "#loop";
import type { Sketch } from "../solid/sketch.ts";

/** What a part looks like as it is made. Painted `accent` where the part's own colour shows. */
export const partLooks = ["wafer", "frame", "stack", "package", "plain"] as const;
export type PartLook = (typeof partLooks)[number];

export const drawPart: Readonly<Record<PartLook, (board: Sketch) => void>> = {
  wafer(board) {
    board.tube([0, 0, 0], { radius: 0.155, length: 0.025, sides: 20 }, "trim");
    board.tube([0, 0.022, 0], { radius: 0.14, length: 0.03, sides: 20 }, "accent");
  },
  frame(board) {
    board.box([0, 0, 0], [0.29, 0.03, 0.29], { paint: "trim", bevel: 0.01 });
    for (const x of [-0.065, 0.065]) for (const z of [-0.065, 0.065]) board.box([x, 0.025, z], [0.11, 0.035, 0.11], { paint: "accent", bevel: 0.008 });
  },
  stack(board) {
    board.box([0, 0, 0], [0.27, 0.035, 0.27], { paint: "trim", bevel: 0.01 });
    for (let die = 0; die < 4; die += 1) board.box([0, 0.035 + die * 0.043, 0], [0.2, 0.034, 0.2], { paint: "accent", bevel: 0.008 });
    for (let gap = 0; gap < 3; gap += 1) board.box([0, 0.066 + gap * 0.043, 0], [0.185, 0.014, 0.185], { paint: "trim", bevel: 0 });
  },
  package(board) {
    board.box([0, 0, 0], [0.28, 0.03, 0.28], { paint: "steel", bevel: 0.008 });
    board.box([0, 0.028, 0], [0.25, 0.12, 0.25], { paint: "trim", bevel: 0.022 });
    board.box([0, 0.145, 0], [0.19, 0.012, 0.19], { paint: "accent", bevel: 0.004 });
  },
  plain(board) {
    board.box([0, 0, 0], [0.26, 0.17, 0.26], { paint: "accent", bevel: 0.03 });
  },
};

/** The same from afar, where a part is a few pixels: the fewest triangles that keep its outline and its colour. */
export const drawFarPart: Readonly<Record<PartLook, (board: Sketch) => void>> = {
  wafer(board) {
    board.tube([0, 0, 0], { radius: 0.15, length: 0.05, sides: 8 }, "accent");
  },
  frame(board) {
    board.box([0, 0, 0], [0.29, 0.03, 0.29], "trim");
    board.box([0, 0.025, 0], [0.24, 0.035, 0.24], "accent");
  },
  stack(board) {
    board.box([0, 0, 0], [0.27, 0.035, 0.27], "trim");
    board.box([0, 0.035, 0], [0.2, 0.16, 0.2], "accent");
  },
  package(board) {
    board.box([0, 0, 0], [0.25, 0.145, 0.25], "trim");
    board.box([0, 0.145, 0], [0.19, 0.012, 0.19], "accent");
  },
  plain(board) {
    board.box([0, 0, 0], [0.26, 0.17, 0.26], "accent");
  },
};

/** What a part looks like after each kind of work; null where the work doesn't show. */
const after: Readonly<Record<StationKind, PartLook | null>> = {
  loader: "wafer", grinder: "wafer", dicer: "frame", bonder: "stack", dispenser: "stack", oven: "stack", press: "package",
  "x-ray": null, tester: null, packer: null, machine: null,
};

/** The look of a part while it waits for or is in each station: what the stations before have made of it. */
export function looksAlong(stations: readonly StationView[]): PartLook[] {
  let look: PartLook = stations.some(({ kind }) => after[kind] === "wafer") ? "wafer" : "plain";
  return stations.map(({ kind }) => {
    const before = look;
    look = after[kind] ?? look;
    return before;
  });
}
