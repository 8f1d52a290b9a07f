import { Group, Mesh } from "three";
import type { Layer } from "../layer.ts";
import type { Layout } from "../layout/layoutLine.ts";
import { beltTop, beltWidth, rackSize, returnOffset, returnRise } from "../layout/measures.ts";
import { spinePoint } from "../layout/spine.ts";
import type { Matte } from "../solid/matte.ts";
import { type Sketch, type Triple, sketch } from "../solid/sketch.ts";

/** The transport line with its rails and legs, the return lanes of rework, and the racks of long queues: one mesh. */
export function createBelts(layout: Layout, matte: Matte): Layer {
  const solid = sketch((board) => {
    conveyor(board, layout, { from: 0, to: layout.spine.length, out: 0, width: beltWidth, top: beltTop });
    for (const { from, to } of layout.returns) {
      conveyor(board, layout, { from: to, to: from, out: returnOffset, width: 0.36, top: beltTop + returnRise });
      chevrons(board, layout, { from: to, to: from });
    }
    for (const { rack: place } of layout.stations) if (place !== null) rack(board, place.x, place.z);
  }, { fine: false });
  const mesh = new Mesh(solid.geometry, matte.plain);
  mesh.castShadow = true;
  mesh.receiveShadow = true;
  const object = new Group().add(mesh);
  return { object, paint: solid.paint, dispose: () => solid.geometry.dispose() };
}

interface Lane {
  readonly from: number;
  readonly to: number;
  readonly out: number;
  readonly width: number;
  readonly top: number;
}

/** Short straight pieces where the way bends, long ones where it does not. */
function conveyor(board: Sketch, layout: Layout, { from, to, out, width, top }: Lane): void {
  const [a, b] = [{ x: 0, z: 0 }, { x: 0, z: 0 }];
  let since = 1.2;
  for (let at = from; at < to - 1e-6;) {
    let piece = 0.2;
    spinePoint(layout.spine, at, out, a);
    while (piece < 1.6 && at + piece < to && isStraight(layout, at, piece + 0.4)) piece += 0.2;
    const end = Math.min(to, at + piece);
    spinePoint(layout.spine, end, out, b);
    const length = Math.hypot(b.x - a.x, b.z - a.z);
    const turn: Triple = [0, Math.atan2(a.z - b.z, b.x - a.x), 0];
    const [x, z] = [(a.x + b.x) / 2, (a.z + b.z) / 2];
    board.box([x, top - 0.05, z], [length + 0.04, 0.045, width - 0.08], { paint: "belt", bevel: 0, turn });
    const [nx, nz] = [Math.sin(turn[1]), Math.cos(turn[1])];
    for (const side of [-1, 1]) {
      const shift = (side * width) / 2;
      board.box([x + nx * shift, top - 0.14, z + nz * shift], [length + 0.03, 0.16, 0.045], { paint: "rail", bevel: 0, turn });
      if (since >= 1.2) board.box([x + nx * shift * 0.86, 0, z + nz * shift * 0.86], [0.06, top - 0.12, 0.06], { paint: "steel", bevel: 0, turn });
    }
    if (since >= 1.2) board.box([x, 0.2, z], [0.05, 0.05, width * 0.86], { paint: "steel", bevel: 0, turn });
    since = since >= 1.2 ? length : since + length;
    at = end;
  }
}

function isStraight({ spine }: Layout, at: number, ahead: number): boolean {
  const first = Math.floor(at / spine.step);
  const last = Math.min(spine.x.length - 1, Math.ceil((at + ahead) / spine.step));
  return spine.z[first] === spine.z[last] && spine.outZ[first] === spine.outZ[last];
}

/** Arrows on the return lane, against the flow of the line. */
function chevrons(board: Sketch, layout: Layout, { from, to }: { from: number; to: number }): void {
  const [a, b] = [{ x: 0, z: 0 }, { x: 0, z: 0 }];
  for (let at = from + 0.5; at < to; at += 1.6) {
    spinePoint(layout.spine, at, returnOffset, a);
    spinePoint(layout.spine, at + 0.1, returnOffset, b);
    const heading = Math.atan2(a.z - b.z, b.x - a.x);
    for (const side of [-1, 1]) {
      const [along, aside] = [0.03, side * 0.055];
      const x = a.x + Math.cos(heading) * along + Math.sin(heading) * aside;
      const z = a.z - Math.sin(heading) * along + Math.cos(heading) * aside;
      board.box([x, beltTop + returnRise - 0.004, z], [0.17, 0.008, 0.035], { paint: "yellow", bevel: 0, turn: [0, heading - side * 0.75, 0], light: true });
    }
  }
}

function rack(board: Sketch, x: number, z: number): void {
  const { width, depth, levels, levelHeight } = rackSize;
  for (const sideX of [-1, 1]) for (const sideZ of [-1, 1]) board.box([x + (sideX * width) / 2, 0, z + (sideZ * depth) / 2], [0.05, levels * levelHeight + 0.3, 0.05], { paint: "trim", bevel: 0 });
  for (let level = 0; level < levels; level += 1) board.box([x, 0.18 + level * levelHeight, z], [width, 0.035, depth], { paint: "panel", bevel: 0 });
}
