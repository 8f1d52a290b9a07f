import { Color, DynamicDrawUsage, Group, InstancedMesh, Mesh, MeshBasicMaterial, type Ray, TorusGeometry, Vector3 } from "three";
import type { PartFrame, StationView } from "#loop";
import { done } from "#loop/frame";
import type { Layer } from "../layer.ts";
import type { Layout } from "../layout/layout.ts";
import type { Palette } from "../palette.ts";
import type { Matte } from "../solid/matte.ts";
import { type Solid, sketch } from "../solid/sketch.ts";
import type { Vehicles } from "../vehicles/driving.ts";
import { createMotion } from "./motion.ts";
import type { PartLook } from "./partLook.ts";
import { lookNamed, looksAlong } from "./partLooks.ts";

const sentBack = 1;
const later = 2;
const followed = 4;
/** The index in `Crowd.list` of colours by flags: plain, sent back, of a later revision. */
const colourOf = (flags: number): number => ((flags & sentBack) !== 0 ? 1 : (flags & later) !== 0 ? 2 : 0);

interface Crowd {
  mesh: InstancedMesh;
  readonly near: Solid;
  readonly far: Solid;
  capacity: number;
  /** Whether it is long enough for one to see which way it lies. */
  readonly turns: boolean;
  /** How many parts of this look the newest frame has. */
  wanted: number;
}

/** So many parts fill a picture in which each is a few pixels. */
const many = 400;

/** Parts that are square and small lie as they are. */
const small = 0.36;

/** All parts of the plant: one instanced mesh for each look. `serialAlong` names the part that a ray meets first. */
export function createParts({ layout, stations, matte, fine, vehicles }: {
  readonly layout: Layout; readonly stations: readonly StationView[]; readonly matte: Matte; readonly fine: boolean; readonly vehicles: Vehicles;
}): Layer & { readonly serialAlong: (ray: Ray) => number | null } {
  const object = new Group();
  const motion = createMotion(layout, vehicles);
  const along = looksAlong(stations);
  const used = [...new Set(along)];
  const lookOf = Uint8Array.from(along, (look) => used.indexOf(look));
  const crowds = used.map((name) => crowdOf(lookNamed(name), matte, fine));
  for (const { mesh } of crowds) object.add(mesh);
  const colours = [new Color(), new Color(), new Color()];
  const ring = new Mesh(new TorusGeometry(Math.max(0.3, layout.measures.part[0] * 0.62), 0.022, 8, 40), new MeshBasicMaterial({ toneMapped: false }));
  ring.rotation.x = Math.PI / 2;
  ring.visible = false;
  object.add(ring);
  let shown: PartFrame | null = null;
  return {
    object,
    update({ frame, elapsed, speed, isStill }) {
      if (frame === null) return;
      const { parts } = frame.plant;
      shown = parts;
      motion.step(parts, { elapsed, speed, jump: isStill });
      count(parts, crowds, lookOf);
      for (const one of crowds) {
        if (one.capacity < one.wanted) regrow(one, { object, capacity: one.wanted * 2, matte });
        one.mesh.geometry = parts.count > many ? one.far.geometry : one.near.geometry;
      }
      fill({ parts, position: motion.position(), turn: motion.turn(), crowds, lookOf, colours, ring });
    },
    paint(palette: Palette) {
      for (const { near, far } of crowds) for (const solid of [near, far]) solid.paint(palette);
      [palette.part, palette.rework, palette.laterPart].forEach((colour, index) => { colours[index]?.set(colour); });
      ring.material.color.set(palette.intelligence);
    },
    serialAlong: (ray) => (shown === null ? null : nearest(ray, shown, { position: motion.position(), size: layout.measures.part })),
    dispose() {
      for (const { mesh, near, far } of crowds) {
        mesh.dispose();
        for (const { geometry } of [near, far]) geometry.dispose();
      }
      ring.geometry.dispose();
      ring.material.dispose();
    },
  };
}

function crowdOf(look: PartLook, matte: Matte, fine: boolean): Crowd {
  const options = { grounded: false, tintsAccent: look.tintsWhole !== true };
  const [near, far] = [sketch(look.near, { ...options, fine }), sketch(look.far, { ...options, fine: false })];
  return crowd({ near, far, turns: look.size[0] > small || look.size[2] > small }, { capacity: 64, matte });
}

function crowd({ near, far, turns }: Pick<Crowd, "near" | "far" | "turns">, { capacity, matte }: { capacity: number; matte: Matte }): Crowd {
  const mesh = new InstancedMesh(near.geometry, matte.tinted, capacity);
  mesh.instanceMatrix.setUsage(DynamicDrawUsage);
  mesh.castShadow = true;
  mesh.receiveShadow = true;
  mesh.frustumCulled = false;
  mesh.count = 0;
  for (let index = 0; index < capacity; index += 1) mesh.instanceMatrix.array.set([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1], index * 16);
  mesh.setColorAt(0, new Color());
  return { mesh, near, far, turns, capacity, wanted: 0 };
}

function regrow(one: Crowd, { object, capacity, matte }: { object: Group; capacity: number; matte: Matte }): void {
  object.remove(one.mesh);
  one.mesh.dispose();
  const next = crowd(one, { capacity, matte });
  [one.mesh, one.capacity] = [next.mesh, capacity];
  object.add(one.mesh);
}

/** Counts what each look has to hold. */
function count(parts: PartFrame, crowds: readonly Crowd[], lookOf: Uint8Array): void {
  for (let index = 0; index < crowds.length; index += 1) {
    const one = crowds[index];
    if (one !== undefined) one.wanted = 0;
  }
  for (let entry = 0; entry < parts.count; entry += 1) {
    const one = crowds[lookAt(parts, entry, lookOf)];
    if (one !== undefined) one.wanted += 1;
  }
}

/** Index of what a part looks like: where it is done, as after the work. */
function lookAt(parts: PartFrame, entry: number, lookOf: Uint8Array): number {
  return lookOf[(parts.station[entry] ?? 0) + (parts.machine[entry] === done ? 1 : 0)] ?? 0;
}

interface Filling {
  readonly parts: PartFrame;
  readonly position: Float32Array;
  readonly turn: Float32Array;
  readonly crowds: readonly Crowd[];
  readonly lookOf: Uint8Array;
  readonly colours: readonly Color[];
  readonly ring: Mesh;
}

/** Writes every part into the mesh of its look. The hot path: allocates nothing. */
function fill({ parts, position, turn, crowds, lookOf, colours, ring }: Filling): void {
  for (let index = 0; index < crowds.length; index += 1) {
    const one = crowds[index];
    if (one !== undefined) one.mesh.count = 0;
  }
  ring.visible = false;
  for (let entry = 0; entry < parts.count; entry += 1) {
    const one = crowds[lookAt(parts, entry, lookOf)];
    if (one === undefined) continue;
    const { mesh } = one;
    const index = mesh.count;
    const matrix = mesh.instanceMatrix.array;
    const at = index * 16 + 12;
    const [x, y, z] = [position[entry * 3] ?? 0, position[entry * 3 + 1] ?? 0, position[entry * 3 + 2] ?? 0];
    matrix[at] = x;
    matrix[at + 1] = y;
    matrix[at + 2] = z;
    if (one.turns) face(matrix, index * 16, turn[entry] ?? 0);
    const flags = parts.flags[entry] ?? 0;
    const colour = colours[colourOf(flags)];
    const target = mesh.instanceColor?.array;
    if (colour !== undefined && target !== undefined) {
      target[index * 3] = colour.r;
      target[index * 3 + 1] = colour.g;
      target[index * 3 + 2] = colour.b;
    }
    mesh.count = index + 1;
    if ((flags & followed) === 0) continue;
    ring.position.set(x, y + 0.06, z);
    ring.visible = true;
  }
  for (let index = 0; index < crowds.length; index += 1) {
    const one = crowds[index];
    if (one !== undefined) sendUsed(one.mesh);
  }
}

/** Turns an instance about y; the rest of its matrix stays. */
function face(matrix: InstancedMesh["instanceMatrix"]["array"], first: number, turn: number): void {
  const cosine = Math.cos(turn);
  const sine = Math.sin(turn);
  matrix[first] = cosine;
  matrix[first + 2] = -sine;
  matrix[first + 8] = sine;
  matrix[first + 10] = cosine;
}

/** Sends to the card what is in use of a mesh's instances, and not the room for more. */
function sendUsed({ count, instanceMatrix, instanceColor }: InstancedMesh): void {
  for (const attribute of [instanceMatrix, instanceColor]) {
    if (attribute === null || count === 0) continue;
    attribute.clearUpdateRanges();
    attribute.addUpdateRange(0, count * attribute.itemSize);
    attribute.needsUpdate = true;
  }
}

/** A part is met when the ray passes within this many metres of its middle, and a share of its size. */
const touch = 0.24;
const touchShare = 0.36;

function nearest(ray: Ray, parts: PartFrame, { position, size }: { readonly position: Float32Array; readonly size: readonly [number, number, number] }): number | null {
  const reach = Math.max(touch, Math.min(size[0], size[2]) * touchShare);
  const middle = new Vector3();
  let best: number | null = null;
  let closest = Number.POSITIVE_INFINITY;
  for (let entry = 0; entry < parts.count; entry += 1) {
    middle.set(position[entry * 3] ?? 0, (position[entry * 3 + 1] ?? 0) + Math.max(0.08, size[1] * 0.4), position[entry * 3 + 2] ?? 0);
    const distance = middle.distanceToSquared(ray.origin);
    if (distance > closest || ray.distanceSqToPoint(middle) > reach * reach) continue;
    closest = distance;
    best = parts.serial[entry] ?? null;
  }
  return best;
}
