import type { Layout } from "../layout/layout.ts";
import type { Sketch } from "../solid/sketch.ts";

const thin = { bevel: 0, light: true } as const;
/** Strips lie a little above the slab, as thin solids, so that nothing flickers. */
const thickness = 0.008;

/** Safety-yellow lines along the aisles, dashes where one may cross, pale bay outlines, and the slab's joints. */
export function drawMarkings(board: Sketch, layout: Layout): void {
  const { floor, track, measures: { aisle, beltWidth, halfBay } } = layout;
  for (const row of layout.rows) {
    const [left, right] = [Math.min(row.from, row.to), Math.max(row.from, row.to)];
    const width = right - left;
    const near = row.z + (track === null ? beltWidth / 2 + 0.32 : -0.72 * halfBay);
    const far = row.z + (track === null ? aisle - 0.16 : 0.72 * halfBay);
    board.box([(left + right) / 2, 0, far], [width, thickness, 0.07], { paint: "yellow", ...thin });
    board.box([(left + right) / 2, 0, near], [width, thickness, 0.05], { paint: "yellow", ...thin });
  }
  for (const bay of layout.stations) {
    const edge = 0.1;
    for (const side of [-1, 1]) board.box([bay.x + side * (bay.width / 2 + 0.02), 0, bay.z], [0.05, thickness, bay.depth + 0.3], { paint: "mark", ...thin });
    board.box([bay.x, 0, bay.z - bay.depth / 2 - edge], [bay.width, thickness, 0.05], { paint: "mark", ...thin });
    board.box([bay.x, 0, bay.z - bay.depth / 2 - 0.26], [bay.width, 0.16, 0.16], { paint: "plinth", bevel: 0.02 });
  }
  for (let x = Math.ceil((floor.x - floor.width / 2) / 6) * 6; x < floor.x + floor.width / 2; x += 6) {
    board.box([x, 0, floor.z], [0.025, 0.003, floor.depth - 0.2], { paint: "mark", ...thin });
  }
}
