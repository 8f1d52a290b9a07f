import { Vector3 } from "three";
import type { Triple } from "./sketch.ts";

/** A piece of mesh: three numbers a vertex, three indices a triangle. */
export interface Patch {
  readonly positions: number[];
  readonly normals: number[];
  readonly indices: number[];
}

const sides: readonly { readonly axis: 0 | 1 | 2; readonly sign: 1 | -1 }[] = [
  { axis: 0, sign: 1 }, { axis: 0, sign: -1 }, { axis: 1, sign: 1 }, { axis: 1, sign: -1 }, { axis: 2, sign: 1 }, { axis: 2, sign: -1 },
];

/** A box that stands on the origin, its edges rounded, its faces divided into cells of at most `cell` metres. */
export function bevelBox(size: Triple, radius: number, cell: number): Patch {
  const patch: Patch = { positions: [], normals: [], indices: [] };
  const half: Triple = [size[0] / 2, size[1] / 2, size[2] / 2];
  for (const { axis, sign } of sides) face(patch, { axis, sign, half, radius, cell });
  return patch;
}

interface Face {
  readonly axis: 0 | 1 | 2;
  readonly sign: 1 | -1;
  readonly half: Triple;
  readonly radius: number;
  readonly cell: number;
}

function face(patch: Patch, { axis, sign, half, radius, cell }: Face): void {
  const first = patch.positions.length / 3;
  const [u, v] = axis === 0 ? ([1, 2] as const) : axis === 1 ? ([2, 0] as const) : ([0, 1] as const);
  const columns = stops(half[u], radius, cell);
  const rows = stops(half[v], radius, cell);
  const point: [number, number, number] = [0, 0, 0];
  for (const row of rows) {
    for (const column of columns) {
      point[axis] = sign * half[axis];
      point[u] = column;
      point[v] = row;
      corner(patch, { point, half, radius, axis, sign });
    }
  }
  for (let row = 0; row + 1 < rows.length; row += 1) {
    for (let column = 0; column + 1 < columns.length; column += 1) {
      const a = first + row * columns.length + column;
      const [b, c, d] = [a + 1, a + columns.length, a + columns.length + 1];
      if (sign > 0) patch.indices.push(a, b, d, a, d, c);
      else patch.indices.push(a, d, b, a, c, d);
    }
  }
}

/** One vertex: pulled onto the rounded hull, its normal pointing away from the inner box. Called for every vertex of a solid, so that it makes no objects but the patch's. */
function corner({ positions, normals }: Patch, { point, half, radius, axis, sign }: { point: Triple; half: Triple; radius: number; axis: 0 | 1 | 2; sign: number }): void {
  const x = within(point[0], half[0] - radius);
  const y = within(point[1], half[1] - radius);
  const z = within(point[2], half[2] - radius);
  const length = Math.sqrt((point[0] - x) * (point[0] - x) + (point[1] - y) * (point[1] - y) + (point[2] - z) * (point[2] - z)) || 1;
  const normalX = radius === 0 ? (axis === 0 ? sign : 0) : (point[0] - x) / length;
  const normalY = radius === 0 ? (axis === 1 ? sign : 0) : (point[1] - y) / length;
  const normalZ = radius === 0 ? (axis === 2 ? sign : 0) : (point[2] - z) / length;
  positions.push(x + normalX * radius, y + normalY * radius + half[1], z + normalZ * radius);
  normals.push(normalX, normalY, normalZ);
}

function within(value: number, half: number): number {
  return Math.max(-half, Math.min(half, value));
}

function stops(half: number, radius: number, cell: number): number[] {
  const inner = half - radius;
  const cells = Math.max(1, Math.ceil((inner * 2) / cell));
  const middle = Array.from({ length: cells + 1 }, (_, index) => -inner + (inner * 2 * index) / cells);
  return radius === 0 ? middle : [-half, ...middle, half];
}

/** A profile of [radius, height] pairs turned about the y axis; flat-shaded along the profile, smooth around. */
export function lathe(profile: readonly (readonly [number, number])[], segments: number): Patch {
  const patch: Patch = { positions: [], normals: [], indices: [] };
  for (let index = 0; index + 1 < profile.length; index += 1) {
    const [fromRadius, fromHeight] = profile[index] ?? [0, 0];
    const [toRadius, toHeight] = profile[index + 1] ?? [0, 0];
    const length = Math.hypot(toRadius - fromRadius, toHeight - fromHeight);
    if (length < 1e-6) continue;
    const [outward, upward] = [(toHeight - fromHeight) / length, (fromRadius - toRadius) / length];
    const first = patch.positions.length / 3;
    for (let segment = 0; segment <= segments; segment += 1) {
      const angle = (segment / segments) * Math.PI * 2;
      const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
      patch.positions.push(fromRadius * cosine, fromHeight, fromRadius * sine, toRadius * cosine, toHeight, toRadius * sine);
      patch.normals.push(outward * cosine, upward, outward * sine, outward * cosine, upward, outward * sine);
    }
    for (let segment = 0; segment < segments; segment += 1) {
      const a = first + segment * 2;
      patch.indices.push(a, a + 1, a + 2, a + 1, a + 3, a + 2);
    }
  }
  return patch;
}

/** A round pipe along points. */
export function sweep(points: readonly Triple[], radius: number, around: number): Patch {
  const patch: Patch = { positions: [], normals: [], indices: [] };
  const at = points.map((point) => new Vector3(...point));
  const [ahead, side, up, spoke] = [new Vector3(), new Vector3(), new Vector3(), new Vector3()];
  at.forEach((point, index) => {
    const next = at[Math.min(index + 1, at.length - 1)] ?? point;
    const previous = at[Math.max(index - 1, 0)] ?? point;
    ahead.subVectors(next, previous).normalize();
    side.set(0, 1, 0).cross(ahead);
    if (side.lengthSq() < 1e-4) side.set(1, 0, 0);
    side.normalize();
    up.crossVectors(ahead, side);
    for (let step = 0; step <= around; step += 1) {
      const angle = (step / around) * Math.PI * 2;
      spoke.copy(side).multiplyScalar(Math.cos(angle)).addScaledVector(up, Math.sin(angle));
      patch.positions.push(point.x + spoke.x * radius, point.y + spoke.y * radius, point.z + spoke.z * radius);
      patch.normals.push(spoke.x, spoke.y, spoke.z);
      if (index === at.length - 1 || step === around) continue;
      const a = index * (around + 1) + step;
      patch.indices.push(a, a + around + 1, a + 1, a + 1, a + around + 1, a + around + 2);
    }
  });
  return patch;
}
