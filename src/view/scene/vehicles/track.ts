import type { Layout } from "../layout/layout.ts";
import { spinePoint } from "../layout/spine.ts";
import type { Sketch } from "../solid/sketch.ts";

/** Every so many metres a post holds the track. */
const postPitch = 5;

/** The overhead track that hoists hang on: two rails along the whole way, held by slender posts with arms. */
export function drawTrack(board: Sketch, layout: Layout, height: number): void {
  const { spine } = layout;
  const [a, b] = [{ x: 0, z: 0 }, { x: 0, z: 0 }];
  for (let at = 0; at < spine.length - 0.05;) {
    spinePoint(spine, at, 0, a);
    let end = Math.min(spine.length, at + 0.25);
    while (end < spine.length && end - at < 2.5 && isLevel(layout, at, end + 0.3)) end += 0.25;
    spinePoint(spine, end, 0, b);
    const heading = Math.atan2(a.z - b.z, b.x - a.x);
    const length = Math.hypot(b.x - a.x, b.z - a.z) + 0.03;
    for (const side of [-0.12, 0.12]) {
      board.box([(a.x + b.x) / 2 + Math.sin(heading) * side, height, (a.z + b.z) / 2 + Math.cos(heading) * side], [length, 0.1, 0.05], { paint: "steel", bevel: 0, turn: [0, heading, 0], light: true });
    }
    at = end;
  }
  posts(board, layout, height);
}

function posts(board: Sketch, { rows, measures, track }: Layout, height: number): void {
  for (const { z, from, to } of rows) {
    const [left, right] = [Math.min(from, to), Math.max(from, to)];
    const aside = track === null ? measures.beltWidth / 2 + 0.18 : 0.62 * measures.halfBay;
    const count = Math.max(2, Math.round((right - left) / postPitch));
    for (let post = 0; post <= count; post += 1) {
      const x = left + ((right - left) * post) / count;
      board.box([x, 0, z + aside], [0.07, height + 0.26, 0.07], { paint: "rail", bevel: 0 });
      board.box([x, height + 0.18, z + aside / 2], [0.07, 0.08, aside + 0.3], { paint: "rail", bevel: 0 });
      board.box([x, height + 0.08, z], [0.05, 0.12, 0.3], { paint: "rail", bevel: 0 });
    }
  }
}

function isLevel({ spine }: Layout, at: number, end: number): boolean {
  const first = Math.floor(at / spine.step);
  const last = Math.min(spine.z.length - 1, Math.ceil(end / spine.step));
  return spine.z[first] === spine.z[last] && spine.outZ[first] === spine.outZ[last];
}
