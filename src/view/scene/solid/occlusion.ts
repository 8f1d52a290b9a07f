/** A box that keeps light from its neighbours. */
export interface Occluder {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly halfX: number;
  readonly halfY: number;
  readonly halfZ: number;
}

const rays = hemisphere(14);
const reach = 1.1;
const strength = 0.62;

/**
 * How much of the sky each vertex sees, 0…1 (baked ambient occlusion): a few rays over the hemisphere of its normal
 * against the boxes near it, and the floor when the solid stands on one.
 */
export function occlusion(positions: readonly number[], normals: readonly number[], around: { readonly boxes: readonly Occluder[]; readonly grounded: boolean }): Float32Array {
  const shade = new Float32Array(positions.length / 3);
  for (let vertex = 0; vertex < shade.length; vertex += 1) {
    const at = vertex * 3;
    const normal = [normals[at] ?? 0, normals[at + 1] ?? 0, normals[at + 2] ?? 0] as const;
    const x = (positions[at] ?? 0) + normal[0] * 0.015;
    const y = (positions[at + 1] ?? 0) + normal[1] * 0.015;
    const z = (positions[at + 2] ?? 0) + normal[2] * 0.015;
    const near = around.boxes.filter((box) => Math.abs(box.x - x) < box.halfX + reach && Math.abs(box.y - y) < box.halfY + reach && Math.abs(box.z - z) < box.halfZ + reach);
    shade[vertex] = 1 - strength * hidden({ x, y, z, normal, near, grounded: around.grounded });
  }
  return shade;
}

interface Eye {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly normal: readonly [number, number, number];
  readonly near: readonly Occluder[];
  readonly grounded: boolean;
}

function hidden({ x, y, z, normal, near, grounded }: Eye): number {
  let sum = 0;
  let blocked = 0;
  for (const [rx, ry, rz] of rays) {
    const cosine = rx * normal[0] + ry * normal[1] + rz * normal[2];
    if (cosine <= 0.05) continue;
    sum += cosine;
    let distance = grounded && ry < 0 ? Math.max(0, -y / ry) : reach;
    for (const box of near) distance = Math.min(distance, entry(box, [x, y, z], [rx, ry, rz]));
    if (distance < reach) blocked += cosine * (1 - distance / reach);
  }
  return sum === 0 ? 0 : blocked / sum;
}

/** Distance at which a ray enters a box; the reach when it misses. */
function entry(box: Occluder, from: readonly [number, number, number], along: readonly [number, number, number]): number {
  let near = 0;
  let far = reach;
  for (let axis = 0; axis < 3; axis += 1) {
    const center = axis === 0 ? box.x : axis === 1 ? box.y : box.z;
    const half = axis === 0 ? box.halfX : axis === 1 ? box.halfY : box.halfZ;
    const speed = along[axis] ?? 0;
    const offset = center - (from[axis] ?? 0);
    if (Math.abs(speed) < 1e-6) {
      if (Math.abs(offset) > half) return reach;
      continue;
    }
    const one = (offset - half) / speed;
    const two = (offset + half) / speed;
    near = Math.max(near, Math.min(one, two));
    far = Math.min(far, Math.max(one, two));
    if (near > far) return reach;
  }
  return near;
}

/** Directions spread evenly over the sphere (Fibonacci lattice), twice as many as a hemisphere gets. */
function hemisphere(count: number): readonly (readonly [number, number, number])[] {
  const golden = Math.PI * (3 - Math.sqrt(5));
  return Array.from({ length: count * 2 }, (_, index) => {
    const y = 1 - (index + 0.5) / count;
    const radius = Math.sqrt(Math.max(0, 1 - y * y));
    return [Math.cos(golden * index) * radius, y, Math.sin(golden * index) * radius] as const;
  });
}
