import { Group, Mesh } from "three";
import type { Layer } from "../layer.ts";
import type { Layout } from "../layout/layout.ts";
import { rackSize } from "../layout/measures.ts";
import { spinePoint } from "../layout/spine.ts";
import type { Matte } from "../solid/matte.ts";
import { type Sketch, type Triple, sketch } from "../solid/sketch.ts";
import { trackHeight } from "../vehicles/driving.ts";
import { drawTrack } from "../vehicles/track.ts";

/**
 * What parts travel on: a belt with its rails and legs, a low skid line, lines on the floor, or an overhead track; the return
 * lanes of rework, and the racks and places of long queues: one mesh. `hasHoists` says whether vehicles hang above.
 */
export function createBelts(layout: Layout, matte: Matte, hasHoists: boolean): Layer {
  const { rides, beltTop, beltWidth, returnOffset, returnRise, returnWidth } = layout.measures;
  const solid = sketch((board) => {
    const whole = { from: 0, to: layout.spine.length, out: 0, width: beltWidth, top: beltTop };
    if (layout.track === null) lane(board, layout, whole);
    if (layout.track !== null || hasHoists) drawTrack(board, layout, trackHeight(layout));
    for (const { from, to } of layout.returns) {
      if (rides === "belt") conveyor(board, layout, { from: to, to: from, out: returnOffset, width: returnWidth, top: beltTop + returnRise });
      chevrons(board, layout, { from: to, to: from, height: rides === "belt" ? beltTop + returnRise - 0.004 : 0.006 });
    }
    for (const { rack: place } of layout.stations) if (place !== null) rack(board, place.x, place.z);
    groundPlaces(board, layout);
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

function lane(board: Sketch, layout: Layout, way: Lane): void {
  if (layout.measures.rides === "belt") conveyor(board, layout, way);
  else if (layout.measures.rides === "skid") pieces(layout, way, (piece) => skidRails(board, piece, way));
  else pieces(layout, way, ({ x, z, nx, nz, length, turn }) => {
    for (const side of [-1, 1]) board.box([x + (nx * side * way.width) / 2, 0, z + (nz * side * way.width) / 2], [length * 0.62, 0.008, 0.06], { paint: "mark", bevel: 0, turn, light: true });
  });
}

/** A straight piece of the way: its middle, the direction across it, its length and how it is turned. */
interface Piece {
  readonly x: number;
  readonly z: number;
  readonly nx: number;
  readonly nz: number;
  readonly length: number;
  readonly turn: Triple;
}

/** Short straight pieces where the way bends, long ones where it does not. */
function pieces(layout: Layout, { from, to, out }: Lane, draw: (piece: Piece) => void): void {
  const [a, b] = [{ x: 0, z: 0 }, { x: 0, z: 0 }];
  for (let at = from; at < to - 1e-6;) {
    let piece = 0.2;
    spinePoint(layout.spine, at, out, a);
    while (piece < 1.6 && at + piece < to && isStraight(layout, at, piece + 0.4)) piece += 0.2;
    const end = Math.min(to, at + piece);
    spinePoint(layout.spine, end, out, b);
    const turn: Triple = [0, Math.atan2(a.z - b.z, b.x - a.x), 0];
    draw({ x: (a.x + b.x) / 2, z: (a.z + b.z) / 2, nx: Math.sin(turn[1]), nz: Math.cos(turn[1]), length: Math.hypot(b.x - a.x, b.z - a.z), turn });
    at = end;
  }
}

function conveyor(board: Sketch, layout: Layout, way: Lane): void {
  const { width, top } = way;
  let since = 1.2;
  pieces(layout, way, ({ x, z, nx, nz, length, turn }) => {
    board.box([x, top - 0.05, z], [length + 0.04, 0.045, width - 0.08], { paint: "belt", bevel: 0, turn });
    for (const side of [-1, 1]) {
      const shift = (side * width) / 2;
      board.box([x + nx * shift, top - 0.14, z + nz * shift], [length + 0.03, 0.16, 0.045], { paint: "rail", bevel: 0, turn });
      if (since >= 1.2) board.box([x + nx * shift * 0.86, 0, z + nz * shift * 0.86], [0.06, top - 0.12, 0.06], { paint: "steel", bevel: 0, turn });
    }
    if (since >= 1.2) board.box([x, 0.2, z], [0.05, 0.05, width * 0.86], { paint: "steel", bevel: 0, turn });
    since = since >= 1.2 ? length : since + length;
  });
}

/** Two low rails with rollers between them, on sleepers. */
function skidRails(board: Sketch, { x, z, nx, nz, length, turn }: Piece, { width, top }: Lane): void {
  for (const side of [-1, 1]) {
    const shift = side * (width / 2 - 0.16);
    board.box([x + nx * shift, 0.06, z + nz * shift], [length + 0.03, top - 0.12, 0.1], { paint: "belt", bevel: 0, turn });
    board.box([x + nx * shift, top - 0.06, z + nz * shift], [length + 0.03, 0.04, 0.14], { paint: "rail", bevel: 0, turn });
  }
  board.box([x, 0, z], [0.16, 0.1, width - 0.1], { paint: "steel", bevel: 0, turn });
}

function isStraight({ spine }: Layout, at: number, ahead: number): boolean {
  const first = Math.floor(at / spine.step);
  const last = Math.min(spine.x.length - 1, Math.ceil((at + ahead) / spine.step));
  return spine.z[first] === spine.z[last] && spine.outZ[first] === spine.outZ[last];
}

/** Arrows on the return lane, against the flow of the line. */
function chevrons(board: Sketch, { spine, measures: { returnOffset } }: Layout, { from, to, height }: { from: number; to: number; height: number }): void {
  const [a, b] = [{ x: 0, z: 0 }, { x: 0, z: 0 }];
  for (let at = from + 0.5; at < to; at += 1.6) {
    spinePoint(spine, at, returnOffset, a);
    spinePoint(spine, at + 0.1, returnOffset, b);
    const heading = Math.atan2(a.z - b.z, b.x - a.x);
    for (const side of [-1, 1]) {
      const [along, aside] = [0.03, side * 0.055];
      const x = a.x + Math.cos(heading) * along + Math.sin(heading) * aside;
      const z = a.z - Math.sin(heading) * along + Math.cos(heading) * aside;
      board.box([x, height, z], [0.17, 0.008, 0.035], { paint: "yellow", bevel: 0, turn: [0, heading - side * 0.75, 0], light: true });
    }
  }
}

function rack(board: Sketch, x: number, z: number): void {
  const { width, depth, levels, levelHeight } = rackSize;
  for (const sideX of [-1, 1]) for (const sideZ of [-1, 1]) board.box([x + (sideX * width) / 2, 0, z + (sideZ * depth) / 2], [0.05, levels * levelHeight + 0.3, 0.05], { paint: "trim", bevel: 0 });
  for (let level = 0; level < levels; level += 1) board.box([x, 0.18 + level * levelHeight, z], [width, 0.035, depth], { paint: "panel", bevel: 0 });
}

/** Outlines of the places on the floor where large parts wait. */
function groundPlaces(board: Sketch, { stations, spine, measures: { ground, part } }: Layout): void {
  if (ground.columns === 0) return;
  const at = { x: 0, z: 0 };
  for (const { queue } of stations) {
    for (const { along, out, height } of queue) {
      if (height > 0.02 || out === 0) continue;
      spinePoint(spine, along, out, at);
      for (const side of [-1, 1]) {
        board.box([at.x, 0, at.z + side * (part[2] / 2 + 0.07)], [part[0] + 0.1, 0.008, 0.04], { paint: "mark", bevel: 0, light: true });
        board.box([at.x + side * (part[0] / 2 + 0.07), 0, at.z], [0.04, 0.008, part[2] + 0.1], { paint: "mark", bevel: 0, light: true });
      }
    }
  }
}
