import type { Footprint } from "../layout/layout.ts";
import type { Sketch, Triple } from "../solid/sketch.ts";

/** Height of a cart's deck: what it carries stands there. */
const deckHeight = 0.4;

/** An automated guided vehicle: a low body on hidden wheels, a lit edge, a deck as long as what it carries. */
export function drawCart(board: Sketch, [partLength, , partDepth]: Triple): void {
  const [length, depth] = [Math.max(0.66, partLength * 0.86), Math.max(0.46, partDepth * 0.8)];
  board.box([0, 0.05, 0], [length, 0.2, depth], { paint: "shell", bevel: 0.06 });
  board.box([0, 0.02, 0], [length - 0.1, 0.06, depth - 0.1], { paint: "trim", bevel: 0 });
  board.box([0, 0.14, 0], [length + 0.012, 0.035, depth + 0.012], { paint: "yellow", bevel: 0.01, light: true });
  board.box([0, 0.25, 0], [length * 0.6, deckHeight - 0.29, depth * 0.6], { paint: "trim", bevel: 0.02 });
  board.box([0, deckHeight - 0.045, 0], [length * 0.94, 0.045, depth * 0.94], { paint: "panel", bevel: 0.015 });
  for (const side of [-1, 1]) board.tube([side * (length / 2 - 0.08), 0.25, depth / 2 - 0.1], { radius: 0.035, length: 0.06, sides: 8 }, { paint: "lamp", light: true });
}

/** An overhead hoist: its carriage in the track, belts, and a gripper just above what hangs on it; the origin is that thing's underside. */
export function drawHoist(board: Sketch, [length, height, depth]: Triple): void {
  const [wide, deep] = [Math.max(0.5, length * 0.7), Math.max(0.42, depth * 0.7)];
  board.box([0, 0.6, 0], [wide, 0.26, deep], { paint: "shell", bevel: 0.05 });
  board.box([0, 0.66, 0], [wide + 0.02, 0.06, deep + 0.02], { paint: "trim", bevel: 0.01, light: true });
  board.box([0, 0.86, 0], [wide * 0.5, 0.1, 0.16], { paint: "trim", bevel: 0.02 });
  const top = Math.min(0.5, height + 0.06);
  for (const x of [-1, 1]) for (const z of [-1, 1]) board.box([x * wide * 0.3, top, z * deep * 0.3], [0.02, 0.62 - top, 0.02], { paint: "trim", bevel: 0, light: true });
  board.box([0, top, 0], [wide * 0.8, 0.06, deep * 0.8], { paint: "panel", bevel: 0.02 });
}

/** A gantry over the whole depth of the hall: two legs on bogies, two box girders with a walkway, in the yard's yellow. */
export function drawGantry(board: Sketch, { span, height }: { readonly span: number; readonly height: number }): void {
  for (const side of [-1, 1]) {
    const z = (side * span) / 2;
    for (const x of [-0.62, 0.62]) {
      board.box([x * 1.25, 0.04, z], [0.5, 0.2, 0.26], { paint: "trim", bevel: 0.04 });
      board.box([x * 0.92, 0.2, z], [0.2, height - 0.16, 0.24], { paint: "yellow", bevel: 0.04, turn: [0, 0, x * 0.16] });
    }
    board.box([0, 0.24, z], [1.7, 0.18, 0.22], { paint: "yellow", bevel: 0.04 });
    board.box([0, height * 0.55, z], [0.98, 0.12, 0.16], { paint: "yellow", bevel: 0.03 });
    board.box([0.3, height - 0.42, z - side * 0.55], [0.4, 0.42, 0.42], { paint: "shell", bevel: 0.05 });
    board.box([0.3, height - 0.32, z - side * 0.55], [0.42, 0.2, 0.36], { paint: "trim", bevel: 0.02, light: true });
  }
  for (const x of [-0.34, 0.34]) {
    board.box([x, height, 0], [0.24, 0.46, span + 0.3], { paint: "yellow", bevel: 0.05 });
    board.box([x, height + 0.46, 0], [0.1, 0.05, span + 0.2], { paint: "steel", bevel: 0 });
    board.box([x * 1.75, height + 0.18, 0], [0.2, 0.03, span + 0.1], { paint: "panel", bevel: 0, light: true });
  }
}

/** A crane's trolley on its girders, with ropes down to a spreader; the origin is the underside of what hangs on it. */
export function drawTrolley(board: Sketch, [length, height, depth]: Triple): void {
  const girder = height + 0.9;
  board.box([0, girder + 0.48, 0], [1.05, 0.26, 0.8], { paint: "shell", bevel: 0.05 });
  board.tube([0, girder + 0.62, -0.3], { radius: 0.16, length: 0.6, axis: "z" }, "trim");
  for (const x of [-1, 1]) for (const z of [-1, 1]) board.box([x * 0.16, height + 0.16, z * 0.24], [0.025, girder + 0.36 - height, 0.025], { paint: "trim", bevel: 0, light: true });
  board.box([0, height + 0.1, 0], [Math.max(0.6, length * 0.8), 0.09, 0.14], { paint: "yellow", bevel: 0.02 });
  for (const x of [-1, 1]) {
    board.box([x * Math.max(0.28, length * 0.38), height + 0.08, 0], [0.1, 0.08, Math.max(0.4, depth * 0.7)], { paint: "yellow", bevel: 0.02 });
    for (const z of [-1, 1]) board.box([x * Math.max(0.28, length * 0.38), height - 0.06, z * Math.max(0.18, depth * 0.32)], [0.03, 0.16, 0.03], { paint: "trim", bevel: 0, light: true });
  }
}

/** The rails of the cranes, at the front and at the back of the slab. */
export function drawRails(board: Sketch, { x, z, width, depth }: Footprint): void {
  for (const side of [-1, 1]) {
    board.box([x, 0, z + side * (depth / 2 - 0.35)], [width - 0.3, 0.05, 0.1], { paint: "steel", bevel: 0 });
    board.box([x, 0, z + side * (depth / 2 - 0.35)], [width - 0.3, 0.02, 0.4], { paint: "plinth", bevel: 0, light: true });
  }
}
