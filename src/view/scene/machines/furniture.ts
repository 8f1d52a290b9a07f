import type { Sketch, Triple } from "../solid/sketch.ts";

/** Feet, a recessed toe-kick and the base cabinet that most machines stand on, its top at `height`. */
export function cabinet(board: Sketch, [width, height, depth]: Triple, doors = 2): void {
  for (const x of [-1, 1]) {
    for (const z of [-1, 1]) board.tube([x * (width / 2 - 0.16), 0, z * (depth / 2 - 0.16)], { radius: 0.06, length: 0.1, sides: 10 }, "trim");
  }
  board.box([0, 0.05, 0], [width - 0.14, 0.1, depth - 0.14], "trim");
  board.box([0, 0.12, 0], [width, height - 0.12, depth], { paint: "shell", bevel: 0.05 });
  const door = (width - 0.2) / doors;
  for (let index = 0; index < doors; index += 1) {
    const x = -width / 2 + 0.1 + door * (index + 0.5);
    board.box([x, 0.2, depth / 2 + 0.004], [door - 0.03, height - 0.36, 0.02], { paint: "panel", bevel: 0.02, light: true });
    board.box([x + door * 0.36, height * 0.42, depth / 2 + 0.02], [0.025, 0.16, 0.03], { paint: "trim", bevel: 0.01, light: true });
  }
  for (const side of [-1, 1]) vents(board, [side * (width / 2 + 0.004), 0.26, -depth * 0.18], side);
}

/** A field of ventilation slots on a side wall. */
export function vents(board: Sketch, at: Triple, side: number): void {
  for (let row = 0; row < 4; row += 1) board.box([at[0], at[1] + row * 0.07, at[2]], [0.016 * Math.abs(side), 0.028, 0.5], { paint: "plinth", bevel: 0.006, light: true });
}

/** A control panel on a short arm; it looks to the front, leaned back a little. */
export function operatorPanel(board: Sketch, at: Triple): void {
  board.tube([at[0], at[1] - 0.34, at[2] - 0.06], { radius: 0.022, length: 0.4 }, "steel");
  board.box(at, [0.4, 0.3, 0.045], { paint: "trim", bevel: 0.02, turn: [-0.22, 0, 0], light: true });
  board.box([at[0], at[1] + 0.03, at[2] + 0.024], [0.34, 0.24, 0.012], { paint: "screen", bevel: 0.006, turn: [-0.22, 0, 0], light: true });
  board.box([at[0], at[1] - 0.09, at[2] + 0.07], [0.38, 0.025, 0.12], { paint: "panel", bevel: 0.01, light: true });
}

/** The mast that carries the state light; the light's underside stands at `top`. */
export function mast(board: Sketch, [x, top, z]: Triple, foot: number): void {
  board.tube([x, foot, z], { radius: 0.05, length: 0.05 }, "trim");
  board.tube([x, foot, z], { radius: 0.018, length: top - foot }, { paint: "steel", light: true });
  board.tube([x, top - 0.03, z], { radius: 0.05, length: 0.03 }, { paint: "trim", light: true });
}

/** A shelf in front on which parts come in from the belt: rollers between two rails. */
export function port(board: Sketch, [x, y, z]: Triple): void {
  board.box([x, y - 0.08, z], [0.56, 0.07, 0.5], { paint: "steel", bevel: 0.02 });
  for (const side of [-1, 1]) board.box([x + side * 0.27, y - 0.03, z], [0.035, 0.06, 0.5], { paint: "trim", bevel: 0.012, light: true });
  for (let roller = 0; roller < 4; roller += 1) board.tube([x, y - 0.03, z - 0.18 + roller * 0.12], { radius: 0.025, length: 0.48, axis: "x", sides: 8 }, { paint: "belt", light: true });
}

/** Two hoses from the back of a machine to the floor duct behind it. */
export function hoses(board: Sketch, [x, y, z]: Triple): void {
  for (const [shift, radius] of [[-0.12, 0.03], [0.08, 0.04]] as const) {
    board.pipe([[x + shift, y, z + 0.05], [x + shift, y, z - 0.09], [x + shift, y - 0.1, z - 0.14], [x + shift, 0.12, z - 0.15]], radius, "trim");
  }
}
